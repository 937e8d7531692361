using System.Linq.Expressions;
using Inventory.Core.Resources;

namespace Inventory.Core.Places;

/// <summary>Filters of whatever stands at a site, by what the site lies in.</summary>
internal static class PlaceFilters
{
    public static IEnumerable<Filter<T>> AroundSite<T>(Expression<Func<T, long?>> site)
        where T : Entity =>
    [
        new RowFilter<Site, Region>("region_id", "Region", x => x.RegionId).Through(site),
        new RowFilter<Site, Region>("region", "Region", x => x.RegionId, RowName.Slug).Through(site),
        new RowFilter<Site, SiteGroup>("site_group_id", "Site group", x => x.GroupId).Through(site),
        new RowFilter<Site, SiteGroup>("site_group", "Site group", x => x.GroupId, RowName.Slug).Through(site),
    ];
}
