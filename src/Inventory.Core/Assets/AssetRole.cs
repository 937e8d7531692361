using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Assets;

/// <summary>What assets are for: lab, loan, spare. Roles hold narrower roles; slugs may repeat.</summary>
[ObjectType("netbox_inventory.assetrole")]
public sealed class AssetRole : PrimaryEntity, ITree, IKeyed
{
    public long? ParentId { get; set; }

    [Named(Reverse = "children"), WhenTargetGoes(Fate.Go)]
    public AssetRole? Parent { get; set; }

    [Derived]
    public string Path { get; set; } = "";

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    /// <summary>Six hexadecimal digits, or blank.</summary>
    public string Color { get; set; } = "";

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
