using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>Owners that belong together.</summary>
[ObjectType("users.ownergroup")]
public sealed class OwnerGroup : Entity
{
    public string Name { get; set; } = null!;

    public string Description { get; set; } = "";

    public override string ToString() => Name;
}
