using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>Everybody manages their own, and sees what others share.</summary>
public sealed class SavedFilterResource : Resource<SavedFilter>
{
    public SavedFilterResource()
        : base("saved-filters", "Saved filter", "Saved filters")
    {
        NetBoxPath = "extras/saved-filters";
        var name = Text(x => x.Name).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();
        var objectTypes = Add(new KindsField<SavedFilter>(x => x.ObjectTypes, isMany: true, _ => true)).Labelled("Lists").Explained("The lists that it is for.");
        var parameters = Json(x => x.Parameters).Labelled("Filters").Explained("JSON object: the name of a filter to its value, or to a list of values.");
        var description = Text(x => x.Description).Searched();
        var shared = Bool(x => x.Shared).Explained("Others may use it too.");
        var enabled = Bool(x => x.Enabled).Labelled("Offered").Explained("Lists offer it; whoever has a link may use it all the same.");
        var weight = Number(x => x.Weight).Between(0, 32767).Explained("Lighter ones come first.");

        Name(name, Sort<SavedFilter>.By(x => x.Weight), Sort<SavedFilter>.By(x => x.Name));
        List = [name, objectTypes, shared, enabled, description];
        Form = [Group("Saved filter", name, slug, objectTypes, parameters, description), Group("Who is offered it", shared, enabled, weight)];
        Clone = [objectTypes, parameters, description, shared];
        Filters(new OrderedFilter<SavedFilter, long?>("user_id", "Whose it is", x => x.UserId));
    }
}
