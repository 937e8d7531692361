using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed partial class InventoryItemResource : PrimaryResource<InventoryItem>
{
    public InventoryItemResource()
        : base("inventory-items", "Inventory item", "Inventory items", "dcim/inventory-items")
    {
        var device = Reference(x => x.Device);
        var parent = Reference(x => x.Parent).Narrowed(device, nameof(InventoryItem.DeviceId));
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var label = Text(x => x.Label).Explained("What is printed on it.");
        var status = Choice(x => x.Status, InventoryItem.Statuses);
        var role = Reference(x => x.Role);
        var manufacturer = Reference(x => x.Manufacturer);
        var partId = Text(x => x.PartId).Searched().Copied().Labelled("Part ID").Explained("The maker's number of the part.");
        var serial = Text(x => x.Serial).Searched().Copied();
        var assetTag = Text(x => x.AssetTag).Searched().Copied();
        var discovered = Bool(x => x.Discovered).Explained("A program found it, nobody entered it.");
        HasSearchText();

        Name(name, Sort<InventoryItem>.By(x => x.DeviceId), Sort<InventoryItem>.By(x => x.ParentId), Sort<InventoryItem>.By(x => x.NameSort));
        List = [name, device, role, manufacturer, partId, status, serial, assetTag, Description];
        Form =
        [
            Group("Inventory item", device, parent, name, label, role, status, Description),
            Group("Hardware", manufacturer, partId, serial, assetTag, discovered),
            Common,
        ];
        Clone = [device, parent, role, manufacturer, status, partId];
        Brief = [device, name, Description];
        Unkept("component_type component_id component");
        Filters(OwnFilters());
    }
}
