using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Resources;

/// <summary>Rows that point at the one shown, as a tab beside it.</summary>
public sealed record Related(Relation Relation, bool MayAdd)
{
    /// <summary>The tab's name in the address.</summary>
    public string Key => $"{Relation.From.Slug}.{Relation.Reference.Name}";

    /// <summary>What points here, of the kinds that this person may view.</summary>
    public static IEnumerable<Related> To(Resource target, Catalog catalog, Viewer viewer) =>
        from relation in catalog.PointingAt(target)
        let rows = relation.From
        where viewer.May(Verb.View, rows.ObjectType) && rows.AllFilters.Any(f => f.Name == relation.Filter)
        let isMade = (relation.IsEntered && rows.Acts.HasFlag(Acts.Add)) || (relation.Reference is IAbout && rows.Acts.HasFlag(Acts.Upload))
        select new Related(relation, isMade && viewer.May(Verb.Add, rows.ObjectType));

    public ListQuery Query(long id) => new() { Filters = [.. Relation.Filters(id).Select(f => (f.Name, (IReadOnlyList<string>)[f.Value]))] };
}
