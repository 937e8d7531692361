using System.Runtime.CompilerServices;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

public sealed partial class Records<T>
{
    /// <summary>Rows of one page of <see cref="WalkAsync"/>.</summary>
    internal const int WalkSlice = 1000;

    /// <summary>
    /// All that match, in their order, page after page; at least one page, which may be blank. Each row that was there at the beginning comes once, whatever changes meanwhile.
    /// Between two pages no statement is open, however slowly they are read: only the numbers of the rows to come are kept, eight bytes a row.
    /// When a filter was not understood, one blank page says so and nothing is read.
    /// </summary>
    public async IAsyncEnumerable<Page<T>> WalkAsync(ListQuery query, IEnumerable<Field> fields, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        var shown = fields.OfType<Field<T>>().ToList();
        var (matching, notUnderstood) = await MatchingAsync(query, cancel);
        if (notUnderstood.Count > 0)
        {
            yield return new([], 0, Nothing) { NotUnderstood = notUnderstood };
            yield break;
        }
        var ids = Ordered(matching, await OrderOfAsync(query.Sort, cancel)).Select(x => x.Id);
        // The first ones alone are found sooner than all of them.
        var first = await ids.Take(WalkSlice).ToListAsync(cancel);
        yield return await PageAsync(first, shown, cancel);
        if (first.Count < WalkSlice) yield break;
        var gone = first.ToHashSet();
        foreach (var slice in (await ids.ToArrayAsync(cancel)).Where(id => !gone.Contains(id)).Chunk(WalkSlice))
            yield return await PageAsync([.. slice], shown, cancel);
    }

    private static readonly Dictionary<Field, IReadOnlyDictionary<long, object?>> Nothing = [];

    private async Task<Page<T>> PageAsync(List<long> ids, List<Field<T>> shown, CancellationToken cancel)
    {
        var rows = await WholeAsync(ids, shown, cancel);
        return new(rows, rows.Count, rows.Count == 0 ? Nothing : await BesideAsync(shown, [.. rows.Select(r => r.Id)], cancel));
    }
}
