using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Audits;

/// <summary>Which flows may be started at an object: the Audit buttons of sites, locations and racks.</summary>
public static class Fits
{
    /// <summary>Enabled flows with at least one page that the viewer may run and whose conditions the object meets, by name.</summary>
    public static async Task<IReadOnlyList<AuditFlow>> FlowsForAsync(Operation operation, string objectType, long id, CancellationToken cancel = default)
    {
        if (operation.Catalog.WithObjectType(objectType) is not { } resource || !Area.StartTypes.Contains(resource.EntityType)) return [];
        if (await operation.FindAnyAsync(resource, id, Verb.View, cancel) is not { } start) return [];
        var flows = await operation.Db.Set<AuditFlow>().AsNoTracking().VisibleTo(operation.Viewer, operation.Db, Verb.Run)
            .Where(f => f.ObjectType == objectType && f.Enabled && operation.Db.Set<AuditFlowPageAssignment>().Any(a => a.FlowId == f.Id))
            .OrderBy(f => f.NameSort).ThenBy(f => f.Id).ToListAsync(cancel);
        var fitting = new List<AuditFlow>();
        foreach (var flow in flows)
            if (await IsForAsync(operation.Db, flow, start, cancel)) fitting.Add(flow);
        return fitting;
    }

    /// <summary>Whether the flow's conditions hold for the object; conditions that cannot be read hold for none.</summary>
    internal static Task<bool> IsForAsync(InventoryDb db, AuditFlow flow, Entity start, CancellationToken cancel) => start switch
    {
        Site => IsForAsync<Site>(db, flow, start.Id, cancel),
        Location => IsForAsync<Location>(db, flow, start.Id, cancel),
        Rack => IsForAsync<Rack>(db, flow, start.Id, cancel),
        _ => Task.FromResult(false),
    };

    private static async Task<bool> IsForAsync<T>(InventoryDb db, AuditFlow flow, long id, CancellationToken cancel)
        where T : Entity
    {
        try
        {
            return await db.Set<T>().Where(x => x.Id == id).AnyAsync(Conditions.Compile<T>(flow.ObjectFilter, db, userId: null), cancel);
        }
        catch (ConditionException)
        {
            return false;
        }
    }
}
