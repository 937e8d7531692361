using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>A part of a device without a bay: a transceiver, a disk. Items hold items.</summary>
[ObjectType("dcim.inventoryitem")]
public sealed class InventoryItem : PrimaryEntity, ITree, IKeyed, IChecked, IHardware
{
    public static readonly ChoiceList Statuses = PartStatus.List("inventory_item.status");

    public long DeviceId { get; set; }

    [Named(Reverse = "inventoryitems"), WhenTargetGoes(Fate.Go)]
    public Device Device { get; set; } = null!;

    public long? ParentId { get; set; }

    [Named(Reverse = "child_items"), WhenTargetGoes(Fate.Go)]
    public InventoryItem? Parent { get; set; }

    [Derived]
    public string Path { get; set; } = "";

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    /// <summary>What is printed on it.</summary>
    public string Label { get; set; } = "";

    public string Status { get; set; } = PartStatus.Active;

    public long? RoleId { get; set; }

    [Named(Reverse = "inventory_items")]
    public InventoryItemRole? Role { get; set; }

    public long? ManufacturerId { get; set; }

    [Named(Reverse = "inventory_items")]
    public Manufacturer? Manufacturer { get; set; }

    /// <summary>The maker's number of the part.</summary>
    public string PartId { get; set; } = "";

    public string Serial { get; set; } = "";

    [Derived]
    public string? SerialKey { get; private set; }

    public string? AssetTag { get; set; }

    [Derived]
    public string? TagKey { get; private set; }

    /// <summary>A program found it, nobody entered it.</summary>
    public bool Discovered { get; set; }

    [Derived]
    public string Search { get; private set; } = "";

    public void RefreshKeys()
    {
        NameSort = Keys.Sort(Name);
        SerialKey = Keys.Normal(Serial);
        TagKey = Keys.Normal(AssetTag);
        Search = Keys.Search(Name, PartId, Serial, AssetTag, Description);
    }

    public void Check(Problems problems)
    {
        if (Parent is not null && Parent.DeviceId != DeviceId)
            problems.Add("parent", $"{Parent} is not in {Device}. An item lies in the same device as its parent.");
    }

    public override string ToString() => Label.Length > 0 ? $"{Name} ({Label})" : Name;
}
