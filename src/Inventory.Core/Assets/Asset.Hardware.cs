using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Assets;

// What it is: exactly one type; and what it serves as: at most one piece of hardware of the same kind.
public sealed partial class Asset
{
    public const string DeviceKind = "device";
    public const string ModuleKind = "module";
    public const string InventoryItemKind = "inventoryitem";
    public const string RackKind = "rack";

    public static readonly ChoiceList Kinds = ChoiceList.Closed(
        "asset.kind", new(DeviceKind, "Device"), new(ModuleKind, "Module"), new(InventoryItemKind, "Inventory item"), new(RackKind, "Rack"));

    public long? DeviceTypeId { get; set; }

    [Named(Reverse = "assets")]
    public DeviceType? DeviceType { get; set; }

    public long? ModuleTypeId { get; set; }

    [Named(Reverse = "assets")]
    public ModuleType? ModuleType { get; set; }

    public long? InventoryItemTypeId { get; set; }

    [Named("inventoryitem_type", Reverse = "assets")]
    public InventoryItemType? InventoryItemType { get; set; }

    public long? RackTypeId { get; set; }

    [Named(Reverse = "assets")]
    public RackType? RackType { get; set; }

    public long? DeviceId { get; set; }

    [Named(Reverse = "assigned_asset"), WhenTargetGoes(Fate.Clear)]
    public Device? Device { get; set; }

    public long? ModuleId { get; set; }

    [Named(Reverse = "assigned_asset"), WhenTargetGoes(Fate.Clear)]
    public Module? Module { get; set; }

    public long? InventoryItemId { get; set; }

    [Named("inventoryitem", Reverse = "assigned_asset"), WhenTargetGoes(Fate.Clear)]
    public InventoryItem? InventoryItem { get; set; }

    public long? RackId { get; set; }

    [Named(Reverse = "assigned_asset"), WhenTargetGoes(Fate.Clear)]
    public Rack? Rack { get; set; }

    /// <summary>One of <see cref="Kinds"/>, by the type that is set; null while there is none.</summary>
    public string? Kind =>
        DeviceTypeId is not null ? DeviceKind
        : ModuleTypeId is not null ? ModuleKind
        : InventoryItemTypeId is not null ? InventoryItemKind
        : RackTypeId is not null ? RackKind
        : null;

    /// <summary>The type that is set, where it is loaded.</summary>
    public PrimaryEntity? HardwareType => (PrimaryEntity?)DeviceType ?? (PrimaryEntity?)ModuleType ?? (PrimaryEntity?)InventoryItemType ?? RackType;

    public Manufacturer? Manufacturer =>
        DeviceType?.Manufacturer ?? ModuleType?.Manufacturer ?? InventoryItemType?.Manufacturer ?? RackType?.Manufacturer;

    /// <summary>Whether it is in use as a piece of hardware.</summary>
    public bool HasHardware => DeviceId is not null || ModuleId is not null || InventoryItemId is not null || RackId is not null;

    /// <summary>What it is in use as, where that is loaded.</summary>
    public PrimaryEntity? Hardware => (PrimaryEntity?)Device ?? (PrimaryEntity?)Module ?? (PrimaryEntity?)InventoryItem ?? Rack;

    /// <summary>A module has no name of its own.</summary>
    private string? HardwareName => Device?.Name ?? InventoryItem?.Name ?? Rack?.Name;
}
