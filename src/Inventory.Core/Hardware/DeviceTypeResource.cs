using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed class DeviceTypeResource : PrimaryResource<DeviceType>
{
    public DeviceTypeResource()
        : base("device-types", "Device type", "Device types", "dcim/device-types")
    {
        var manufacturer = Reference(x => x.Manufacturer).Searched();
        var model = Text(x => x.Model).SortedBy(x => x.ModelSort).Searched();
        var slug = SlugOf(x => x.Slug, model);
        var partNumber = Text(x => x.PartNumber).Searched().Copied();
        var defaultPlatform = Reference(x => x.DefaultPlatform).Explained("New devices take it.");
        var height = Number(x => x.UHeight).Between(0, 100).InSteps(0.5m).Labelled("Height (U)");
        var isFullDepth = Bool(x => x.IsFullDepth).Labelled("Full depth").Explained("It takes both faces of a rack.");
        var excludeFromUtilization = Bool(x => x.ExcludeFromUtilization).Explained("Its devices do not count as using up a rack.");
        var subdeviceRole = Choice(x => x.SubdeviceRole, DeviceType.SubdeviceRoles).Explained("A parent holds devices in bays, a child sits in one.");
        var airflow = Choice(x => x.Airflow, Airflow.OfDevices).Explained("New devices take it.");
        var weight = Number(x => x.Weight).Between(0, null).SortedBy(x => x.WeightGrams);
        var weightUnit = Choice(x => x.WeightUnit, Weight.Units);
        var devices = CountOf<Device>(x => x.DeviceType).Brief();
        Comments.Searched();

        Name(model, Sort<Manufacturer>.By(x => x.NameSort).Through<DeviceType>(x => x.Manufacturer), Sort<DeviceType>.By(x => x.ModelSort));
        List = [model, manufacturer, partNumber, height, isFullDepth, Description, devices];
        Brief = [manufacturer, model, slug, Description, devices];
        Scripts(CountOf<ModuleBayTemplate>(x => x.DeviceType).As("module_bay_template_count"));
        Unkept("front_image rear_image console_port_template_count console_server_port_template_count power_port_template_count power_outlet_template_count interface_template_count front_port_template_count rear_port_template_count device_bay_template_count inventory_item_template_count");
        Form =
        [
            Group("Device type", manufacturer, model, slug, partNumber, defaultPlatform, Description),
            Group("Chassis", height, isFullDepth, excludeFromUtilization, subdeviceRole, airflow, weight, weightUnit),
            Common,
        ];
        Filters(new CountFilter<DeviceType, Device>("device_count", "Devices", x => x.DeviceTypeId));
    }
}
