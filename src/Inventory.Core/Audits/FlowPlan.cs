using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Audits;

/// <summary>A flow at a start object: its pages in order, and the area that they cover.</summary>
internal sealed class FlowPlan
{
    private FlowPlan(InventoryDb db, AuditFlow flow, IReadOnlyList<AuditFlowPage> pages, Entity start)
    {
        (Flow, Pages, Area) = (flow, pages, Area.Of(start));
        var known = (from page in pages
                     let kind = PageKind.Of(page.ObjectType)
                     where kind is not null && AuditTypes.HasRoad(page.ObjectType, flow.ObjectType)
                     select (Page: page, Kind: kind, Problems: kind.ProblemsOf(db, page))).ToList();
        Auditable = [.. known.Where(p => p.Problems.Count == 0).Select(p => (p.Page, p.Kind))];
        Unreadable = [.. known.Where(p => p.Problems.Count > 0).Select(p => (p.Page, string.Join(" ", p.Problems)))];
    }

    public AuditFlow Flow { get; }

    public IReadOnlyList<AuditFlowPage> Pages { get; }

    public Area Area { get; }

    /// <summary>The pages whose objects can be audited, with their kinds.</summary>
    public IReadOnlyList<(AuditFlowPage Page, PageKind Kind)> Auditable { get; }

    /// <summary>Pages that came in with conditions that cannot be read, and why; the flow's other pages can be audited.</summary>
    public IReadOnlyList<(AuditFlowPage Page, string Why)> Unreadable { get; }

    /// <summary>
    /// The plan for a viewer, or why there is none. To run a flow and to see its start object is the right to see all rows of its pages.
    /// </summary>
    public static async Task<(FlowPlan? Plan, ScanResult? Why)> FindAsync(Operation operation, long flowId, long startId, CancellationToken cancel)
    {
        var type = Names.ObjectType(typeof(AuditFlow))!;
        if (!operation.Viewer.May(Verb.Run, type)) return (null, new ScanResult.Forbidden("You may not run audits."));
        var flow = await operation.Db.Set<AuditFlow>().AsNoTracking().VisibleTo(operation.Viewer, operation.Db, Verb.Run).FirstOrDefaultAsync(f => f.Id == flowId, cancel);
        if (flow is null)
        {
            var exists = await operation.Of<AuditFlow>().AnyAsync(f => f.Id == flowId, cancel);
            return (null, exists ? new ScanResult.Forbidden("You may not run this flow.") : new ScanResult.NotFound("There is no such audit flow."));
        }
        if (await StartAsync(operation, flow, startId, cancel) is not { } start)
            return (null, new ScanResult.NotFound("There is no such place for this flow."));
        return (await OfAsync(operation.Db, flow, start, cancel), null);
    }

    /// <summary>The plan without asking anybody's rights: for what all watchers share.</summary>
    public static async Task<FlowPlan?> OfAsync(InventoryDb db, long flowId, Type startType, long startId, CancellationToken cancel)
    {
        if (await db.Set<AuditFlow>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == flowId, cancel) is not { } flow) return null;
        return await db.FindAsync(startType, [startId], cancel) is Entity start ? await OfAsync(db, flow, start, cancel) : null;
    }

    /// <summary>The flow's start object, when the viewer may see it and the flow is meant for it.</summary>
    public static async Task<Entity?> StartAsync(Operation operation, AuditFlow flow, long startId, CancellationToken cancel)
    {
        if (operation.Catalog.WithObjectType(flow.ObjectType) is not { } resource || !Area.StartTypes.Contains(resource.EntityType)) return null;
        var start = await operation.FindAnyAsync(resource, startId, Verb.View, cancel);
        return start is not null && await Fits.IsForAsync(operation.Db, flow, start, cancel) ? start : null;
    }

    private static async Task<FlowPlan> OfAsync(InventoryDb db, AuditFlow flow, Entity start, CancellationToken cancel)
    {
        var pages = await db.Set<AuditFlowPageAssignment>().AsNoTracking().Where(a => a.FlowId == flow.Id)
            .OrderBy(a => a.Weight).ThenBy(a => a.Page.NameSort).ThenBy(a => a.Id).Select(a => a.Page).ToListAsync(cancel);
        return new(db, flow, pages, start);
    }
}
