using Inventory.Core.Data;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Hardware;

/// <summary>Racks and devices go with their location to another site, devices with their rack wherever it goes.</summary>
internal sealed class PlaceMoves : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        var db = operation.Db;
        switch (row)
        {
            case Location { Id: > 0 } location when operation.Changed(location).Contains(nameof(Location.SiteId)):
                var inside = db.Set<Location>().Below(location.Path).Select(x => x.Id);
                await CheckNamesAsync(db, db.Set<Device>().Where(x => inside.Contains(x.LocationId!.Value)), location.SiteId, problems, cancel);
                break;
            case Rack { Id: > 0 } rack when operation.Changed(rack).Contains(nameof(Rack.SiteId)):
                await CheckNamesAsync(db, db.Set<Device>().Where(x => x.RackId == rack.Id), rack.SiteId, problems, cancel);
                break;
        }
    }

    public override async Task AfterSaveAsync(Operation operation, Entity row, IReadOnlySet<string> changed, CancellationToken cancel)
    {
        if (row is Location location && changed.Contains(nameof(Location.SiteId))) await FollowAsync(operation, location, cancel);
        if (row is Rack rack && (changed.Contains(nameof(Rack.SiteId)) || changed.Contains(nameof(Rack.LocationId)))) await FollowAsync(operation, rack, cancel);
    }

    private static async Task FollowAsync(Operation operation, Location location, CancellationToken cancel)
    {
        var racks = await operation.Db.Set<Rack>().Where(x => x.LocationId == location.Id && x.SiteId != location.SiteId).ToListAsync(cancel);
        foreach (var rack in racks) rack.SiteId = location.SiteId;
        await operation.SaveAlongAsync(racks, cancel);

        var devices = await operation.Db.Set<Device>().Where(x => x.LocationId == location.Id && x.SiteId != location.SiteId).ToListAsync(cancel);
        foreach (var device in devices) device.SiteId = location.SiteId;
        await operation.SaveAlongAsync(devices, cancel);
    }

    private static async Task FollowAsync(Operation operation, Rack rack, CancellationToken cancel)
    {
        var devices = await operation.Db.Set<Device>().Where(x => x.RackId == rack.Id).ToListAsync(cancel);
        foreach (var device in devices) (device.SiteId, device.LocationId) = (rack.SiteId, rack.LocationId);
        await operation.SaveAlongAsync(devices, cancel);
    }

    private static async Task CheckNamesAsync(InventoryDb db, IQueryable<Device> moving, long siteId, Problems problems, CancellationToken cancel)
    {
        var there = db.Set<Device>().Where(x => x.SiteId == siteId && x.NameKey != null);
        var twice = await moving.Where(x => x.SiteId != siteId && there.Any(o => o.NameKey == x.NameKey && o.TenantId == x.TenantId))
            .OrderBy(x => x.NameSort).Select(x => x.Name).Take(5).ToListAsync(cancel);
        if (twice.Count > 0) problems.Add("site", $"The site has devices of these names already: {string.Join(", ", twice)}.");
    }
}
