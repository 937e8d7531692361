using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core;

/// <summary>
/// Fills a database with rows that were put together elsewhere: all of them in one transaction or none, with the times that they carry
/// and without change records. Rows point at each other by their references; ids are given here.
/// </summary>
public sealed class Filling : IAsyncDisposable
{
    private readonly Operation _operation;

    private Filling(Operation operation) => _operation = operation;

    private InventoryDb Db => _operation.Db;

    /// <summary>Whether there is no row of any resource. Accounts and what they are allowed do not count.</summary>
    public static async Task<bool> IsEmptyAsync(Operations operations, CancellationToken cancel = default)
    {
        await using var operation = operations.Read(Viewer.System);
        return await IsEmptyAsync(operation, cancel);
    }

    /// <summary>Begins to fill; null when the database is not empty. Of several programs that try at once, one fills.</summary>
    public static async Task<Filling?> TryBeginAsync(Operations operations, CancellationToken cancel = default)
    {
        var operation = await operations.WriteAsync(Viewer.System, cancel: cancel);
        await operation.Dialect.LockAsync(operation.Db, "filling", cancel);
        if (await IsEmptyAsync(operation, cancel))
        {
            operation.Db.BeginImport();
            // New rows are told at once; looking through thousands of them at every save is most of the time.
            operation.Db.ChangeTracker.AutoDetectChangesEnabled = false;
            return new Filling(operation);
        }
        await operation.DisposeAsync();
        return null;
    }

    /// <summary>Saves the rows and gives them their ids.</summary>
    /// <exception cref="InvalidOperationException">A row breaks a rule of its own.</exception>
    public async Task AddAsync(IEnumerable<Entity> rows, CancellationToken cancel = default)
    {
        var all = rows.ToList();
        foreach (var row in all.OfType<ICompleted>()) row.Complete(isNew: true);
        // Not by AddRange, which would walk from every row to all that it points at.
        foreach (var row in all) Db.Entry(row).State = EntityState.Added;
        await Db.SaveChangesAsync(cancel);
        foreach (var row in all.OfType<IChecked>()) Check(row);
        foreach (var row in all.OfType<ITree>().OrderBy(Depth)) Db.Entry(row).Property(nameof(ITree.Path)).CurrentValue = $"{ParentOf(row)?.Path ?? "/"}{row.Id}/";
        foreach (var row in all.OfType<IOutline>().OrderBy(Depth))
            Db.Entry(row).Property(nameof(IOutline.TreeSort)).CurrentValue = Keys.Outline((ParentOf(row) as IOutline)?.TreeSort ?? "", row.NameSort, row.Id);
        await Db.SaveChangesAsync(cancel);
    }

    /// <summary>Puts a tag on a row; both are saved.</summary>
    public void Tag(Entity row, Tag tag) =>
        Db.Add(new TaggedItem { Tag = tag, ObjectType = Names.ObjectType(row.GetType())!, ObjectId = row.Id });

    public async Task CommitAsync(CancellationToken cancel = default)
    {
        await Db.SaveChangesAsync(cancel);
        await Whereabouts.RepairAsync(Db, cancel);
        await SearchText.RefreshAllAsync(Db, cancel);
        _operation.Announce(new EverythingChanged());
        await _operation.CommitAsync(cancel);
    }

    public ValueTask DisposeAsync() => _operation.DisposeAsync();

    private static void Check(IChecked row)
    {
        var problems = new Problems();
        row.Check(problems);
        if (problems.Any) throw new InvalidOperationException($"{row.GetType().Name} {row}: {problems}");
    }

    private static int Depth(ITree row) => ParentOf(row) is { } parent ? Depth(parent) + 1 : 0;

    private static ITree? ParentOf(ITree row) => (ITree?)row.GetType().GetProperty("Parent")!.GetValue(row);

    // Accounts and choices are there from the start.
    private static async Task<bool> IsEmptyAsync(Operation operation, CancellationToken cancel)
    {
        foreach (var resource in operation.Catalog.All.Where(r => r.Acts.HasFlag(Acts.Add) && !r.EntityType.IsDefined(typeof(SecretAttribute), false) && r.EntityType != typeof(ChoiceRow)))
            if (await AnyAsync(operation, resource.EntityType, cancel)) return false;
        return true;
    }

    private static Task<bool> AnyAsync(Operation operation, Type entity, CancellationToken cancel) =>
        (Task<bool>)typeof(Filling).GetMethod(nameof(AnyRowAsync), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(entity).Invoke(null, [operation, cancel])!;

    private static Task<bool> AnyRowAsync<T>(Operation operation, CancellationToken cancel)
        where T : Entity => operation.Db.Set<T>().AnyAsync(cancel);
}
