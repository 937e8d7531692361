using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Resources;

/// <summary>Rows that point at the one shown, as a tab beside it.</summary>
public sealed record Related(Relation Relation, string Label, bool MayAdd)
{
    /// <summary>The tab's name in the address.</summary>
    public string Key => $"{Relation.From.Slug}.{Relation.Reference.Name}";

    /// <summary>What points here, of the kinds that this person may view.</summary>
    public static IEnumerable<Related> To(Resource target, Catalog catalog, Viewer viewer)
    {
        var relations = catalog.PointingAt(target)
            .Where(r => viewer.May(Verb.View, r.From.ObjectType) && r.From.AllFilters.Any(f => f.Name == r.Filter)).ToList();
        foreach (var relation in relations)
        {
            var isAmbiguous = relations.Count(r => r.From == relation.From) > 1;
            var label = (relation.Reference as IAbout)?.Tab
                ?? (relation.From == target ? $"{relation.From.Plural} below"
                : isAmbiguous ? $"{relation.From.Plural} ({relation.Reference.Label.ToLowerInvariant()})"
                : relation.From.Plural);
            yield return new(relation, label, relation.Reference.CanEdit && relation.From.Acts.HasFlag(Acts.Add) && viewer.May(Verb.Add, relation.From.ObjectType));
        }
    }

    public ListQuery Query(long id) => new() { Filters = [.. Relation.Filters(id).Select(f => (f.Name, (IReadOnlyList<string>)[f.Value]))] };
}
