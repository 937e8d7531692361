using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>A model of part that is kept as an inventory item: a transceiver, a disk, a power supply.</summary>
[ObjectType("netbox_inventory.inventoryitemtype")]
public sealed class InventoryItemType : PrimaryEntity, IKeyed
{
    public long ManufacturerId { get; set; }

    [Named(Reverse = "inventoryitem_types")]
    public Manufacturer Manufacturer { get; set; } = null!;

    public string Model { get; set; } = null!;

    [Derived]
    public string ModelSort { get; private set; } = "";

    /// <summary>Unique with the manufacturer, not by itself.</summary>
    public string Slug { get; set; } = null!;

    public string PartNumber { get; set; } = "";

    public long? InventoryItemGroupId { get; set; }

    [Named("inventoryitem_group", Reverse = "inventoryitem_types"), WhenTargetGoes(Fate.Clear)]
    public InventoryItemGroup? InventoryItemGroup { get; set; }

    public void RefreshKeys() => ModelSort = Keys.Sort(Model);

    public override string ToString() => Model;
}
