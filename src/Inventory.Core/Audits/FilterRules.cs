using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Audits;

/// <summary>A filter that names what its objects do not have is refused where it is entered.</summary>
internal sealed class FilterRules : Follower
{
    public override Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        // What came in from elsewhere unreadable is let be until somebody touches it.
        var isTouched = row.Id == 0 || operation.Changed(row).Overlaps([nameof(AuditFlow.ObjectType), nameof(AuditFlow.ObjectFilter)]);
        if (isTouched && !problems.Of("object_filter").Any()) Check(row, operation.Catalog, operation.Db, problems);
        return Task.CompletedTask;
    }

    /// <summary>Adds what cannot be read of the conditions of a flow or page; other rows have none.</summary>
    public static void Check(Entity row, Catalog catalog, InventoryDb db, Problems problems)
    {
        var (type, filter) = row switch
        {
            AuditFlow flow => (flow.ObjectType, flow.ObjectFilter),
            AuditFlowPage page => (page.ObjectType, page.ObjectFilter),
            _ => (null, null),
        };
        if (type is not null && catalog.WithObjectType(type) is { } listed)
            foreach (var problem in Conditions.Problems(listed.EntityType, filter, db)) problems.Add("object_filter", problem);
    }
}
