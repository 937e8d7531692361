using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Places;

public sealed class SiteResource : PrimaryResource<Site>
{
    public SiteResource()
        : base("sites", "Site", "Sites", "dcim/sites")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name);
        var status = Choice(x => x.Status, Site.Statuses);
        var region = Reference(x => x.Region);
        var group = Reference(x => x.Group);
        var tenant = Reference(x => x.Tenant).Counted();
        var facility = Text(x => x.Facility).Searched();
        var timeZone = Text(x => x.TimeZone).Explained("As in Europe/Ljubljana.");
        var physicalAddress = Text(x => x.PhysicalAddress).Searched();
        var shippingAddress = Text(x => x.ShippingAddress).Searched();
        var latitude = Number(x => x.Latitude).Between(-90, 90);
        var longitude = Number(x => x.Longitude).Between(-180, 180);
        Comments.Searched();

        Name(name, Sort<Site>.By(x => x.NameSort));
        List = [name, status, region, group, facility, Description, CountOf<Location>(x => x.Site)];
        Form =
        [
            Group("Site", name, slug, status, region, group, facility, timeZone, Description),
            Group("Tenancy", tenant),
            Group("Where it is", physicalAddress, shippingAddress, latitude, longitude),
            Common,
        ];
        Clone = [status, region, group, tenant, facility, timeZone, physicalAddress, shippingAddress, latitude, longitude, Description];
        Unkept("circuit_count prefix_count virtualmachine_count vlan_count");
        Unkept("asns", "[]");
        Filters(ContactFilters.Of<Site>());
        Filters(TenantFilters.InGroup<Site>(x => x.TenantId));
    }
}
