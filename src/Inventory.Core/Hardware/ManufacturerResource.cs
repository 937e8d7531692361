using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed class ManufacturerResource : PrimaryResource<Manufacturer>
{
    public ManufacturerResource()
        : base("manufacturers", "Manufacturer", "Manufacturers", "dcim/manufacturers")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();

        Name(name, Sort<Manufacturer>.By(x => x.NameSort));
        List =
        [
            name, Description,
            CountOf<DeviceType>(x => x.Manufacturer), CountOf<ModuleType>(x => x.Manufacturer),
            CountOf<InventoryItemType>(x => x.Manufacturer), CountOf<RackType>(x => x.Manufacturer),
        ];
        Form = [Group("Manufacturer", name, slug, Description), Common];
        Scripts(CountOf<InventoryItem>(x => x.Manufacturer), CountOf<Platform>(x => x.Manufacturer));
        Filters(ContactFilters.Of<Manufacturer>());
    }
}
