using System.Globalization;
using Inventory.Core.Data;
using Inventory.Core.People;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Places;

/// <summary>Whom one asks about a place because they are asked about what it lies in: regions and site groups have their contacts for all sites in them, sites for their locations.</summary>
public static class InheritedContacts
{
    /// <summary>More than anybody reads.</summary>
    private const int Most = 500;

    /// <summary>Ids of the contact assignments, those that the viewer may see; none for other kinds of rows.</summary>
    public static async Task<IReadOnlyList<long>> OfAsync(Operation operation, Type kind, long id, CancellationToken cancel = default)
    {
        var around = kind == typeof(Region) ? Around.Nothing with { Regions = await AboveAsync<Region>(operation, id, cancel) }
            : kind == typeof(SiteGroup) ? Around.Nothing with { Groups = await AboveAsync<SiteGroup>(operation, id, cancel) }
            : kind == typeof(Site) ? await OfSiteAsync(operation, id, cancel)
            : kind == typeof(Location) ? await OfLocationAsync(operation, id, cancel)
            : Around.Nothing;
        if (around.IsNothing) return [];
        var (regions, groups, sites, locations) = (around.Regions, around.Groups, around.Sites, around.Locations);
        return await operation.Of<ContactAssignment>()
            .Where(a => (a.ObjectType == "dcim.region" && regions.Contains(a.ObjectId)) || (a.ObjectType == "dcim.sitegroup" && groups.Contains(a.ObjectId))
                || (a.ObjectType == "dcim.site" && sites.Contains(a.ObjectId)) || (a.ObjectType == "dcim.location" && locations.Contains(a.ObjectId)))
            .OrderBy(a => a.Id).Take(Most).Select(a => a.Id).ToListAsync(cancel);
    }

    private static async Task<long[]> AboveAsync<T>(Operation operation, long id, CancellationToken cancel)
        where T : Entity, ITree =>
        [.. Ids(await operation.Parts<T>().Where(x => x.Id == id).Select(x => x.Path).FirstOrDefaultAsync(cancel)).Where(i => i != id)];

    private static async Task<Around> OfSiteAsync(Operation operation, long id, CancellationToken cancel)
    {
        var site = await operation.Parts<Site>().Where(s => s.Id == id).Select(s => new { Region = s.Region!.Path, Group = s.Group!.Path }).FirstOrDefaultAsync(cancel);
        return Around.Nothing with { Regions = Ids(site?.Region), Groups = Ids(site?.Group) };
    }

    private static async Task<Around> OfLocationAsync(Operation operation, long id, CancellationToken cancel)
    {
        var location = await operation.Parts<Location>().Where(l => l.Id == id).Select(l => new { l.SiteId, l.Path }).FirstOrDefaultAsync(cancel);
        return location is null ? Around.Nothing : await OfSiteAsync(operation, location.SiteId, cancel) with { Sites = [location.SiteId], Locations = [.. Ids(location.Path).Where(i => i != id)] };
    }

    private static long[] Ids(string? path) => [.. (path ?? "").Split('/', StringSplitOptions.RemoveEmptyEntries).Select(n => long.Parse(n, CultureInfo.InvariantCulture))];

    private sealed record Around(long[] Regions, long[] Groups, long[] Sites, long[] Locations)
    {
        public static Around Nothing { get; } = new([], [], [], []);

        public bool IsNothing => Regions.Length + Groups.Length + Sites.Length + Locations.Length == 0;
    }
}
