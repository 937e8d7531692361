using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>A set of people who maintain records. A mark of responsibility, asked by no permission unless a constraint names it.</summary>
[ObjectType("users.owner")]
public sealed class Owner : Entity
{
    public string Name { get; set; } = null!;

    public long? GroupId { get; set; }

    [Named(Reverse = "members")]
    public OwnerGroup? Group { get; set; }

    public string Description { get; set; } = "";

    public override string ToString() => Name;
}
