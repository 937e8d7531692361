using System.Reflection;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>Keeps <see cref="ITree.Path"/> when a row of a tree is made or moved, for its whole subtree at once.</summary>
public static class TreePaths
{
    /// <summary>Rows at and below the path.</summary>
    public static IQueryable<T> Below<T>(this IQueryable<T> rows, string path)
        where T : class, ITree => rows.Where(Subtree.At<T>([path]));

    /// <summary>The ids from the root down to the row itself.</summary>
    public static IReadOnlyList<long> Ids(string path) =>
        [.. path.Split('/', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, System.Globalization.CultureInfo.InvariantCulture))];

    internal static Task RefreshAsync(InventoryDb db, Entity row, CancellationToken cancel) =>
        row is ITree
            ? (Task)typeof(TreePaths).GetMethod(nameof(RefreshOneAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(row.GetType()).Invoke(null, [db, row, cancel])!
            : Task.CompletedTask;

    private static async Task RefreshOneAsync<T>(InventoryDb db, T row, CancellationToken cancel)
        where T : Entity, ITree
    {
        var parent = row.ParentId is { } id ? await db.Set<T>().Where(x => x.Id == id).Select(x => x.Path).SingleAsync(cancel) : "/";
        var path = $"{parent}{row.Id}/";
        // Not the row's own: a parent that was moved in the same act took it along.
        var old = await db.Set<T>().Where(x => x.Id == row.Id).Select(x => x.Path).SingleAsync(cancel);
        if (old == path && row.Path == path) return;
        if (old.Length > 0 && old != path)
#pragma warning disable CA1845 // Translated.
            await db.Set<T>().Below(old).ExecuteUpdateAsync(s => s.SetProperty(x => x.Path, x => path + x.Path.Substring(old.Length)), cancel);
#pragma warning restore CA1845
        else if (old != path)
            await db.Set<T>().Where(x => x.Id == row.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Path, path), cancel);
        row.Path = path;
        db.Entry(row).Property(nameof(ITree.Path)).OriginalValue = path;
    }
}
