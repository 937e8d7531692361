using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Places;

public sealed class RegionResource : PrimaryResource<Region>
{
    public RegionResource()
        : base("regions", "Region", "Regions", "dcim/regions")
    {
        var parent = Reference(x => x.Parent).Briefly("display_url", "name", "slug", "_depth");
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        var sites = CountOf<Site>(x => x.Region);
        Comments.Searched();

        Name(name, Sort<Region>.By(x => x.TreeSort));
        List = [name, parent, Description, sites];
        Brief = [name, slug, Description, sites];
        Unkept("prefix_count");
        Form = [Group("Region", parent, name, slug, Description), Common];
        Filters(ContactFilters.Of<Region>());
    }
}
