using Inventory.Core.Places;
using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

public sealed partial class DeviceResource
{
    private static IEnumerable<Filter<Device>> OwnFilters() =>
    [
        new TextFilter<Device>("name", "Name", x => x.Name, Lookup.IsAnyCase, x => x.NameKey),
        new TextFilter<Device>("serial", "Serial", x => x.Serial, Lookup.IsAnyCase, x => x.SerialKey),
        new TextFilter<Device>("asset_tag", "Asset tag", x => x.AssetTag, key: x => x.TagKey),
        .. HardwareFilters.OfMaker<Device, DeviceType>(x => x.ManufacturerId, x => x.DeviceTypeId),
        new TextFilter<DeviceType>("model", "Model", x => x.Slug).Through((Device x) => x.DeviceTypeId).As("model"),
        new BoolFilter<DeviceType>("is_full_depth", "Full depth", x => x.IsFullDepth).Through((Device x) => x.DeviceTypeId),
        .. PlaceFilters.AroundSite<Device>(x => x.SiteId),
        new BoolFilter<Device>("has_position", "Has a position", x => x.Position != null),
        new HasFilter<Device, ModuleBay>("module_bays", "Has module bays", x => x.DeviceId),
        new CountFilter<Device, ModuleBay>("module_bay_count", "Module bays", x => x.DeviceId),
        new CountFilter<Device, InventoryItem>("inventory_item_count", "Inventory items", x => x.DeviceId),
    ];
}
