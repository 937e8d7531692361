using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

public sealed partial class ModuleBayResource
{
    private static IEnumerable<Filter<ModuleBay>> OwnFilters() =>
    [
        new RowFilter<Module, Module>("installed_module_id", "Installed module", x => x.Id).Behind<ModuleBay, Module>(x => x.ModuleBayId),
        .. HardwareFilters.OfDevice<ModuleBay>(x => x.DeviceId),
    ];
}
