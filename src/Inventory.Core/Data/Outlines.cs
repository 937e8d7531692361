using System.Reflection;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>Keeps <see cref="IOutline.TreeSort"/> when a row is made, named anew or moved, for its whole subtree at once.</summary>
internal static class Outlines
{
    /// <summary>The paths are up to date already.</summary>
    public static Task RefreshAsync(InventoryDb db, Entity row, CancellationToken cancel) =>
        row is IOutline
            ? (Task)typeof(Outlines).GetMethod(nameof(RefreshOneAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(row.GetType()).Invoke(null, [db, row, cancel])!
            : Task.CompletedTask;

    private static async Task RefreshOneAsync<T>(InventoryDb db, T row, CancellationToken cancel)
        where T : Entity, IOutline
    {
        var parent = row.ParentId is { } id ? await db.Set<T>().Where(x => x.Id == id).Select(x => x.TreeSort).SingleAsync(cancel) : "";
        var sort = Keys.Outline(parent, row.NameSort, row.Id);
        // Not the row's own: a parent that was named anew or moved in the same act took it along.
        var old = await db.Set<T>().Where(x => x.Id == row.Id).Select(x => x.TreeSort).SingleAsync(cancel);
        if (old == sort) return;
#pragma warning disable CA1845 // Translated.
        await db.Set<T>().Below(row.Path).ExecuteUpdateAsync(s => s.SetProperty(x => x.TreeSort, x => (sort + x.TreeSort.Substring(old.Length)).Substring(0, Keys.OutlineLength)), cancel);
#pragma warning restore CA1845
        row.TreeSort = sort;
        db.Entry(row).Property(nameof(IOutline.TreeSort)).OriginalValue = sort;
    }
}
