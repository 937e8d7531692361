using System.Globalization;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.WebUtilities;

namespace Inventory.Blazor.Assets;

/// <summary>Ways from a piece of hardware to its asset.</summary>
internal static class HardwareLinks
{
    /// <summary>The filter that finds the asset of such hardware; null for other kinds of rows.</summary>
    public static string? FilterOf(Type kind) =>
        kind == typeof(Device) ? "device_id"
        : kind == typeof(Module) ? "module_id"
        : kind == typeof(InventoryItem) ? "inventoryitem_id"
        : kind == typeof(Rack) ? "rack_id"
        : null;

    /// <summary>The form of a new asset, with what the hardware tells of it.</summary>
    public static string AddAsset(Entity hardware, string? status) => QueryHelpers.AddQueryString("/assets/add", Known(hardware).Append(new("status", status)).Where(v => !string.IsNullOrEmpty(v.Value)));

    private static IEnumerable<KeyValuePair<string, string?>> Known(Entity hardware) => hardware switch
    {
        Device device => Known("device_type", device.DeviceTypeId, device.Serial, device.AssetTag),
        Module module => Known("module_type", module.ModuleTypeId, module.Serial, module.AssetTag),
        Rack rack => Known("rack_type", rack.RackTypeId, rack.Serial, rack.AssetTag),
        // An item knows no type, only who makes it.
        InventoryItem item => Known("inventoryitem_type", null, item.Serial, item.AssetTag),
        _ => [],
    };

    private static IEnumerable<KeyValuePair<string, string?>> Known(string type, long? typeId, string? serial, string? tag) =>
        [new(type, typeId?.ToString(CultureInfo.InvariantCulture)), new("serial", serial), new("asset_tag", tag)];
}
