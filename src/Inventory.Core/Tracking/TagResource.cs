using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

public sealed class TagResource : Resource<Tag>
{
    public TagResource()
        : base("tags", "Tag", "Tags")
    {
        NetBoxPath = "extras/tags";
        Acts = Acts.None;
        var name = Text(x => x.Name).Searched();
        var slug = Text(x => x.Slug).Searched();
        var color = Color(x => x.Color);
        var description = Text(x => x.Description).Searched();
        var weight = Number(x => x.Weight).Explained("Lighter tags come first.");
        var objectTypes = Text(x => x.ObjectTypes).Explained("What may carry it; anything when blank.");

        Name(name, Sort<Tag>.By(x => x.Weight), Sort<Tag>.By(x => x.Name));
        List = [name, slug, color, description];
        Detail = [Group("Tag", name, slug, color, weight, objectTypes, description)];
    }
}
