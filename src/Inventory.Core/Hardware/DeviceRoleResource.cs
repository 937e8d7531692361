using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed class DeviceRoleResource : PrimaryResource<DeviceRole>
{
    public DeviceRoleResource()
        : base("device-roles", "Device role", "Device roles", "dcim/device-roles")
    {
        var parent = Reference(x => x.Parent).Briefly("display_url", "name", "slug", "_depth");
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        var color = Color(x => x.Color);
        var vmRole = Bool(x => x.VmRole).Labelled("Virtual machines").Explained("Virtual machines may have this role.");
        var devices = CountOf<Device>(x => x.Role);
        Comments.Searched();

        Name(name, Sort<DeviceRole>.By(x => x.TreeSort));
        List = [name, parent, color, Description, devices];
        Brief = [name, slug, Description, devices];
        Unkept("config_template virtualmachine_count");
        Form = [Group("Device role", parent, name, slug, color, vmRole, Description), Common];
    }
}
