using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>People who are granted the same.</summary>
[ObjectType("users.group")]
public sealed class Group : Entity, IKeyed
{
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Description { get; set; } = "";

    public List<Account> Members { get; set; } = [];

    public List<Permission> Permissions { get; set; } = [];

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
