using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>What an inventory item is: transceiver, disk.</summary>
[ObjectType("dcim.inventoryitemrole")]
public sealed class InventoryItemRole : PrimaryEntity, IKeyed
{
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public string Color { get; set; } = "9e9e9e";

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
