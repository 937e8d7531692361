using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed class RackRoleResource : PrimaryResource<RackRole>
{
    public RackRoleResource()
        : base("rack-roles", "Rack role", "Rack roles", "dcim/rack-roles")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        var color = Color(x => x.Color);

        Name(name, Sort<RackRole>.By(x => x.NameSort));
        List = [name, color, Description, CountOf<Rack>(x => x.Role)];
        Form = [Group("Rack role", name, slug, color, Description), Common];
    }
}
