using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Places;

/// <summary>What lies in a location goes to another site with it: the locations inside. Each of them takes along what is in itself.</summary>
internal sealed class LocationMoves : Follower
{
    public override async Task AfterSaveAsync(Operation operation, Entity row, IReadOnlySet<string> changed, CancellationToken cancel)
    {
        if (row is not Location location || !changed.Contains(nameof(Location.SiteId))) return;
        var inside = await operation.Db.Set<Location>().Where(x => x.ParentId == location.Id && x.SiteId != location.SiteId).ToListAsync(cancel);
        foreach (var child in inside) child.SiteId = location.SiteId;
        await operation.SaveAlongAsync(inside, cancel);
    }
}
