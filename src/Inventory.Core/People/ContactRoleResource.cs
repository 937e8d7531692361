using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

public sealed class ContactRoleResource : PrimaryResource<ContactRole>
{
    public ContactRoleResource()
        : base("contact-roles", "Contact role", "Contact roles", "tenancy/contact-roles")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();

        Name(name, Sort<ContactRole>.By(x => x.NameSort));
        List = [name, Description];
        Form = [Group("Contact role", name, slug, Description), Common];
    }
}
