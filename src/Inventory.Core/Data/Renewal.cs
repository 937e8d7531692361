using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>Fills what a migration adds and only this program can work out: sort keys and outlines of the rows that were there before.</summary>
internal static class Renewal
{
    public static async Task RunAsync(InventoryDb db, CancellationToken cancel)
    {
        await KeysAsync<Owner>(db, cancel);
        await KeysAsync<Account>(db, cancel);
        foreach (var tree in db.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.IsAssignableTo(typeof(Entity)) && t.IsAssignableTo(typeof(IOutline))).ToList())
            await (Task)typeof(Renewal).GetMethod(nameof(OutlineAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(tree).Invoke(null, [db, cancel])!;
        db.ChangeTracker.Clear();
    }

    // Rows of these kinds always have a name.
    private static async Task KeysAsync<T>(InventoryDb db, CancellationToken cancel)
        where T : Entity, IKeyed
    {
        const string sort = nameof(Owner.NameSort);
        foreach (var row in await db.Set<T>().Where(x => EF.Property<string>(x, sort) == "").ToListAsync(cancel))
        {
            row.RefreshKeys();
            var key = (string)db.Entry(row).Property(sort).CurrentValue!;
            await db.Set<T>().Where(x => x.Id == row.Id).ExecuteUpdateAsync(s => s.SetProperty(x => EF.Property<string>(x, sort), key), cancel);
        }
    }

    // Parents have the shorter path, and are placed before their children.
    private static async Task OutlineAsync<T>(InventoryDb db, CancellationToken cancel)
        where T : Entity, IOutline
    {
        if (!await db.Set<T>().AnyAsync(x => x.TreeSort == "", cancel)) return;
        var sorts = new Dictionary<long, string>();
        foreach (var row in (await db.Set<T>().AsNoTracking().ToListAsync(cancel)).OrderBy(x => TreePaths.Ids(x.Path).Count))
        {
            var sort = sorts[row.Id] = Keys.Outline(row.ParentId is { } parent ? sorts[parent] : "", row.NameSort, row.Id);
            await db.Set<T>().Where(x => x.Id == row.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.TreeSort, sort), cancel);
        }
    }
}
