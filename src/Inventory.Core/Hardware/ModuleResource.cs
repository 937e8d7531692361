using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed partial class ModuleResource : PrimaryResource<Module>
{
    public ModuleResource()
        : base("modules", "Module", "Modules", "dcim/modules")
    {
        var device = Reference(x => x.Device).Searched();
        var bay = Reference(x => x.ModuleBay).Briefly("display_url", "name").Narrowed(device, nameof(ModuleBay.DeviceId));
        var type = Reference(x => x.ModuleType);
        var manufacturer = Computed(
            "manufacturer", "Manufacturer",
            x => new Link("manufacturers", x.ModuleType.ManufacturerId, x.ModuleType.Manufacturer.Name),
            ["ModuleType.Manufacturer"],
            Sort<Manufacturer>.By(x => x.NameSort).Through<Module>(x => x.ModuleType.Manufacturer));
        var status = Choice(x => x.Status, Module.Statuses);
        var serial = Text(x => x.Serial).Searched().Copied();
        var assetTag = Text(x => x.AssetTag).Searched().Copied();
        Comments.Searched();
        HasSearchText();

        Sort<Module>[] order =
        [
            Sort<Device>.By(x => x.NameSort).Through<Module>(x => x.ModuleBay.Device),
            Sort<ModuleBay>.By(x => x.NameSort).Through<Module>(x => x.ModuleBay),
        ];
        string[] needs = ["ModuleBay", "ModuleType"];
        var name = Computed("module", "Module", x => x.ToString(), needs, order);

        Name(name, order);
        DisplayNeeds = needs;
        Brief = [device, bay, type, Description];
        List = [name, device, manufacturer, type, status, serial, assetTag, Description];
        Form =
        [
            Group("Module", device, bay, type, status, Description),
            Group("Hardware", serial, assetTag),
            Common,
        ];
        Detail =
        [
            Group("Module", device, bay, status, Description),
            Group("Hardware", manufacturer, type, serial, assetTag),
            Common,
        ];
        Filters(OwnFilters());
    }
}
