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

    /// <summary>Which of the ids are rows of the page.</summary>
    public abstract Task<List<long>> OnPageAsync(InventoryDb db, AuditFlowPage page, Area area, IReadOnlyCollection<long> ids, CancellationToken cancel);

    /// <summary>Ids anywhere whose serial or tag is one of the keys.</summary>
    public abstract Task<List<long>> WithKeysAsync(InventoryDb db, IReadOnlyCollection<string> keys, CancellationToken cancel);

    /// <summary>Ids of the page that quick search finds.</summary>
    public abstract Task<List<long>> SearchAsync(Operation operation, AuditFlowPage page, Area area, string text, CancellationToken cancel);

    /// <summary>Ids anywhere, of those that the viewer may see, that quick search finds.</summary>
    public abstract Task<List<long>> SearchEverywhereAsync(Operation operation, string text, CancellationToken cancel);

    /// <summary>How the objects look, those that the viewer may see; all of them for who looks at their page.</summary>
    public abstract Task<List<RunRow>> DescribeAsync(Operation operation, IReadOnlyCollection<long> ids, bool onlyVisible, CancellationToken cancel);
}

/// <inheritdoc cref="PageKind"/>
internal abstract class PageKind<T> : PageKind
    where T : Entity, new()
{
    /// <summary>One more than a pick list holds.</summary>
    private const int Enough = 21;

    public override string ObjectType { get; } = Names.ObjectType(typeof(T))!;

    public override IReadOnlyList<string> ProblemsOf(InventoryDb db, AuditFlowPage page) => Conditions.Problems(typeof(T), page.ObjectFilter, db);

    public override Task<List<RunRow>> RowsAsync(InventoryDb db, AuditFlowPage page, Area area, IReadOnlyCollection<long>? only, CancellationToken cancel)
    {
        var rows = Rows(db, page, area);
        return Describe(only is null ? rows : rows.Where(x => only.Contains(x.Id))).ToListAsync(cancel);
    }

    public override Task<List<long>> OnPageAsync(InventoryDb db, AuditFlowPage page, Area area, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        Rows(db, page, area).Where(x => ids.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancel);

    public override Task<List<long>> WithKeysAsync(InventoryDb db, IReadOnlyCollection<string> keys, CancellationToken cancel) =>
        WithKeys(db, keys).Distinct().Take(1000).ToListAsync(cancel);

    public override Task<List<long>> SearchAsync(Operation operation, AuditFlowPage page, Area area, string text, CancellationToken cancel) =>
        FoundAsync(operation, Rows(operation.Db, page, area), text, cancel);

    public override Task<List<long>> SearchEverywhereAsync(Operation operation, string text, CancellationToken cancel) =>
        FoundAsync(operation, operation.Of<T>(), text, cancel);

    public override Task<List<RunRow>> DescribeAsync(Operation operation, IReadOnlyCollection<long> ids, bool onlyVisible, CancellationToken cancel) =>
        Describe((onlyVisible ? operation.Of<T>() : operation.Db.Set<T>().AsNoTracking()).Where(x => ids.Contains(x.Id))).ToListAsync(cancel);

    /// <summary>The objects that are in the area, as the page wants them.</summary>
    protected abstract IQueryable<T> At(InventoryDb db, AuditFlowPage page, Area area);

    protected abstract IQueryable<RunRow> Describe(IQueryable<T> rows);

    protected virtual IQueryable<long> WithKeys(InventoryDb db, IReadOnlyCollection<string> keys) => db.Set<T>().Where(x => false).Select(x => x.Id);

    private IQueryable<T> Rows(InventoryDb db, AuditFlowPage page, Area area) =>
        At(db, page, area).AsNoTracking().Where(Conditions.Compile<T>(page.ObjectFilter, db, userId: null));

    private static async Task<List<long>> FoundAsync(Operation operation, IQueryable<T> rows, string text, CancellationToken cancel) =>
        await operation.Catalog.Of<T>().SearchAsync(text, operation.AllRows, cancel) is { } found
            ? await rows.Where(found).OrderBy(x => x.Id).Select(x => x.Id).Take(Enough).ToListAsync(cancel)
            : [];

    /// <summary>"Ljubljana HQ / Server room / R12", as far as it is known.</summary>
    protected static string Words(params string?[] parts) => string.Join(" / ", parts.Where(p => !string.IsNullOrEmpty(p)));

    protected static string? Blank(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
