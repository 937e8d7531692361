using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

public sealed partial class InventoryItemResource
{
    private static IEnumerable<Filter<InventoryItem>> OwnFilters() =>
    [
        new TextFilter<InventoryItem>("serial", "Serial", x => x.Serial, Lookup.IsAnyCase, x => x.SerialKey),
        new TextFilter<InventoryItem>("asset_tag", "Asset tag", x => x.AssetTag, key: x => x.TagKey),
        .. HardwareFilters.OfDevice<InventoryItem>(x => x.DeviceId),
    ];
}
