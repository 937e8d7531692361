using System.Linq.Expressions;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Assets;

/// <summary>
/// Keeps where assets are in columns of their own, so that a place finds its assets by index. What moves takes its assets along before the commit,
/// in one statement, without change records: nobody touched the assets.
/// </summary>
public sealed class Whereabouts : Follower
{
    private const int Slice = 500;

    public override async Task SettleAsync(Operation operation, IReadOnlyList<Written> rows, CancellationToken cancel)
    {
        var db = operation.Db;
        var assets = db.Set<Asset>();
        await MovedAsync<Asset>(ids => assets.Where(a => ids.Contains(a.Id)),
            nameof(Asset.DeviceId), nameof(Asset.ModuleId), nameof(Asset.InventoryItemId), nameof(Asset.RackId), nameof(Asset.StorageLocationId));
        await MovedAsync<Device>(ids => InDevices(db, ids), nameof(Device.SiteId), nameof(Device.LocationId), nameof(Device.RackId));
        await MovedAsync<Module>(ids => assets.Where(a => ids.Contains(a.ModuleId!.Value)), nameof(Module.DeviceId));
        await MovedAsync<InventoryItem>(ids => assets.Where(a => ids.Contains(a.InventoryItemId!.Value)), nameof(InventoryItem.DeviceId));
        await MovedAsync<Rack>(ids => assets.Where(a => ids.Contains(a.RackId!.Value)), nameof(Rack.SiteId), nameof(Rack.LocationId));
        await MovedAsync<Location>(ids => assets.Where(a => ids.Contains(a.PlaceLocationId!.Value)), nameof(Location.SiteId));

        async Task MovedAsync<TMoved>(Func<List<long>, IQueryable<Asset>> concerned, params string[] places)
            where TMoved : Entity
        {
            var moved = rows.Where(w => w.Row is TMoved && w.Has(places) && !IsNewAndNowhere(w)).Select(w => w.Row.Id).Distinct();
            foreach (var ids in moved.Chunk(Slice)) await RefreshAsync(db, concerned([.. ids]), cancel);
        }
    }

    // Its columns say so from the beginning.
    private static bool IsNewAndNowhere(Written written) => written.Row is Asset { HasHardware: false, StorageLocationId: null } && written.Has(nameof(Entity.Id));

    /// <summary>Compares all assets with the truth and puts right those that lie elsewhere: after an import. Answers how many did; otherwise none, unless something went round the followers.</summary>
    internal static Task<int> RepairAsync(InventoryDb db, CancellationToken cancel = default)
    {
        var astray = Astray(db);
        return RefreshAsync(db, db.Set<Asset>().Where(a => astray.Contains(a.Id)), cancel);
    }

    /// <summary>One statement. Values that reach over navigations do not translate in an update; subqueries do.</summary>
    internal static Task<int> RefreshAsync(InventoryDb db, IQueryable<Asset> assets, CancellationToken cancel = default)
    {
        var (devices, modules, items) = (db.Set<Device>(), db.Set<Module>(), db.Set<InventoryItem>());
        var (racks, locations) = (db.Set<Rack>(), db.Set<Location>());
        return assets.ExecuteUpdateAsync(
            set => set
                .SetProperty(a => a.PlaceSiteId, a =>
                    a.DeviceId != null ? devices.Where(d => d.Id == a.DeviceId).Select(d => (long?)d.SiteId).FirstOrDefault()
                    : a.ModuleId != null ? modules.Where(m => m.Id == a.ModuleId).Select(m => (long?)m.Device.SiteId).FirstOrDefault()
                    : a.InventoryItemId != null ? items.Where(i => i.Id == a.InventoryItemId).Select(i => (long?)i.Device.SiteId).FirstOrDefault()
                    : a.RackId != null ? racks.Where(r => r.Id == a.RackId).Select(r => (long?)r.SiteId).FirstOrDefault()
                    : locations.Where(l => l.Id == a.StorageLocationId).Select(l => (long?)l.SiteId).FirstOrDefault())
                .SetProperty(a => a.PlaceLocationId, a =>
                    a.DeviceId != null ? devices.Where(d => d.Id == a.DeviceId).Select(d => d.LocationId).FirstOrDefault()
                    : a.ModuleId != null ? modules.Where(m => m.Id == a.ModuleId).Select(m => m.Device.LocationId).FirstOrDefault()
                    : a.InventoryItemId != null ? items.Where(i => i.Id == a.InventoryItemId).Select(i => i.Device.LocationId).FirstOrDefault()
                    : a.RackId != null ? racks.Where(r => r.Id == a.RackId).Select(r => r.LocationId).FirstOrDefault()
                    : a.StorageLocationId)
                .SetProperty(a => a.PlaceRackId, a =>
                    a.DeviceId != null ? devices.Where(d => d.Id == a.DeviceId).Select(d => d.RackId).FirstOrDefault()
                    : a.ModuleId != null ? modules.Where(m => m.Id == a.ModuleId).Select(m => m.Device.RackId).FirstOrDefault()
                    : a.InventoryItemId != null ? items.Where(i => i.Id == a.InventoryItemId).Select(i => i.Device.RackId).FirstOrDefault()
                    : a.RackId),
            cancel);
    }

