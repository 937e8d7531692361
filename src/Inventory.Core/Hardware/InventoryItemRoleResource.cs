using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed class InventoryItemRoleResource : PrimaryResource<InventoryItemRole>
{
    public InventoryItemRoleResource()
        : base("inventory-item-roles", "Inventory item role", "Inventory item roles", "dcim/inventory-item-roles")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        var color = Color(x => x.Color);

        Name(name, Sort<InventoryItemRole>.By(x => x.NameSort));
        List = [name, color, Description, CountOf<InventoryItem>(x => x.Role)];
        Form = [Group("Inventory item role", name, slug, color, Description), Common];
    }
}
