namespace Inventory.Core.Hardware;

/// <summary>A piece of equipment that carries a serial number and an asset tag of its own: an asset can be in use as it.</summary>
internal interface IHardware
{
    string Serial { get; set; }

    string? AssetTag { get; set; }
}