    // An OR over the three roads would read all assets.
    private static IQueryable<Asset> InDevices(InventoryDb db, List<long> devices)
    {
        var assets = db.Set<Asset>();
        var modules = db.Set<Module>().Where(m => devices.Contains(m.DeviceId)).Select(m => (long?)m.Id);
        var items = db.Set<InventoryItem>().Where(i => devices.Contains(i.DeviceId)).Select(i => (long?)i.Id);
        var ids = assets.Where(a => devices.Contains(a.DeviceId!.Value)).Select(a => a.Id)
            .Concat(assets.Where(a => modules.Contains(a.ModuleId)).Select(a => a.Id))
            .Concat(assets.Where(a => items.Contains(a.InventoryItemId)).Select(a => a.Id));
        return assets.Where(a => ids.Contains(a.Id));
    }

    private static IQueryable<long> Astray(InventoryDb db)
    {
        var assets = db.Set<Asset>();
        return Elsewhere(assets.Where(a => a.DeviceId != null), a => a.Device!)
            .Concat(Elsewhere(assets.Where(a => a.DeviceId == null && a.ModuleId != null), a => a.Module!.Device))
            .Concat(Elsewhere(assets.Where(a => a.DeviceId == null && a.ModuleId == null && a.InventoryItemId != null), a => a.InventoryItem!.Device))
            .Concat(assets.Where(a => a.DeviceId == null && a.ModuleId == null && a.InventoryItemId == null && a.RackId != null)
                .Where(a => a.PlaceSiteId != a.Rack!.SiteId || a.PlaceLocationId != a.Rack.LocationId || a.PlaceRackId != a.RackId).Select(a => a.Id))
            .Concat(assets.Where(a => a.DeviceId == null && a.ModuleId == null && a.InventoryItemId == null && a.RackId == null)
                .Where(a => a.PlaceSiteId != (long?)a.StorageLocation!.SiteId || a.PlaceLocationId != a.StorageLocationId || a.PlaceRackId != null).Select(a => a.Id));
    }

    private static IQueryable<long> Elsewhere(IQueryable<Asset> assets, Expression<Func<Asset, Device>> device)
    {
        var site = device.Then(d => (long?)d.SiteId);
        var location = device.Then(d => d.LocationId);
        var rack = device.Then(d => d.RackId);
        return assets.Where(Differs(a => a.PlaceSiteId, site).Or(Differs(a => a.PlaceLocationId, location)).Or(Differs(a => a.PlaceRackId, rack))).Select(a => a.Id);
    }

    private static Expression<Func<Asset, bool>> Differs(Expression<Func<Asset, long?>> column, Expression<Func<Asset, long?>> truth) =>
        Expression.Lambda<Func<Asset, bool>>(
            Expression.NotEqual(column.Body, Expressions.Replace(truth.Body, truth.Parameters[0], column.Parameters[0])), column.Parameters);
}
