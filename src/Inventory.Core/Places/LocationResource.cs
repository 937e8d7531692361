using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Places;

public sealed class LocationResource : PrimaryResource<Location>
{
    public LocationResource()
        : base("locations", "Location", "Locations", "dcim/locations")
    {
        var site = Reference(x => x.Site);
        var parent = Reference(x => x.Parent).Briefly("display_url", "name", "slug", "_depth").Narrowed(site, nameof(Location.SiteId));
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        var status = Choice(x => x.Status, Location.Statuses);
        var tenant = Reference(x => x.Tenant);
        var facility = Text(x => x.Facility).Searched();
        Comments.Searched();

        Name(name, Sort<Site>.By(x => x.NameSort).Through<Location>(x => x.Site), Sort<Location>.By(x => x.TreeSort));
        List = [name, site, parent, status, facility, Description];
        Form =
        [
            Group("Location", site, parent, name, slug, status, facility, Description),
            Group("Tenancy", tenant),
            Common,
        ];
        Clone = [site, parent, status, tenant, facility, Description];
        Unkept("prefix_count");
        Filters(PlaceFilters.AroundSite<Location>(x => x.SiteId));
        Filters(ContactFilters.Of<Location>());
        Filters(TenantFilters.InGroup<Location>(x => x.TenantId));
    }
}
