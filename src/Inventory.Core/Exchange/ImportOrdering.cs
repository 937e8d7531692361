using Inventory.Core.Resources;

namespace Inventory.Core.Exchange;

/// <summary>
/// Rows in the order in which they can be saved. Where rows of a file may lie in each other, what is around a row comes before it, and in an earlier slice:
/// it has an id then.
/// </summary>
internal static class ImportOrdering
{
    public static IEnumerable<IReadOnlyList<ImportLine>> Slices<T>(IEnumerable<ImportLine> lines, IReadOnlyList<Placed<T>> placed, int most)
        where T : Entity
    {
        var around = (from one in placed
                      where one.Column is PointingColumn<T> { IsOfOwnKind: true }
                      let key = one.Key ?? one.Column.Keys[0]
                      let told = placed.FirstOrDefault(p => p.Column.Name == key)
                      where told is not null
                      select (Cell: one.Cell, By: told.Cell)).ToList();
        return around.Count == 0 ? lines.Chunk(most) : Nested([.. lines], around, most);
    }

    private static IEnumerable<IReadOnlyList<ImportLine>> Nested(List<ImportLine> lines, List<(int Cell, int By)> around, int most)
    {
        var called = around.Select(a => lines.Where(l => l.Problem is null).ToLookup(l => l.Cells[a.By]?.Trim() ?? "")).ToList();
        var (seen, slice) = (new HashSet<ImportLine>(ReferenceEqualityComparer.Instance), new List<ImportLine>());
        var here = new HashSet<ImportLine>(ReferenceEqualityComparer.Instance);
        foreach (var line in lines.SelectMany(Before))
        {
            if (slice.Count == most || Around(line).Any(here.Contains))
            {
                yield return slice;
                slice = [];
                here.Clear();
            }
            slice.Add(line);
            here.Add(line);
        }
        if (slice.Count > 0) yield return slice;

        // The row after all that is around it; rows around each other come as they stand, and are told so later.
        IEnumerable<ImportLine> Before(ImportLine line)
        {
            var way = new Stack<(ImportLine Line, bool IsReady)>([(line, false)]);
            while (way.TryPop(out var next))
            {
                if (next.IsReady)
                {
                    yield return next.Line;
                    continue;
                }
                if (!seen.Add(next.Line)) continue;
                way.Push((next.Line, true));
                foreach (var outer in Around(next.Line).Where(o => !seen.Contains(o))) way.Push((outer, false));
            }
        }

        IEnumerable<ImportLine> Around(ImportLine line) =>
            line.Problem is not null ? [] : around.SelectMany((a, i) => line.Cells[a.Cell]?.Trim() is { Length: > 0 } text ? called[i][text] : []);
    }
}
