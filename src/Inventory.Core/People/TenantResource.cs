using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

public sealed class TenantResource : PrimaryResource<Tenant>
{
    public TenantResource()
        : base("tenants", "Tenant", "Tenants", "tenancy/tenants")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        var group = Reference(x => x.Group);
        Comments.Searched();

        Name(name, Sort<Tenant>.By(x => x.NameSort));
        List = [name, group, Description];
        Form = [Group("Tenant", name, slug, group, Description), Common];
        Unkept("circuit_count ipaddress_count prefix_count virtualmachine_count vlan_count vrf_count cluster_count");
        Filters(ContactFilters.Of<Tenant>());
    }
}
