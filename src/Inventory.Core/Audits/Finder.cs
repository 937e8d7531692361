using Inventory.Core.Data;

namespace Inventory.Core.Audits;

/// <summary>What a code was found to mean, before anybody marks it.</summary>
internal sealed record Found(IReadOnlyList<RunRow> Rows, AuditFlowPage? Page, string? Reason)
{
    public static Found Nothing { get; } = new([], null, null);
}

/// <summary>
/// Finds what a code means, in two tiers: exact keys first, so that a partial match here never beats an exact one elsewhere; then loosely.
/// Each tier asks this page, then the flow's other pages here, then everywhere; the first that finds anything decides.
/// </summary>
internal sealed class Finder(Operation operation, FlowPlan plan, AuditFlowPage front)
{
    private readonly List<(AuditFlowPage Page, PageKind Kind)> _pages = [.. plan.Auditable.OrderByDescending(p => p.Page.Id == front.Id)];

    private IEnumerable<PageKind> Kinds => _pages.Select(p => p.Kind).Distinct();

    public async Task<Found> FindAsync(ScanCode code, CancellationToken cancel) =>
        await ExactAsync(code, cancel) ?? await LooseAsync(code, cancel) ?? Found.Nothing;

    private async Task<Found?> ExactAsync(ScanCode code, CancellationToken cancel)
    {
        var named = new Dictionary<PageKind, List<long>>();
        foreach (var kind in Kinds) named[kind] = await NamedAsync(kind, code, cancel);
        foreach (var (page, kind) in _pages)
            if (named[kind].Count > 0 && await kind.OnPageAsync(operation.Db, page, plan.Area, named[kind], cancel) is { Count: > 0 } here)
                return await HereAsync(kind, page, here, reason: null, cancel);
        return await ElsewhereAsync(named, reason: null, cancel);
    }

    // A label names its object whatever serials say; it may be of a kind that the flow does not list.
    private async Task<List<long>> NamedAsync(PageKind kind, ScanCode code, CancellationToken cancel) => code.Label switch
    {
        { } label when label.ObjectType == kind.ObjectType => [label.Id],
        { } => [],
        null => await kind.WithKeysAsync(operation.Db, code.Keys, cancel),
    };

    private async Task<Found?> LooseAsync(ScanCode code, CancellationToken cancel)
    {
        if (code.Label is not null) return null;
        if (code.Id is { } id)
            foreach (var (page, kind) in _pages)
                if (await kind.OnPageAsync(operation.Db, page, plan.Area, [id], cancel) is { Count: > 0 } here)
                    return await HereAsync(kind, page, here, "id", cancel);
        foreach (var (page, kind) in _pages)
            if (await kind.SearchAsync(operation, page, plan.Area, code.Text, cancel) is { Count: > 0 } here)
                return await HereAsync(kind, page, here, "loose", cancel);
        var anywhere = new Dictionary<PageKind, List<long>>();
        foreach (var kind in Kinds) anywhere[kind] = await kind.SearchEverywhereAsync(operation, code.Text, cancel);
        return await ElsewhereAsync(anywhere, "loose", cancel);
    }

    private async Task<Found> HereAsync(PageKind kind, AuditFlowPage page, List<long> ids, string? reason, CancellationToken cancel) =>
        new(await kind.DescribeAsync(operation, ids, onlyVisible: false, cancel), page, reason);

    private async Task<Found?> ElsewhereAsync(Dictionary<PageKind, List<long>> ids, string? reason, CancellationToken cancel)
    {
        var rows = new List<RunRow>();
        foreach (var (kind, some) in ids)
            if (some.Count > 0) rows.AddRange(await kind.DescribeAsync(operation, some, onlyVisible: true, cancel));
        return rows.Count == 0 ? null : new(rows, null, reason);
    }
}
