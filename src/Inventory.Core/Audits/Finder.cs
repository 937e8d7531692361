using Inventory.Core.Assets;
using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;

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
            if (named[kind].Count > 0 && await kind.RowsAsync(operation.Db, page, plan.Area, named[kind], cancel) is { Count: > 0 } here)
                return new(here, page, Reason: null);
        if (await ElsewhereAsync(named, reason: null, cancel) is { } elsewhere) return elsewhere;
        // Something has this code that the viewer may not see: nobody else's partial match takes its place.
        return named.Values.Any(ids => ids.Count > 0) ? Found.Nothing : null;
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
        // Most codes that get here mean nothing: a kind is asked once, everywhere, before its pages are.
        var hits = new Dictionary<PageKind, Hits>();
        foreach (var (page, kind) in _pages)
        {
            if (code.Id is { } id && await kind.RowsAsync(operation.Db, page, plan.Area, [id], cancel) is { Count: > 0 } named) return new(named, page, "id");
            if (!hits.TryGetValue(kind, out var found)) hits[kind] = found = await kind.SearchAsync(operation, code.Text, cancel);
            if (await kind.OnPageAsync(operation, page, plan.Area, found, cancel) is { Count: > 0 } here)
                return new(await kind.DescribeAsync(operation, here, onlyVisible: false, cancel), page, "loose");
        }
        var anywhere = new Dictionary<PageKind, List<long>>();
        foreach (var kind in Kinds) anywhere[kind] = await kind.AnywhereAsync(operation, hits[kind], cancel);
        return await ElsewhereAsync(anywhere, "loose", cancel);
    }

    private async Task<Found?> ElsewhereAsync(Dictionary<PageKind, List<long>> ids, string? reason, CancellationToken cancel)
    {
        var rows = new List<RunRow>();
        foreach (var (kind, some) in ids)
            if (some.Count > 0) rows.AddRange(await kind.DescribeAsync(operation, some, onlyVisible: true, cancel));
        return rows.Count == 0 ? null : new(await OnceAsync(rows, cancel), null, reason);
    }

    // An asset and the hardware that it serves as are one thing under one serial: it is told once, as the page in front calls it.
    private async Task<IReadOnlyList<RunRow>> OnceAsync(List<RunRow> rows, CancellationToken cancel)
    {
        var assets = rows.Where(r => r.Key.ObjectType == AuditTypes.Asset).Select(r => r.Key.Id).ToList();
        if (assets.Count == 0 || assets.Count == rows.Count) return rows;
        var served = await operation.Db.Set<Asset>().Where(a => assets.Contains(a.Id)).Select(a => new { a.Id, a.DeviceId, a.ModuleId, a.InventoryItemId, a.RackId }).ToListAsync(cancel);
        var same = new Dictionary<RowKey, RowKey>();
        foreach (var asset in served)
            foreach (var (type, id) in new[] { (AuditTypes.Device, asset.DeviceId), (AuditTypes.Module, asset.ModuleId), (AuditTypes.InventoryItem, asset.InventoryItemId), (AuditTypes.Rack, asset.RackId) })
                if (id is not null) same[new(type, id.Value)] = new(AuditTypes.Asset, asset.Id);
        return [.. rows.DistinctBy(r => same.GetValueOrDefault(r.Key, r.Key))];
    }
}
