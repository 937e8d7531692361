using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>Of some rows those that the viewer may view, and whether there are others: neither what these are nor how many is told.</summary>
public sealed record InSight(IReadOnlyList<Entity> Rows, bool HasOthers)
{
    private const int Slice = 500;

    public static async Task<InSight> OfAsync(Operation operation, IEnumerable<Entity> rows, CancellationToken cancel = default)
    {
        var (seen, hasOthers) = (new List<Entity>(), false);
        foreach (var kind in rows.GroupBy(r => r.GetType()))
        {
            var all = kind.ToList();
            var visible = await VisibleAsync(operation, kind.Key, all, cancel);
            seen.AddRange(visible);
            hasOthers |= visible.Count < all.Count;
        }
        return new(seen, hasOthers);
    }

    private static async Task<List<Entity>> VisibleAsync(Operation operation, Type kind, List<Entity> rows, CancellationToken cancel)
    {
        if (Names.ObjectType(kind) is not { } type || operation.Viewer.MayAll(Verb.View, type)) return rows;
        if (!operation.Viewer.May(Verb.View, type)) return [];
        var ids = new HashSet<long>();
        foreach (var slice in rows.Select(r => r.Id).Chunk(Slice)) ids.UnionWith(await IdsAsync(operation, kind, slice, cancel));
        return [.. rows.Where(r => ids.Contains(r.Id))];
    }

    private static Task<List<long>> IdsAsync(Operation operation, Type kind, long[] ids, CancellationToken cancel) =>
        (Task<List<long>>)typeof(InSight).GetMethod(nameof(IdsOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kind).Invoke(null, [operation, ids, cancel])!;

    private static Task<List<long>> IdsOfAsync<T>(Operation operation, long[] ids, CancellationToken cancel)
        where T : Entity => operation.Of<T>().Where(x => ids.Contains(x.Id)).Select(x => x.Id).ToListAsync(cancel);
}
