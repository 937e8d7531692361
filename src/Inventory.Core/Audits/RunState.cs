using Inventory.Core.Data;

namespace Inventory.Core.Audits;

/// <summary>One page of an audit with its rows.</summary>
public sealed class RunPageState(long id, string name, string objectType, bool canBeAudited, IReadOnlyList<RunRow> rows)
{
    public long Id { get; } = id;

    public string Name { get; } = name;

    public string ObjectType { get; } = objectType;

    /// <summary>False for objects of a kind, or a start, that no audit knows a road for.</summary>
    public bool CanBeAudited { get; } = canBeAudited;

    /// <summary>In natural order.</summary>
    public IReadOnlyList<RunRow> Rows { get; } = rows;

    public int SeenCount { get; } = rows.Count(r => r.Seen is not null);
}

/// <summary>
/// An audit as everybody sees it who is in it: one object for each flow and start object in the process. It is rebuilt from the table and
/// kept up by the feed, which is a hint; it is never changed in place, so that screens read it without a lock.
/// </summary>
public sealed class RunState(long flowId, string flowName, bool isEnabled, string startType, long startId, string place, IReadOnlyList<RunPageState> pages)
{
    public long FlowId { get; } = flowId;

    public string FlowName { get; } = flowName;

    public bool IsEnabled { get; } = isEnabled;

    public string StartType { get; } = startType;

    public long StartId { get; } = startId;

    /// <summary>The start object's name.</summary>
    public string Place { get; } = place;

    public IReadOnlyList<RunPageState> Pages { get; } = pages;

    public int Total { get; } = pages.Sum(p => p.Rows.Count);

    public int SeenCount { get; } = pages.Sum(p => p.SeenCount);

    /// <summary>The pages that list the row.</summary>
    public IEnumerable<RunPageState> PagesOf(RowKey row) => Pages.Where(p => p.ObjectType == row.ObjectType && p.Rows.Any(r => r.Key == row));

    internal Mark? MarkOf(RowKey row) => PagesOf(row).FirstOrDefault()?.Rows.First(r => r.Key == row).Seen;

    /// <summary>The same audit with one row seen or not; itself when nothing is different.</summary>
    internal RunState With(RowKey row, Mark? mark) => Map(r => r.Key.Id == row.Id && r.Seen != mark ? r with { Seen = mark } : r, p => p.ObjectType == row.ObjectType);

    /// <summary>The same audit without the marks that fell out of the window.</summary>
    internal RunState WithoutMarksBefore(DateTime since) => Map(r => r.Seen is { } mark && mark.At < since ? r with { Seen = null } : r, _ => true);

    private RunState Map(Func<RunRow, RunRow> change, Func<RunPageState, bool> concerns)
    {
        var differs = false;
        var pages = Pages.Select(page =>
        {
            if (!concerns(page)) return page;
            RunRow[]? rows = null;
            for (var i = 0; i < page.Rows.Count; i++)
            {
                var row = change(page.Rows[i]);
                if (ReferenceEquals(row, page.Rows[i])) continue;
                rows ??= [.. page.Rows];
                rows[i] = row;
            }
            if (rows is null) return page;
            differs = true;
            return new RunPageState(page.Id, page.Name, page.ObjectType, page.CanBeAudited, rows);
        }).ToList();
        return differs ? new(FlowId, FlowName, IsEnabled, StartType, StartId, Place, pages) : this;
    }
}
