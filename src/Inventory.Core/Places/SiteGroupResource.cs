using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Places;

public sealed class SiteGroupResource : PrimaryResource<SiteGroup>
{
    public SiteGroupResource()
        : base("site-groups", "Site group", "Site groups", "dcim/site-groups")
    {
        var parent = Reference(x => x.Parent).Briefly("display_url", "name", "slug", "_depth");
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        var sites = CountOf<Site>(x => x.Group);
        Comments.Searched();

        Name(name, Sort<SiteGroup>.By(x => x.NameSort));
        List = [name, parent, Description, sites];
        Brief = [name, slug, Description, sites];
        Unkept("prefix_count");
        Form = [Group("Site group", parent, name, slug, Description), Common];
        Filters(ContactFilters.Of<SiteGroup>());
    }
}
