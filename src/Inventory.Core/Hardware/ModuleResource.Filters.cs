using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

public sealed partial class ModuleResource
{
    private static IEnumerable<Filter<Module>> OwnFilters() =>
    [
        new TextFilter<Module>("serial", "Serial", x => x.Serial, key: x => x.SerialKey),
        new TextFilter<Module>("asset_tag", "Asset tag", x => x.AssetTag, key: x => x.TagKey),
        .. HardwareFilters.OfMaker<Module, ModuleType>(x => x.ManufacturerId, x => x.ModuleTypeId),
        .. HardwareFilters.OfDevice<Module>(x => x.DeviceId),
    ];
}
