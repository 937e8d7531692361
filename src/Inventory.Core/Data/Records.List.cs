using System.Linq.Expressions;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

public sealed partial class Records<T>
{
    /// <summary>
    /// One page of the list: ids first, so that only its own rows are fetched whole. In a statement of their own: as a part of the other one,
    /// PostgreSQL joins all rows of the table with all that they point at before it looks which are wanted.
    /// </summary>
    public async Task<Page<T>> ListAsync(ListQuery query, IEnumerable<Field> fields, CancellationToken cancel = default)
    {
        var shown = fields.OfType<Field<T>>().ToList();
        var (matching, notUnderstood) = await MatchingAsync(query, cancel);
        var order = await OrderOfAsync(query.Sort, cancel);
        // One more than may be shown tells whether these are the last.
        var most = query.Take + query.Orphans;
        var ids = await Ordered(matching, order).Skip(query.Skip).Take(most + 1).Select(x => x.Id).ToListAsync(cancel);
        var isLast = ids.Count <= most;
        var rows = await WholeAsync(isLast ? ids : ids[..query.Take], shown, cancel);
        var total = isLast && query.Skip == 0
            ? ids.Count
            : await matching.Select(x => x.Id).Take(Page<T>.CountCap + 1).CountAsync(cancel);
        return new(rows, total, await BesideAsync(shown, [.. rows.Select(r => r.Id)], cancel)) { NotUnderstood = notUnderstood };
    }

    /// <summary>
    /// The ids of one page of the list, and exactly how many match. From <paramref name="start"/> on rows come by their ids, and nobody counts them.
    /// </summary>
    public async Task<(IReadOnlyList<long> Ids, int? Count, IReadOnlyList<Unclear> NotUnderstood)> IdsAsync(ListQuery query, long? start = null, CancellationToken cancel = default)
    {
        var (matching, notUnderstood) = await MatchingAsync(query, cancel);
        if (start is { } least)
            return (await matching.Where(x => x.Id >= least).OrderBy(x => x.Id).Take(query.Take).Select(x => x.Id).ToListAsync(cancel), null, notUnderstood);
        var ids = await Ordered(matching, await OrderOfAsync(query.Sort, cancel)).Skip(query.Skip).Take(query.Take).Select(x => x.Id).ToListAsync(cancel);
        var isAll = query.Skip == 0 && ids.Count < query.Take;
        return (ids, isAll ? ids.Count : await matching.CountAsync(cancel), notUnderstood);
    }

    /// <summary>How many match, exactly.</summary>
    public async Task<int> CountAsync(ListQuery query, CancellationToken cancel = default) => await (await MatchingAsync(query, cancel)).Rows.CountAsync(cancel);

    /// <summary>Rows to choose from: those whose name holds the text.</summary>
    public async Task<IReadOnlyList<T>> SuggestAsync(ListQuery query, IEnumerable<Field<T>>? fields = null, CancellationToken cancel = default)
    {
        var rows = Loaded((await MatchingAsync(query, cancel)).Rows, fields ?? []);
        return await Ordered(rows, UsualOrder).Take(query.Take).ToListAsync(cancel);
    }

    private async Task<(IQueryable<T> Rows, IReadOnlyList<Unclear> NotUnderstood)> MatchingAsync(ListQuery query, CancellationToken cancel)
    {
        var rows = Db.Set<T>().AsNoTracking().VisibleTo(Viewer, Db);
        foreach (var (member, id) in query.Keys) rows = rows.Where(KeyIs(member, id));
        if (await _resource.SearchAsync(query.Text, operation.AllRows, cancel) is { } found) rows = rows.Where(found);
        var criteria = await operation.CriteriaAsync<T>(query.Filters, cancel);
        return (criteria.Test is { } test ? rows.Where(test) : rows, criteria.NotUnderstood);
    }

    private static Expression<Func<T, bool>> KeyIs(string member, long id)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(Expression.Equal(Expression.Convert(Expression.Property(row, member), typeof(long?)), Expressions.Parameter<long?>(id)), row);
    }

    private async Task<IReadOnlyList<T>> WholeAsync(List<long> ids, IEnumerable<Field<T>> shown, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var (pointed, joined) = Pointed.Split(Db.Model.FindEntityType(typeof(T))!, NeedsOf(shown));
        var rows = await joined.Aggregate(Db.Set<T>().AsNoTracking(), (all, path) => all.Include(path)).WithIds(ids).ToDictionaryAsync(x => x.Id, cancel);
        await pointed.ReadAsync(Db, rows.Values, cancel);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private List<(Sort<T> Sort, bool Descending)> UsualOrder => [.. _resource.Order.Select(s => (s, false))];

    private async Task<List<(Sort<T> Sort, bool Descending)>> OrderOfAsync(IReadOnlyList<string> names, CancellationToken cancel)
    {
        var order = new List<(Sort<T>, bool)>();
        foreach (var field in await operation.ColumnsAsync<T>([.. names.Select(n => n.TrimStart('-'))], cancel))
            if (field.CanSort) order.AddRange(field.Order.Select(s => (s, names.Contains("-" + field.Name))));
        return order.Count > 0 ? order : UsualOrder;
    }

    // The id comes last, so that pages neither repeat nor skip rows.
    private static IQueryable<T> Ordered(IQueryable<T> rows, List<(Sort<T> Sort, bool Descending)> order)
    {
        var first = true;
        foreach (var (sort, descending) in order)
        {
            rows = sort.Apply(rows, descending, first);
            first = false;
        }
        return Sort<T>.By(x => x.Id).Apply(rows, order is [(_, true)], first);
    }

    private IQueryable<T> Loaded(IQueryable<T> rows, IEnumerable<Field<T>> fields) => NeedsOf(fields).Aggregate(rows, (all, path) => all.Include(path));

    private IEnumerable<string> NeedsOf(IEnumerable<Field<T>> fields) => _resource.DisplayNeeds.Concat(fields.SelectMany(f => f.Needs)).Distinct();

    private async Task<IReadOnlyDictionary<Field, IReadOnlyDictionary<long, object?>>> BesideAsync(IEnumerable<Field<T>> fields, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var beside = new Dictionary<Field, IReadOnlyDictionary<long, object?>>();
        foreach (var field in fields.OfType<SideField<T>>()) beside[field] = await field.ReadManyAsync(operation, ids, cancel);
        return beside;
    }
}
