using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed partial class DeviceResource : PrimaryResource<Device>
{
    public DeviceResource()
        : base("devices", "Device", "Devices", "dcim/devices")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var type = Reference(x => x.DeviceType);
        var role = Reference(x => x.Role);
        var manufacturer = Computed(
            "manufacturer", "Manufacturer",
            x => new Link("manufacturers", x.DeviceType.ManufacturerId, x.DeviceType.Manufacturer.Name),
            ["DeviceType.Manufacturer"],
            Sort<Manufacturer>.By(x => x.NameSort).Through<Device>(x => x.DeviceType.Manufacturer));
        var tenant = Reference(x => x.Tenant).Counted();
        var platform = Reference(x => x.Platform).Explained("A new device takes that of its type.");
        var serial = Text(x => x.Serial).Searched().Copied();
        var assetTag = Text(x => x.AssetTag).Searched().Copied();
        var status = Choice(x => x.Status, Device.Statuses);
        var site = Reference(x => x.Site).Counted();
        var location = Reference(x => x.Location).Counted().Narrowed(site, nameof(Location.SiteId));
        var rack = Reference(x => x.Rack).Narrowed(site, nameof(Rack.SiteId)).Narrowed(location, nameof(Rack.LocationId));
        var position = Number(x => x.Position).Between(1, 100.5m).InSteps(0.5m).Labelled("Position (U)").Explained("The lowest unit that it takes.");
        var face = Choice(x => x.Face, Device.Faces);
        var airflow = Choice(x => x.Airflow, Airflow.OfDevices);
        var latitude = Number(x => x.Latitude).Between(-90, 90);
        var longitude = Number(x => x.Longitude).Between(-180, 180);
        Comments.Searched();
        HasSearchText();

        Name(name, Sort<Device>.By(x => x.NameSort));
        DisplayNeeds = ["DeviceType.Manufacturer"];
        List = [name, status, role, type, site, location, rack, serial, assetTag];
        Form =
        [
            Group("Device", name, role, status, Description),
            Group("Hardware", type, platform, serial, assetTag, airflow),
            Group("Place", site, location, rack, face, position, latitude, longitude),
            Group("Tenancy", tenant),
            Common,
        ];
        Clone = [type, role, tenant, platform, site, location, rack, face, status, airflow];
        Detail =
        [
            Group("Device", name, status, role, tenant, Description),
            Group("Hardware", manufacturer, type, platform, serial, assetTag, airflow),
            Group("Place", site, location, rack, face, position, latitude, longitude),
            Common,
        ];
        Scripts(CountOf<ModuleBay>(x => x.Device).As("module_bay_count"), CountOf<InventoryItem>(x => x.Device).As("inventory_item_count"));
        Unkept("parent_device primary_ip primary_ip4 primary_ip6 oob_ip cluster virtual_chassis vc_position vc_priority config_template local_context_data console_port_count console_server_port_count power_port_count power_outlet_count interface_count front_port_count rear_port_count device_bay_count");
        Unkept("config_context", "{}");
        Filters(OwnFilters());
        Filters(ContactFilters.Of<Device>());
        Filters(TenantFilters.InGroup<Device>(x => x.TenantId));
    }
}
