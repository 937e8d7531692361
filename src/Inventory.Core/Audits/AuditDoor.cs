using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Audits;

/// <summary>Lets people into an audit: those who may run the flow and see its start object.</summary>
public sealed class AuditDoor(Operations operations, LiveRuns live)
{
    /// <summary>The flow, or why it stays shut.</summary>
    public async Task<(AuditFlow? Flow, ScanResult? Why)> FindAsync(Viewer viewer, long flowId, long startId, CancellationToken cancel = default)
    {
        await using var operation = operations.Read(viewer);
        var (plan, why) = await FlowPlan.FindAsync(operation, flowId, startId, cancel);
        return (plan?.Flow, why);
    }

    /// <summary>Whether the page is one of the flow's.</summary>
    public async Task<bool> HasPageAsync(Viewer viewer, long flowId, long pageId, CancellationToken cancel = default)
    {
        await using var operation = operations.Read(viewer);
        return await operation.Db.Set<AuditFlowPageAssignment>().AnyAsync(a => a.FlowId == flowId && a.PageId == pageId, cancel);
    }

    /// <summary>The live audit of a flow that was found; null when it is gone meanwhile.</summary>
    public Task<LiveRuns.Lease?> OpenAsync(AuditFlow flow, long startId) => live.OpenAsync(flow.Id, flow.ObjectType, startId);

    /// <summary>Whether the viewer may mark here, and take marks back.</summary>
    public static (bool Mark, bool Unmark) Rights(Viewer viewer)
    {
        var trail = Names.ObjectType(typeof(AuditTrail))!;
        return (viewer.May(Verb.Add, trail), viewer.May(Verb.Delete, trail));
    }
}
