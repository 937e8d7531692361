using System.Collections.Concurrent;
using System.Linq.Expressions;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Audits;

/// <summary>One kind of object that a page may list: which of them are in an area, what they look like, what a code finds among them.</summary>
internal abstract class PageKind
{
    /// <summary>The closed set of kinds that can be audited.</summary>
    public static IReadOnlyList<PageKind> All { get; } = [new AssetPages(), new DevicePages(), new ModulePages(), new InventoryItemPages(), new RackPages(), new LocationPages()];

    public abstract string ObjectType { get; }

    public static PageKind? Of(string objectType) => All.FirstOrDefault(k => k.ObjectType == objectType);

    /// <summary>What cannot be read of the page's conditions; empty when they are in order.</summary>
    public abstract IReadOnlyList<string> ProblemsOf(InventoryDb db, AuditFlowPage page);

    /// <summary>The rows of a page, or those of them with the given ids.</summary>
    public abstract Task<List<RunRow>> RowsAsync(InventoryDb db, AuditFlowPage page, Area area, IReadOnlyCollection<long>? only, CancellationToken cancel);

    /// <summary>Ids anywhere whose serial or tag is one of the keys.</summary>
    public abstract Task<List<long>> WithKeysAsync(InventoryDb db, ScanKeys keys, CancellationToken cancel);

    /// <summary>What quick search finds among all rows, whoever may see them.</summary>
    public abstract Task<Hits> SearchAsync(Operation operation, string text, CancellationToken cancel);

    /// <summary>The first ids of the page among what was found.</summary>
    public abstract Task<List<long>> OnPageAsync(Operation operation, AuditFlowPage page, Area area, Hits hits, CancellationToken cancel);

    /// <summary>The first ids that the viewer may see among what was found.</summary>
    public abstract Task<List<long>> AnywhereAsync(Operation operation, Hits hits, CancellationToken cancel);

    /// <summary>How the objects look, those that the viewer may see; all of them for who looks at their page.</summary>
    public abstract Task<List<RunRow>> DescribeAsync(Operation operation, IReadOnlyCollection<long> ids, bool onlyVisible, CancellationToken cancel);
}

/// <summary>What quick search found among the rows of one kind: all ids of few, or some of many and the test that they pass.</summary>
internal sealed record Hits(IReadOnlyList<long> Ids, LambdaExpression? Test);

/// <inheritdoc cref="PageKind"/>
internal abstract class PageKind<T> : PageKind
    where T : Entity, new()
{
    /// <summary>One more than a pick list holds.</summary>
    private const int Enough = 21;

    /// <summary>As many as are looked at one by one; of more, each place asks for its own.</summary>
    private const int Few = 200;

    private const int MostKept = 1000;

    // Asked at every scan; what is wrong with a text does not change.
    private readonly ConcurrentDictionary<string, IReadOnlyList<string>> _problems = new();

    public override string ObjectType { get; } = Names.ObjectType(typeof(T))!;

    public override IReadOnlyList<string> ProblemsOf(InventoryDb db, AuditFlowPage page)
    {
        if (string.IsNullOrEmpty(page.ObjectFilter)) return [];
        if (_problems.Count > MostKept) _problems.Clear();
        return _problems.GetOrAdd(page.ObjectFilter, filter => Conditions.Problems(typeof(T), filter, db));
    }

    public override Task<List<RunRow>> RowsAsync(InventoryDb db, AuditFlowPage page, Area area, IReadOnlyCollection<long>? only, CancellationToken cancel)
    {
        var rows = Rows(db, page, area);
        if (only?.Count == 1)
        {
            // Mostly there is one, and PostgreSQL keeps a plan for one.
            var id = only.First();
            rows = rows.Where(x => x.Id == id);
        }
        else if (only is not null)
        {
            rows = rows.Where(x => only.Contains(x.Id));
        }
        return Describe(rows).ToListAsync(cancel);
    }

    public override Task<List<long>> WithKeysAsync(InventoryDb db, ScanKeys keys, CancellationToken cancel) =>
        WithKeys(db, keys).Distinct().Take(1000).ToListAsync(cancel);

    public override async Task<Hits> SearchAsync(Operation operation, string text, CancellationToken cancel)
    {
        if (await QuickSearchAsync(operation, text, cancel) is not { } found) return new([], null);
        var ids = await operation.Db.Set<T>().Where(found).Select(x => x.Id).Take(Few + 1).ToListAsync(cancel);
        return new(ids, ids.Count > Few ? found : null);
    }

    public override Task<List<long>> OnPageAsync(Operation operation, AuditFlowPage page, Area area, Hits hits, CancellationToken cancel) =>
        AmongAsync(() => Rows(operation.Db, page, area), hits, cancel);

    public override Task<List<long>> AnywhereAsync(Operation operation, Hits hits, CancellationToken cancel) => AmongAsync(operation.Of<T>, hits, cancel);

    public override Task<List<RunRow>> DescribeAsync(Operation operation, IReadOnlyCollection<long> ids, bool onlyVisible, CancellationToken cancel) =>
        Describe((onlyVisible ? operation.Of<T>() : operation.Db.Set<T>().AsNoTracking()).Where(x => ids.Contains(x.Id))).ToListAsync(cancel);

    /// <summary>The objects that are in the area, as the page wants them.</summary>
    protected abstract IQueryable<T> At(InventoryDb db, AuditFlowPage page, Area area);

    protected abstract IQueryable<RunRow> Describe(IQueryable<T> rows);

    protected virtual Task<Expression<Func<T, bool>>?> QuickSearchAsync(Operation operation, string text, CancellationToken cancel) =>
        operation.Catalog.Of<T>().SearchAsync(text, operation.AllRows, cancel);

    protected virtual IQueryable<long> WithKeys(InventoryDb db, ScanKeys keys) => db.Set<T>().Where(x => false).Select(x => x.Id);

    private IQueryable<T> Rows(InventoryDb db, AuditFlowPage page, Area area) =>
        At(db, page, area).AsNoTracking().Where(Conditions.Compile<T>(page.ObjectFilter, db, userId: null));

    private static async Task<List<long>> AmongAsync(Func<IQueryable<T>> rows, Hits hits, CancellationToken cancel)
    {
        if (hits.Ids.Count == 0) return [];
        Expression<Func<T, bool>> test = hits.Test is { } many ? (Expression<Func<T, bool>>)many : x => hits.Ids.Contains(x.Id);
        return await rows().Where(test).OrderBy(x => x.Id).Select(x => x.Id).Take(Enough).ToListAsync(cancel);
    }

    /// <summary>"Ljubljana HQ / Server room / R12", as far as it is known.</summary>
    protected static string Words(params string?[] parts) => string.Join(" / ", parts.Where(p => !string.IsNullOrEmpty(p)));

    protected static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
