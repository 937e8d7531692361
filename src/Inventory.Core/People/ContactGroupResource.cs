using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

public sealed class ContactGroupResource : PrimaryResource<ContactGroup>
{
    public ContactGroupResource()
        : base("contact-groups", "Contact group", "Contact groups", "tenancy/contact-groups")
    {
        var parent = Reference(x => x.Parent).Briefly("display_url", "name", "slug", "_depth");
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        Comments.Searched();

        Name(name, Sort<ContactGroup>.By(x => x.NameSort));
        List = [name, parent, Description];
        Form = [Group("Contact group", parent, name, slug, Description), Common];
    }
}
