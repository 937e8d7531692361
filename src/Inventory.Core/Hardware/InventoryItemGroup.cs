using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>What types of parts are interchangeable, or belong together: "10G SR" in "Pluggables". It has no slug.</summary>
[ObjectType("netbox_inventory.inventoryitemgroup")]
public sealed class InventoryItemGroup : PrimaryEntity, IOutline, IKeyed
{
    public long? ParentId { get; set; }

    [Named(Reverse = "children"), WhenTargetGoes(Fate.Go)]
    public InventoryItemGroup? Parent { get; set; }

    [Derived]
    public string Path { get; set; } = "";

    [Derived]
    public string TreeSort { get; set; } = "";

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
