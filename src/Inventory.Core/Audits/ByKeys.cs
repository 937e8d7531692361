using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;

namespace Inventory.Core.Audits;

/// <summary>
/// Ids of what has one of the keys as its serial or tag. Each column is asked by itself: joined by "or", a database that knows how many rows
/// have no tag at all reads the whole table.
/// </summary>
internal static class ByKeys
{
    /// <summary>The serial and tag of the hardware that an asset is assigned to mean the asset too.</summary>
    public static IQueryable<long> Assets(InventoryDb db, IReadOnlyCollection<string> keys)
    {
        var assets = db.Set<Asset>();
        var (devices, modules, items, racks) = (Devices(db, keys), Modules(db, keys), InventoryItems(db, keys), Racks(db, keys));
        return assets.Where(x => keys.Contains(x.SerialKey!)).Select(x => x.Id)
            .Concat(assets.Where(x => keys.Contains(x.TagKey!)).Select(x => x.Id))
            .Concat(assets.Where(x => x.DeviceId != null && devices.Contains(x.DeviceId.Value)).Select(x => x.Id))
            .Concat(assets.Where(x => x.ModuleId != null && modules.Contains(x.ModuleId.Value)).Select(x => x.Id))
            .Concat(assets.Where(x => x.InventoryItemId != null && items.Contains(x.InventoryItemId.Value)).Select(x => x.Id))
            .Concat(assets.Where(x => x.RackId != null && racks.Contains(x.RackId.Value)).Select(x => x.Id));
    }

    public static IQueryable<long> Devices(InventoryDb db, IReadOnlyCollection<string> keys) =>
        db.Set<Device>().Where(x => keys.Contains(x.SerialKey!)).Select(x => x.Id).Concat(db.Set<Device>().Where(x => keys.Contains(x.TagKey!)).Select(x => x.Id));

    public static IQueryable<long> Modules(InventoryDb db, IReadOnlyCollection<string> keys) =>
        db.Set<Module>().Where(x => keys.Contains(x.SerialKey!)).Select(x => x.Id).Concat(db.Set<Module>().Where(x => keys.Contains(x.TagKey!)).Select(x => x.Id));

    public static IQueryable<long> InventoryItems(InventoryDb db, IReadOnlyCollection<string> keys) =>
        db.Set<InventoryItem>().Where(x => keys.Contains(x.SerialKey!)).Select(x => x.Id).Concat(db.Set<InventoryItem>().Where(x => keys.Contains(x.TagKey!)).Select(x => x.Id));

    public static IQueryable<long> Racks(InventoryDb db, IReadOnlyCollection<string> keys) =>
        db.Set<Rack>().Where(x => keys.Contains(x.SerialKey!)).Select(x => x.Id).Concat(db.Set<Rack>().Where(x => keys.Contains(x.TagKey!)).Select(x => x.Id));
}
