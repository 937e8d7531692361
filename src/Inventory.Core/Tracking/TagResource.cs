using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

public sealed class TagResource : Resource<Tag>
{
    public TagResource()
        : base("tags", "Tag", "Tags")
    {
        NetBoxPath = "extras/tags";
        var name = Text(x => x.Name).Searched();
        var slug = SlugOf(x => x.Slug, name).InAnyScript().Searched();
        var color = Color(x => x.Color);
        var description = Text(x => x.Description).Searched();
        var weight = Number(x => x.Weight).Between(0, 32767).Explained("Lighter tags come first.");
        var objectTypes = Add(new KindsField<Tag>(x => x.ObjectTypes, isMany: true, _ => true)).Explained("What may carry it; anything when blank.");

        Name(name, Sort<Tag>.By(x => x.Weight), Sort<Tag>.By(x => x.Name));
        List = [name, slug, color, description];
        Scripts(new TaggedCount());
        Brief = [name, slug, color];
        Form = [Group("Tag", name, slug, color, weight, objectTypes, description)];
    }
}
