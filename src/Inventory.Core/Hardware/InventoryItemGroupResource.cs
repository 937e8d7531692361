using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed class InventoryItemGroupResource : PrimaryResource<InventoryItemGroup>
{
    public InventoryItemGroupResource()
        : base("inventory-item-groups", "Inventory item group", "Inventory item groups", "plugins/inventory/inventory-item-groups")
    {
        var parent = Reference(x => x.Parent);
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();

        Name(name, Sort<InventoryItemGroup>.By(x => x.TreeSort));
        List = [name, parent, Description, CountOf<InventoryItemType>(x => x.InventoryItemGroup)];
        Form = [Group("Inventory item group", parent, name, Description), Common];
    }
}
