using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed class PlatformResource : PrimaryResource<Platform>
{
    public PlatformResource()
        : base("platforms", "Platform", "Platforms", "dcim/platforms")
    {
        var parent = Reference(x => x.Parent).Briefly("display_url", "name", "slug", "_depth");
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        var manufacturer = Reference(x => x.Manufacturer).Explained("Only devices of this manufacturer may have it.");
        Comments.Searched();

        Name(name, Sort<Platform>.By(x => x.NameSort));
        List = [name, parent, manufacturer, Description, CountOf<Device>(x => x.Platform)];
        Unkept("config_template virtualmachine_count");
        Form = [Group("Platform", parent, name, slug, manufacturer, Description), Common];
    }
}
