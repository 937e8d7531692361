using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Audits;

/// <summary>The conditions of a flow or page are ones that its objects can meet.</summary>
internal sealed class AuditFilters : Follower
{
    public override Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        var (type, filter) = row switch
        {
            AuditFlow flow => (flow.ObjectType, flow.ObjectFilter),
            AuditFlowPage page => (page.ObjectType, page.ObjectFilter),
            _ => (null, null),
        };
        if (type is not null && operation.Catalog.WithObjectType(type) is { } resource && !problems.Of("object_filter").Any())
            foreach (var problem in Conditions.Problems(resource.EntityType, filter, operation.Db)) problems.Add("object_filter", problem);
        return Task.CompletedTask;
    }
}
