using System.Reflection;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>The rows of one kind on which an act would be allowed: how many, and the first of them, those that who looks may view.</summary>
public sealed record GrantedRows(Resource Resource, string Action, int Count, IReadOnlyList<Link> First, string? Problem = null);

/// <summary>What a permission would allow, asked by the very code that enforces it.</summary>
public static class Granted
{
    private const int Shown = 10;

    /// <summary>The kinds that the names mean.</summary>
    public static IEnumerable<Resource> Kinds(string? objectTypes, Catalog catalog)
    {
        var names = Words.Split(objectTypes);
        return catalog.All.Where(r => names.Contains(r.ObjectType) || (names.Contains(Permission.EveryKind) && !Viewer.IsPersonal(r.ObjectType)));
    }

    /// <param name="operation">Of who looks: rows that they may not view are counted, and not named.</param>
    /// <param name="userId">Who "$user" is.</param>
    public static async Task<IReadOnlyList<GrantedRows>> AskAsync(Operation operation, string? objectTypes, string? actions, string? constraints, long userId, CancellationToken cancel = default)
    {
        var person = new Viewer(userId, "", isSuperuser: false,
            from type in Words.Split(objectTypes) from action in Words.Split(actions) select new Grant(type, action, string.IsNullOrWhiteSpace(constraints) ? null : constraints));
        var rows = new List<GrantedRows>();
        foreach (var resource in Kinds(objectTypes, operation.Catalog))
        {
            var problems = string.IsNullOrWhiteSpace(constraints) ? [] : Conditions.Problems(resource.EntityType, constraints, operation.Db);
            foreach (var action in Words.Split(actions).Distinct())
                rows.Add(problems.Count > 0 ? new(resource, action, 0, [], string.Join(" ", problems)) : await OfAsync(operation, resource, action, person, cancel));
        }
        return rows;
    }

    private static Task<GrantedRows> OfAsync(Operation operation, Resource resource, string action, Viewer person, CancellationToken cancel) =>
        (Task<GrantedRows>)typeof(Granted).GetMethod(nameof(CountAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(resource.EntityType).Invoke(null, [operation, resource, action, person, cancel])!;

    private static async Task<GrantedRows> CountAsync<T>(Operation operation, Resource<T> resource, string action, Viewer person, CancellationToken cancel)
        where T : Entity, new()
    {
        var granted = operation.Db.Set<T>().AsNoTracking().VisibleTo(person, operation.Db, action);
        var count = await granted.CountAsync(cancel);
        if (count == 0) return new(resource, action, 0, []);
        var first = await resource.Named(granted.VisibleTo(operation.Viewer, operation.Db)).OrderBy(x => x.Id).Take(Shown).ToListAsync(cancel);
        return new(resource, action, count, [.. first.Select(r => new Link(resource.Slug, r.Id, resource.Display(r)))]);
    }
}
