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
    public static IQueryable<long> Assets(InventoryDb db, ScanKeys keys)
    {
        var assets = db.Set<Asset>();
        var (devices, modules, items, racks) = (Devices(db, keys), Modules(db, keys), InventoryItems(db, keys), Racks(db, keys));
        return assets.Where(x => x.SerialKey == keys.One || x.SerialKey == keys.Other).Select(x => x.Id)
            .Concat(assets.Where(x => x.TagKey == keys.One).Select(x => x.Id))
            .Concat(assets.Where(x => x.DeviceId != null && devices.Contains(x.DeviceId.Value)).Select(x => x.Id))
            .Concat(assets.Where(x => x.ModuleId != null && modules.Contains(x.ModuleId.Value)).Select(x => x.Id))
            .Concat(assets.Where(x => x.InventoryItemId != null && items.Contains(x.InventoryItemId.Value)).Select(x => x.Id))
            .Concat(assets.Where(x => x.RackId != null && racks.Contains(x.RackId.Value)).Select(x => x.Id));
    }

    public static IQueryable<long> Devices(InventoryDb db, ScanKeys keys) =>
        db.Set<Device>().Where(x => x.SerialKey == keys.One || x.SerialKey == keys.Other).Select(x => x.Id).Concat(db.Set<Device>().Where(x => x.TagKey == keys.One).Select(x => x.Id));

    public static IQueryable<long> Modules(InventoryDb db, ScanKeys keys) =>
        db.Set<Module>().Where(x => x.SerialKey == keys.One || x.SerialKey == keys.Other).Select(x => x.Id).Concat(db.Set<Module>().Where(x => x.TagKey == keys.One).Select(x => x.Id));

    public static IQueryable<long> InventoryItems(InventoryDb db, ScanKeys keys) =>
        db.Set<InventoryItem>().Where(x => x.SerialKey == keys.One || x.SerialKey == keys.Other).Select(x => x.Id).Concat(db.Set<InventoryItem>().Where(x => x.TagKey == keys.One).Select(x => x.Id));

    public static IQueryable<long> Racks(InventoryDb db, ScanKeys keys) =>
        db.Set<Rack>().Where(x => x.SerialKey == keys.One || x.SerialKey == keys.Other).Select(x => x.Id).Concat(db.Set<Rack>().Where(x => x.TagKey == keys.One).Select(x => x.Id));
}
