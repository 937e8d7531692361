using Inventory.Core.Resources;

namespace Inventory.Core.Access;

public sealed class OwnerGroupResource : Resource<OwnerGroup>
{
    public OwnerGroupResource()
        : base("owner-groups", "Owner group", "Owner groups")
    {
        NetBoxPath = "users/owner-groups";
        var name = Text(x => x.Name).Searched();
        var description = Text(x => x.Description).Searched();

        Name(name, Sort<OwnerGroup>.By(x => x.Name));
        List = [name, description, CountOf<Owner>(x => x.Group).As("member_count")];
        Form = [Group("Owner group", name, description)];
    }
}
