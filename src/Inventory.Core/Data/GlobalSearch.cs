using System.Linq.Expressions;
using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>
/// Looks for a text in the rows of every kind that the viewer may view: one statement a kind, in which permission comes before the cap and
/// the best matches before the others. A row counts by the best of its own fields; what it points at is found for itself.
/// </summary>
public static class GlobalSearch
{
    /// <summary>Shorter texts are not sought: no index answers them, and they are found everywhere.</summary>
    public const int MinLength = 3;

    /// <summary>The best rows of each kind, at most so many of one.</summary>
    public static async Task<SearchAnswer> SearchEverywhereAsync(this Operation operation, string text, int most, CancellationToken cancel = default)
    {
        var sought = text.Trim();
        if (sought.Length < MinLength) return new([], false);
        var (hits, isMore) = (new List<SearchHit>(), false);
        foreach (var resource in operation.Catalog.All.Where(r => operation.Viewer.May(Verb.View, r.ObjectType)))
        {
            var found = await (Task<IReadOnlyList<SearchHit>>)typeof(GlobalSearch).GetMethod(nameof(FindAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(resource.EntityType).Invoke(null, [operation, resource, sought, most + 1, cancel])!;
            hits.AddRange(found.Take(most));
            isMore |= found.Count > most;
        }
        return new([.. hits.OrderBy(h => h.Weight).ThenBy(h => Closeness(h.Text)).ThenBy(h => h.Link.Text, StringComparer.CurrentCultureIgnoreCase)], isMore);
    }

    private static async Task<IReadOnlyList<SearchHit>> FindAsync<T>(Operation operation, Resource<T> resource, string text, int most, CancellationToken cancel)
        where T : Entity, new()
    {
        var folded = Text.Folded(text);
        var isIndexed = operation.Db.Model.FindEntityType(typeof(T))!.FindProperty(InventoryDb.SearchColumn) is not null;
        var fields = SearchWeights.Of(resource, isIndexed);
        if (folded.Length < MinLength || fields.Count == 0) return [];
        var rows = operation.Db.Set<T>().AsNoTracking().VisibleTo(operation.Viewer, operation.Db);
        if (isIndexed)
        {
            var holding = operation.AllRows.Holding<T>(folded);
            rows = rows.Where(x => holding.Contains(x.Id));
        }
        rows = rows.Where(fields.Select(f => f.Field.Containing(folded)!).AnyOf()!);
        var best = await resource.Named(rows).OrderBy(Weight(fields, folded)).ThenByDescending(x => x.Id).Take(most).ToListAsync(cancel);
        return [.. best.Select(row => Hit(resource, row, fields, text)).OfType<SearchHit>()];
    }

    // x ⇒ the first field holds it ? its weight : the second holds it ? …
    private static Expression<Func<T, int>> Weight<T>(IReadOnlyList<(Field<T> Field, int Weight)> fields, string folded)
        where T : Entity
    {
        var row = Expression.Parameter(typeof(T), "row");
        Expression weight = Expression.Constant(int.MaxValue);
        foreach (var (field, own) in fields.Reverse())
        {
            var test = field.Containing(folded)!;
            weight = Expression.Condition(Expressions.Replace(test.Body, test.Parameters[0], row), Expression.Constant(own), weight);
        }
        return Expression.Lambda<Func<T, int>>(weight, row);
    }

    private static SearchHit? Hit<T>(Resource<T> resource, T row, IReadOnlyList<(Field<T> Field, int Weight)> fields, string text)
        where T : Entity, new()
    {
        var name = resource.Display(row) is { Length: > 0 } display ? display : $"{resource.Label} {row.Id}";
        foreach (var (field, weight) in fields)
            if (field.Read(row) is string value && Fragment.Of(value, text) is { } fragment)
                return new(resource, new Link(resource.Slug, row.Id, name), field.Label, fragment, weight);
        // The database folds a letter otherwise than we do: it is found all the same.
        return new(resource, new Link(resource.Slug, row.Id, name), fields[0].Field.Label, new("", "", ""), fields[^1].Weight);
    }

    // The whole value before one that begins so, before all others.
    private static int Closeness(Fragment text) => text switch { { Before: "", After: "" } => 0, { Before: "" } => 1, _ => 2 };
}
