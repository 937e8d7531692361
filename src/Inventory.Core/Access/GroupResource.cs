using Inventory.Core.Resources;

namespace Inventory.Core.Access;

public sealed class GroupResource : Resource<Group>
{
    public GroupResource()
        : base("groups", "Group", "Groups")
    {
        NetBoxPath = "users/groups";
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var description = Text(x => x.Description).Searched();
        var members = Many(x => x.Members, "user");
        var permissions = Many(x => x.Permissions, "permission");

        Name(name, Sort<Group>.By(x => x.NameSort));
        List = [name, description, members, permissions];
        Form = [Group("Group", name, description), Group("Rights", members, permissions)];
    }
}
