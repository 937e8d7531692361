using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Audits;

/// <summary>The conditions of flows and pages name what their objects have, or are refused with the reason.</summary>
internal sealed class AuditConditions : Follower
{
    public override Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        var (type, filter) = row switch
        {
            AuditFlow flow => (flow.ObjectType, flow.ObjectFilter),
            AuditFlowPage page => (page.ObjectType, page.ObjectFilter),
            _ => ("", null),
        };
        // What came in from elsewhere unreadable is let be until somebody touches it.
        var isTouched = row.Id == 0 || operation.Changed(row).Overlaps([nameof(AuditFlow.ObjectType), nameof(AuditFlow.ObjectFilter)]);
        if (filter is null || !isTouched || problems.Of("object_filter").Any()) return Task.CompletedTask;
        if (operation.Catalog.WithObjectType(type) is { } resource)
            foreach (var problem in Conditions.Problems(resource.EntityType, filter, operation.Db)) problems.Add("object_filter", problem);
        return Task.CompletedTask;
    }
}
