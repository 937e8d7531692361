using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Assets;

public sealed class AssetRoleResource : PrimaryResource<AssetRole>
{
    public AssetRoleResource()
        : base("asset-roles", "Asset role", "Asset roles", "plugins/inventory/asset-roles")
    {
        var parent = Reference(x => x.Parent);
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name);
        var color = Color(x => x.Color);

        Name(name, Sort<AssetRole>.By(x => x.NameSort));
        List = [name, parent, color, Description, CountOf<Asset>(x => x.Role)];
        Brief = [name, Description];
        Form = [Group("Asset role", parent, name, slug, color, Description), Common];
    }
}
