using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Audits;

/// <summary>A flow and its pages go together after either is edited too.</summary>
internal sealed class AuditRoads : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        var assigned = operation.Db.Set<AuditFlowPageAssignment>();
        if (row is AuditFlow { Id: > 0 } flow && operation.Changed(flow).Contains(nameof(AuditFlow.ObjectType)))
        {
            var pages = await assigned.Where(a => a.FlowId == flow.Id).Select(a => new { a.Page.Name, a.Page.ObjectType }).ToListAsync(cancel);
            Refuse(problems, pages.Where(p => !AuditTypes.HasRoad(p.ObjectType, flow.ObjectType)).Select(p => p.Name));
        }
        if (row is AuditFlowPage { Id: > 0 } page && operation.Changed(page).Contains(nameof(AuditFlowPage.ObjectType)))
        {
            var flows = await assigned.Where(a => a.PageId == page.Id).Select(a => new { a.Flow.Name, a.Flow.ObjectType }).ToListAsync(cancel);
            Refuse(problems, flows.Where(f => !AuditTypes.HasRoad(page.ObjectType, f.ObjectType)).Select(f => f.Name));
        }
    }

    private static void Refuse(Problems problems, IEnumerable<string> others)
    {
        var names = string.Join(", ", others);
        if (names.Length > 0) problems.Add("object_type", $"It would no longer go together with {names}. Take them apart first.");
    }
}
