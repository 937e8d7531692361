using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>A set of people who maintain records. A mark of responsibility, asked by no permission unless a constraint names it.</summary>
[ObjectType("users.owner")]
public sealed class Owner : Entity, IKeyed
{
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public long? GroupId { get; set; }

    [Named(Reverse = "members")]
    public OwnerGroup? Group { get; set; }

    public string Description { get; set; } = "";

    /// <summary>Who they are; constraints may ask for it: <c>{"owner__users": "$user"}</c>.</summary>
    public List<Account> Users { get; set; } = [];

    public List<Group> UserGroups { get; set; } = [];

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
