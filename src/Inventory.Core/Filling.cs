using System.Reflection;
using Inventory.Core.Access;
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

    public static async Task<Filling> BeginAsync(Operations operations, CancellationToken cancel = default)
    {
        var filling = new Filling(await operations.WriteAsync(Viewer.System, cancel: cancel));
        filling.Db.IsImporting = true;
        return filling;
    }

    /// <summary>Whether there is no row of any resource. Accounts and what they are allowed do not count.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancel = default)
    {
        foreach (var resource in _operation.Catalog.All.Where(r => r.Acts.HasFlag(Acts.Add) && !r.EntityType.IsDefined(typeof(SecretAttribute))))
            if (await AnyAsync(resource.EntityType, cancel)) return false;
        return true;
    }

    /// <summary>Saves the rows and gives them their ids.</summary>
    /// <exception cref="InvalidOperationException">A row breaks a rule of its own.</exception>
    public async Task AddAsync(IEnumerable<Entity> rows, CancellationToken cancel = default)
    {
        var all = rows.ToList();
        foreach (var row in all) Complete(row);
        Db.AddRange(all);
        await Db.SaveChangesAsync(cancel);
        foreach (var row in all.OfType<ITree>().OrderBy(Depth)) row.Path = $"{ParentOf(row)?.Path ?? "/"}{row.Id}/";
        await Db.SaveChangesAsync(cancel);
    }

    /// <summary>Puts a tag on a row; both are saved.</summary>
    public void Tag(Entity row, Tag tag) =>
        Db.Add(new TaggedItem { Tag = tag, ObjectType = Names.ObjectType(row.GetType())!, ObjectId = row.Id });

    public async Task CommitAsync(CancellationToken cancel = default)
    {
        await Db.SaveChangesAsync(cancel);
        _operation.Announce(new EverythingChanged());
        await _operation.CommitAsync(cancel);
    }

    public ValueTask DisposeAsync() => _operation.DisposeAsync();

    private static void Complete(Entity row)
    {
        var problems = new Problems();
        (row as ICompleted)?.Complete(isNew: true);
        (row as IChecked)?.Check(problems);
        if (problems.Any) throw new InvalidOperationException($"{row.GetType().Name} {row}: {problems}");
    }

    private static int Depth(ITree row) => ParentOf(row) is { } parent ? Depth(parent) + 1 : 0;

    private static ITree? ParentOf(ITree row) => (ITree?)row.GetType().GetProperty("Parent")!.GetValue(row);

    private Task<bool> AnyAsync(Type entity, CancellationToken cancel) =>
        (Task<bool>)typeof(Filling).GetMethod(nameof(AnyRowAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(entity).Invoke(this, [cancel])!;

    private Task<bool> AnyRowAsync<T>(CancellationToken cancel)
        where T : Entity => Db.Set<T>().AnyAsync(cancel);
}
