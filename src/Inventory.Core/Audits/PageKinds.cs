using System.Globalization;
using System.Linq.Expressions;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;

namespace Inventory.Core.Audits;

/// <summary>Assets, by their effective place.</summary>
internal sealed class AssetPages : PageKind<Asset>
{
    protected override IQueryable<Asset> At(InventoryDb db, AuditFlowPage page, Area area)
    {
        var assets = db.Set<Asset>();
        if (area.RackId is { } rack) return assets.Where(a => a.PlaceRackId == rack);
        if (area.SiteId is { } site)
            return page.IncludeHome ? assets.Where(a => a.PlaceSiteId == site || a.StorageLocation!.SiteId == site) : assets.Where(a => a.PlaceSiteId == site);
        var locations = area.Locations(db);
        return page.IncludeHome
            ? assets.Where(a => (a.PlaceLocationId != null && locations.Contains(a.PlaceLocationId.Value)) || (a.StorageLocationId != null && locations.Contains(a.StorageLocationId.Value)))
            : assets.Where(a => a.PlaceLocationId != null && locations.Contains(a.PlaceLocationId.Value));
    }

    protected override IQueryable<RunRow> Describe(IQueryable<Asset> rows) => rows.OrderBy(a => a.SerialSort).ThenBy(a => a.Id).Select(a => new
    {
        a.Id,
        a.Name,
        a.Serial,
        a.AssetTag,
        a.Status,
        a.SerialSort,
        Model = a.DeviceType != null ? a.DeviceType.Model : a.ModuleType != null ? a.ModuleType.Model : a.InventoryItemType != null ? a.InventoryItemType.Model : a.RackType!.Model,
        Maker = a.DeviceType != null ? a.DeviceType.Manufacturer.Name : a.ModuleType != null ? a.ModuleType.Manufacturer.Name : a.InventoryItemType != null ? a.InventoryItemType.Manufacturer.Name : a.RackType!.Manufacturer.Name,
        Site = a.PlaceSite!.Name,
        Location = a.PlaceLocation!.Name,
        Rack = a.PlaceRack!.Name,
    }).Select(a => new RunRow(
        new RowKey(ObjectType, a.Id), string.IsNullOrEmpty(a.Serial) ? $"{a.Model} (id:{a.Id})" : $"{a.Model} {a.Serial}", Words(a.Maker, Blank(a.Name)),
        Blank(a.Serial), Blank(a.AssetTag), a.Status, Words(a.Site, a.Location, a.Rack), a.SerialSort));

    // Quick search knows ids, but the number of a scan is not taken for a part of the id of just anything.
    protected override Task<Expression<Func<Asset, bool>>?> QuickSearchAsync(Operation operation, string text, CancellationToken cancel) =>
        ((AssetResource)operation.Catalog.Of<Asset>()).FindAsync(text, operation.AllRows, besidesId: true, cancel);

    protected override IQueryable<long> WithKeys(InventoryDb db, ScanKeys keys) => ByKeys.Assets(db, keys);
}

/// <summary>Devices, by their own place.</summary>
internal sealed class DevicePages : PageKind<Device>
{
    protected override IQueryable<Device> At(InventoryDb db, AuditFlowPage page, Area area) => area.Devices(db);

    protected override IQueryable<RunRow> Describe(IQueryable<Device> rows) => rows.OrderBy(d => d.NameSort).ThenBy(d => d.Id).Select(d => new
    {
        d.Id,
        d.Name,
        d.Serial,
        d.AssetTag,
        d.Status,
        d.NameSort,
        d.DeviceType.Model,
        Maker = d.DeviceType.Manufacturer.Name,
        Site = d.Site.Name,
        Location = d.Location!.Name,
        Rack = d.Rack!.Name,
    }).Select(d => new RunRow(
        new RowKey(ObjectType, d.Id), d.Name == null ? $"{d.Maker} {d.Model} ({d.AssetTag ?? d.Id.ToString(CultureInfo.InvariantCulture)})" : d.AssetTag == null ? d.Name : $"{d.Name} ({d.AssetTag})", Words(d.Maker, d.Model),
        Blank(d.Serial), Blank(d.AssetTag), d.Status, Words(d.Site, d.Location, d.Rack), d.NameSort));

    protected override IQueryable<long> WithKeys(InventoryDb db, ScanKeys keys) => ByKeys.Devices(db, keys);
}

/// <summary>Modules, through the device that carries them.</summary>
internal sealed class ModulePages : PageKind<Module>
{
    protected override IQueryable<Module> At(InventoryDb db, AuditFlowPage page, Area area)
    {
        var devices = area.Devices(db).Select(d => d.Id);
        return db.Set<Module>().Where(m => devices.Contains(m.DeviceId));
    }

