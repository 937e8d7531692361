using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

public sealed class ContactResource : PrimaryResource<Contact>
{
    public ContactResource()
        : base("contacts", "Contact", "Contacts", "tenancy/contacts")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var groups = Many(x => x.Groups, "group").Counted();
        var title = Text(x => x.Title).Searched();
        var phone = Text(x => x.Phone).Searched().Copied();
        var email = Text(x => x.Email).Searched().Copied();
        var address = Text(x => x.Address).Searched();
        var link = Text(x => x.Link).Searched();
        Comments.Searched();

        Name(name, Sort<Contact>.By(x => x.NameSort));
        List = [name, groups, title, phone, email, Description];
        Form = [Group("Contact", name, groups, title, phone, email, address, link, Description), Common];
    }
}
