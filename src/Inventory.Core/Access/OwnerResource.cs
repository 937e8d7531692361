using Inventory.Core.Resources;

namespace Inventory.Core.Access;

public sealed class OwnerResource : Resource<Owner>
{
    public OwnerResource()
        : base("owners", "Owner", "Owners")
    {
        NetBoxPath = "users/owners";
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var group = Reference(x => x.Group);
        var description = Text(x => x.Description).Searched();
        var users = Many(x => x.Users, "user");
        var groups = Many(x => x.UserGroups, "user_group");

        Name(name, Sort<Owner>.By(x => x.NameSort));
        List = [name, group, description];
        Form = [Group("Owner", name, group, description, users, groups)];
    }
}