    protected override IQueryable<RunRow> Describe(IQueryable<Module> rows) => rows.OrderBy(m => m.Device.NameSort).ThenBy(m => m.ModuleBay.Name).ThenBy(m => m.Id).Select(m => new
    {
        m.Id,
        m.Serial,
        m.AssetTag,
        m.Status,
        Bay = m.ModuleBay.Name,
        m.ModuleType.Model,
        Device = m.Device.Name,
        m.Device.NameSort,
        Site = m.Device.Site.Name,
        Location = m.Device.Location!.Name,
        Rack = m.Device.Rack!.Name,
    }).Select(m => new RunRow(
        new RowKey(ObjectType, m.Id), $"{m.Bay}: {m.Model} ({m.Id})", Words(m.Device, m.Bay),
        Blank(m.Serial), Blank(m.AssetTag), m.Status, Words(m.Site, m.Location, m.Rack), m.NameSort));

    protected override IQueryable<long> WithKeys(InventoryDb db, ScanKeys keys) => ByKeys.Modules(db, keys);
}

/// <summary>Inventory items, through the device that carries them.</summary>
internal sealed class InventoryItemPages : PageKind<InventoryItem>
{
    protected override IQueryable<InventoryItem> At(InventoryDb db, AuditFlowPage page, Area area)
    {
        var devices = area.Devices(db).Select(d => d.Id);
        return db.Set<InventoryItem>().Where(i => devices.Contains(i.DeviceId));
    }

    protected override IQueryable<RunRow> Describe(IQueryable<InventoryItem> rows) => rows.OrderBy(i => i.Device.NameSort).ThenBy(i => i.NameSort).ThenBy(i => i.Id).Select(i => new
    {
        i.Id,
        i.Name,
        i.Label,
        i.Serial,
        i.AssetTag,
        i.Status,
        i.PartId,
        Device = i.Device.Name,
        i.Device.NameSort,
        Site = i.Device.Site.Name,
        Location = i.Device.Location!.Name,
        Rack = i.Device.Rack!.Name,
    }).Select(i => new RunRow(
        new RowKey(ObjectType, i.Id), i.Label.Length > 0 ? $"{i.Name} ({i.Label})" : i.Name, Words(i.Device, Blank(i.PartId)),
        Blank(i.Serial), Blank(i.AssetTag), i.Status, Words(i.Site, i.Location, i.Rack), i.NameSort));

    protected override IQueryable<long> WithKeys(InventoryDb db, ScanKeys keys) => ByKeys.InventoryItems(db, keys);
}

/// <summary>Racks, by their own place.</summary>
internal sealed class RackPages : PageKind<Rack>
{
    protected override IQueryable<Rack> At(InventoryDb db, AuditFlowPage page, Area area)
    {
        var racks = db.Set<Rack>();
        if (area.SiteId is { } site) return racks.Where(r => r.SiteId == site);
        var locations = area.Locations(db);
        return racks.Where(r => r.LocationId != null && locations.Contains(r.LocationId.Value));
    }

    protected override IQueryable<RunRow> Describe(IQueryable<Rack> rows) => rows.OrderBy(r => r.NameSort).ThenBy(r => r.Id).Select(r => new
    {
        r.Id,
        r.Name,
        r.FacilityId,
        r.Serial,
        r.AssetTag,
        r.Status,
        r.NameSort,
        Model = r.RackType!.Model,
        Site = r.Site.Name,
        Location = r.Location!.Name,
    }).Select(r => new RunRow(
        new RowKey(ObjectType, r.Id), r.FacilityId == null ? r.Name : $"{r.Name} ({r.FacilityId})", r.Model,
        Blank(r.Serial), Blank(r.AssetTag), r.Status, Words(r.Site, r.Location), r.NameSort));

    protected override IQueryable<long> WithKeys(InventoryDb db, ScanKeys keys) => ByKeys.Racks(db, keys);
}

/// <summary>Locations; the start location's own row is among them.</summary>
internal sealed class LocationPages : PageKind<Location>
{
    protected override IQueryable<Location> At(InventoryDb db, AuditFlowPage page, Area area)
    {
        var places = db.Set<Location>();
        if (area.SiteId is { } site) return places.Where(l => l.SiteId == site);
        var locations = area.Locations(db);
        return places.Where(l => locations.Contains(l.Id));
    }

    protected override IQueryable<RunRow> Describe(IQueryable<Location> rows) => rows.OrderBy(l => l.NameSort).ThenBy(l => l.Id).Select(l => new
    {
        l.Id,
        l.Name,
        l.Status,
        l.NameSort,
        Site = l.Site.Name,
        Parent = l.Parent!.Name,
    }).Select(l => new RunRow(new RowKey(ObjectType, l.Id), l.Name, null, null, null, l.Status, Words(l.Site, l.Parent), l.NameSort));
}
