using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>Rows of a kind that is known only at run time.</summary>
public static class AnyRow
{
    /// <summary>The row with what its name needs, or null when there is none on which the viewer holds the verb.</summary>
    public static Task<Entity?> FindAnyAsync(this Operation operation, Resource resource, long id, string verb = Verb.View, CancellationToken cancel = default) =>
        (Task<Entity?>)typeof(AnyRow).GetMethod(nameof(FindAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(resource.EntityType).Invoke(null, [operation, resource, id, verb, cancel])!;

    private static async Task<Entity?> FindAsync<T>(Operation operation, Resource<T> resource, long id, string verb, CancellationToken cancel)
        where T : Entity, new()
    {
        var rows = resource.DisplayNeeds.Aggregate(operation.Db.Set<T>().AsNoTracking(), (all, path) => all.Include(path));
        return await rows.VisibleTo(operation.Viewer, operation.Db, verb).FirstOrDefaultAsync(x => x.Id == id, cancel);
    }
}
