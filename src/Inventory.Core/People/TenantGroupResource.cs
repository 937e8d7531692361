using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

public sealed class TenantGroupResource : PrimaryResource<TenantGroup>
{
    public TenantGroupResource()
        : base("tenant-groups", "Tenant group", "Tenant groups", "tenancy/tenant-groups")
    {
        var parent = Reference(x => x.Parent).Briefly("display_url", "name", "slug", "_depth");
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        var tenants = CountOf<Tenant>(x => x.Group);
        Comments.Searched();

        Name(name, Sort<TenantGroup>.By(x => x.NameSort));
        List = [name, parent, Description, tenants];
        Brief = [name, slug, Description, tenants];
        Form = [Group("Tenant group", parent, name, slug, Description), Common];
    }
}
