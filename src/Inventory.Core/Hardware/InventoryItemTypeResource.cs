using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed class InventoryItemTypeResource : PrimaryResource<InventoryItemType>
{
    public InventoryItemTypeResource()
        : base("inventory-item-types", "Inventory item type", "Inventory item types", "plugins/inventory/inventory-item-types")
    {
        var manufacturer = Reference(x => x.Manufacturer);
        var model = Text(x => x.Model).SortedBy(x => x.ModelSort).Searched();
        var slug = SlugOf(x => x.Slug, model);
        var partNumber = Text(x => x.PartNumber).Searched().Copied();
        var group = Reference(x => x.InventoryItemGroup).Labelled("Group");

        Name(model, Sort<Manufacturer>.By(x => x.NameSort).Through<InventoryItemType>(x => x.Manufacturer), Sort<InventoryItemType>.By(x => x.ModelSort));
        List = [model, manufacturer, partNumber, group, Description];
        Form = [Group("Inventory item type", manufacturer, model, slug, partNumber, group, Description), Common];
        Clone = [manufacturer];
        Brief = [manufacturer, model, slug, Description];
    }
}
