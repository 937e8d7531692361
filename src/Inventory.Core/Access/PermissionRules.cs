using System.Data.Common;
using System.Reflection;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>Constraints are tried on each kind of row that they are for, before anybody relies on them.</summary>
internal sealed class PermissionRules : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is not Permission { Constraints: { } constraints } permission) return;
        var problemsOf = new List<(string Kind, string Problem)>();
        foreach (var resource in Granted.Kinds(permission.ObjectTypes, operation.Catalog))
            problemsOf.AddRange((await ProblemsAsync(operation, resource, constraints, cancel)).Select(p => (resource.Plural.ToLowerInvariant(), p)));
        foreach (var problem in problemsOf.GroupBy(p => p.Problem, p => p.Kind))
            problems.Add("constraints", $"{problem.Key} (Asked of {Some([.. problem])}.)");
    }

    private static Task<IReadOnlyList<string>> ProblemsAsync(Operation operation, Resource resource, string constraints, CancellationToken cancel) =>
        (Task<IReadOnlyList<string>>)typeof(PermissionRules).GetMethod(nameof(TryAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(resource.EntityType).Invoke(null, [operation, constraints, cancel])!;

    private static async Task<IReadOnlyList<string>> TryAsync<T>(Operation operation, string constraints, CancellationToken cancel)
        where T : Entity
    {
        if (Conditions.Problems(typeof(T), constraints, operation.Db) is { Count: > 0 } problems) return problems;
        // In a connection of its own: on PostgreSQL a statement that fails spoils the transaction around it.
        await using var db = operation.Dialect.Create();
        try
        {
            await db.Set<T>().Where(Conditions.Compile<T>(constraints, db, userId: 0)).AnyAsync(cancel);
            return [];
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or InvalidCastException)
        {
            return ["The database cannot ask this."];
        }
    }

    private static string Some(IReadOnlyList<string> kinds) => kinds.Count <= 3 ? string.Join(", ", kinds) : $"{string.Join(", ", kinds.Take(3))} and {kinds.Count - 3} other kinds of rows";
}
