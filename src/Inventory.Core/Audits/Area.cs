using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;

namespace Inventory.Core.Audits;

/// <summary>What a start object covers: itself, everything below it in the location tree, and the racks in it.</summary>
internal sealed class Area
{
    private Area(Entity start) => Start = start;

    public Entity Start { get; }

    public long? SiteId { get; private init; }

    public long? RackId { get; private init; }

    private string? LocationPath { get; init; }

    /// <summary>The object types that audits start from.</summary>
    public static IReadOnlyList<Type> StartTypes { get; } = [typeof(Site), typeof(Location), typeof(Rack)];

    public static Area Of(Entity start) => start switch
    {
        Site => new(start) { SiteId = start.Id },
        Location location => new(start) { LocationPath = location.Path },
        Rack => new(start) { RackId = start.Id },
        _ => throw new ArgumentException($"No audit starts from a {start.GetType().Name}."),
    };

    /// <summary>The locations of the area; only for one that starts at a location.</summary>
    public IQueryable<long> Locations(InventoryDb db) => db.Set<Location>().Below(LocationPath!).Select(l => l.Id);

    public IQueryable<long> Racks(InventoryDb db)
    {
        var locations = Locations(db);
        return db.Set<Rack>().Where(r => r.LocationId != null && locations.Contains(r.LocationId.Value)).Select(r => r.Id);
    }

    public IQueryable<Device> Devices(InventoryDb db)
    {
        var devices = db.Set<Device>();
        if (SiteId is { } site) return devices.Where(d => d.SiteId == site);
        if (RackId is { } rack) return devices.Where(d => d.RackId == rack);
        var (locations, racks) = (Locations(db), Racks(db));
        return devices.Where(d => (d.LocationId != null && locations.Contains(d.LocationId.Value)) || (d.RackId != null && racks.Contains(d.RackId.Value)));
    }
}
