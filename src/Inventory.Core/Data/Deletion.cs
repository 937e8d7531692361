using System.Linq.Expressions;
using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Data;

/// <summary>What deleting rows means: which rows go with it, which lose their reference, and which stand in the way. The preview is what happens.</summary>
public sealed class Deletion
{
    private readonly List<Entity> _goes = [];
    private readonly List<(Entity Row, IForeignKey Key)> _cleared = [];
    private readonly List<Entity> _leaving = [];
    private readonly List<(Entity By, Entity Row)> _blockers = [];
    private readonly HashSet<Entity> _chosen = [];
    private readonly HashSet<Entity> _seen = [];

    private Deletion()
    {
    }

    /// <summary>All rows that go, the children before their parents.</summary>
    public IReadOnlyList<Entity> Goes => _goes;

    /// <summary>Rows that stay and lose a reference, a tag or one of many.</summary>
    public IEnumerable<Entity> Cleared => _cleared.Select(c => c.Row).Concat(_leaving).Where(r => !_seen.Contains(r)).Distinct();

    /// <summary>Rows that refuse; nothing can be deleted while there are any.</summary>
    public IEnumerable<Entity> Blockers => HeldBy.Select(h => h.By).Distinct();

    /// <summary>The same, each with the row that it needs.</summary>
    public IEnumerable<(Entity By, Entity Row)> HeldBy => _blockers.Where(b => !_seen.Contains(b.By));

    internal static async Task<Deletion> PlanAsync(InventoryDb db, IReadOnlyList<Entity> rows, CancellationToken cancel)
    {
        var plan = new Deletion();
        plan._chosen.UnionWith(rows);
        foreach (var row in rows) await plan.CollectAsync(db, row, cancel);
        if (db.Operation is { } operation && rows.Count > 0)
            foreach (var follower in operation.Followers) plan._blockers.AddRange((await follower.HeldByAsync(operation, plan, cancel)).Select(by => (by, rows[0])));
        return plan;
    }

    internal async Task ExecuteAsync(InventoryDb db, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancel = default)
    {
        foreach (var (row, key) in _cleared)
            if (!_seen.Contains(row)) db.Entry(row).Property(key.Properties[0].Name).CurrentValue = null;
        await db.SaveChangesAsync(cancel);
        foreach (var (index, row) in _goes.Index())
        {
            progress?.Report((index, _goes.Count));
            var type = Names.ObjectType(row.GetType());
            db.RemoveRange(await db.Set<TaggedItem>().Where(t => (t.ObjectType == type && t.ObjectId == row.Id) || (row is Tag && t.TagId == row.Id)).ToListAsync(cancel));
            await db.Set<Bookmark>().Where(b => b.ObjectType == type && b.ObjectId == row.Id).ExecuteDeleteAsync(cancel);
            foreach (var many in db.Entry(row).Metadata.GetSkipNavigations().Where(n => n.PropertyInfo is not null)) await db.Entry(row).Collection(many.Name).LoadAsync(cancel);
            db.Remove(row);
            await db.SaveChangesAsync(cancel);
        }
    }

    private async Task CollectAsync(InventoryDb db, Entity row, CancellationToken cancel)
    {
        if (!_seen.Add(row)) return;
        foreach (var key in db.Model.FindEntityType(row.GetType())!.GetReferencingForeignKeys().ToList())
        {
            if (!key.DeclaringEntityType.ClrType.IsAssignableTo(typeof(Entity))) continue;
            var fate = key.DependentToPrincipal?.PropertyInfo?.GetCustomAttribute<WhenTargetGoesAttribute>()?.Fate ?? Fate.Refuse;
            foreach (var dependent in await PointingAsync(db, key, row.Id, cancel))
            {
                // What is deleted anyway holds nothing: it only goes first.
                if (fate == Fate.Go || _chosen.Contains(dependent)) await CollectAsync(db, dependent, cancel);
                else if (fate == Fate.Clear) _cleared.Add((dependent, key));
                else _blockers.Add((dependent, row));
            }
        }
        foreach (var attached in await AttachedAsync(db, row, cancel)) await CollectAsync(db, attached, cancel);
        if (row is Tag tag) _leaving.AddRange(await TaggedAsync(db, tag, cancel));
        foreach (var many in db.Model.GetEntityTypes().SelectMany(e => e.GetSkipNavigations()).Where(n => n.PropertyInfo is not null && n.TargetEntityType.ClrType == row.GetType()))
            if (many.DeclaringEntityType.ClrType.IsAssignableTo(typeof(Entity))) _leaving.AddRange(await HoldingAsync(db, many, row, cancel));
        _goes.Add(row);
    }

    private static async Task<List<Entity>> TaggedAsync(InventoryDb db, Tag tag, CancellationToken cancel)
    {
        var rows = new List<Entity>();
        var items = await db.Set<TaggedItem>().AsNoTracking().Where(t => t.TagId == tag.Id).ToListAsync(cancel);
        foreach (var type in items.GroupBy(t => t.ObjectType))
            if (db.Operation?.Catalog.WithObjectType(type.Key) is { } resource)
                rows.AddRange(await RowsAsync(nameof(WithIdsAsync), [resource.EntityType], db, resource, type.Select(t => t.ObjectId).ToList(), cancel));
        return rows;
    }

    private static async Task<List<Entity>> WithIdsAsync<TRow>(InventoryDb db, Resource resource, List<long> ids, CancellationToken cancel)
        where TRow : Entity
    {
        var rows = new List<Entity>();
        foreach (var slice in ids.Chunk(500)) rows.AddRange(await resource.Named(db.Set<TRow>()).Where(x => slice.Contains(x.Id)).OrderBy(x => x.Id).ToListAsync(cancel));
        return rows;
    }

    private static Task<List<Entity>> HoldingAsync(InventoryDb db, ISkipNavigation many, Entity row, CancellationToken cancel) =>
        RowsAsync(nameof(HoldersAsync), [many.DeclaringEntityType.ClrType, row.GetType()], db, many.Name, row.Id, cancel);

    private static async Task<List<Entity>> HoldersAsync<TRow, TTarget>(InventoryDb db, string member, long id, CancellationToken cancel)
        where TRow : Entity
        where TTarget : Entity
    {
        var all = db.Set<TRow>().AsQueryable();
        if (db.Operation?.Catalog.Find(typeof(TRow)) is { } resource) all = resource.Named(all);
        return [.. await all.Where(x => EF.Property<List<TTarget>>(x, member).Any(t => t.Id == id)).OrderBy(x => x.Id).ToListAsync(cancel)];
    }

    private static async Task<List<Entity>> AttachedAsync(InventoryDb db, Entity row, CancellationToken cancel)
    {
        var attached = new List<Entity>();
        if (Names.ObjectType(row.GetType()) is not { } type) return attached;
        foreach (var kind in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(Entity)) && t.IsAssignableTo(typeof(IAttached))).ToList())
            attached.AddRange(await RowsAsync(nameof(AboutAsync), [kind], db, type, row.Id, cancel));
        return attached;
    }

    private static async Task<List<Entity>> AboutAsync<TRow>(InventoryDb db, string type, long id, CancellationToken cancel)
        where TRow : Entity, IAttached
    {
        var all = db.Set<TRow>().AsQueryable();
        if (db.Operation?.Catalog.Find(typeof(TRow)) is { } resource) all = resource.Named(all);
        return [.. await all.Where(x => x.ObjectType == type && x.ObjectId == id).OrderBy(x => x.Id).ToListAsync(cancel)];
    }

    private static Task<List<Entity>> PointingAsync(InventoryDb db, IForeignKey key, long id, CancellationToken cancel) =>
        RowsAsync(nameof(DependentsAsync), [key.DeclaringEntityType.ClrType], db, key.Properties[0], id, cancel);

    private static async Task<List<Entity>> DependentsAsync<TRow>(InventoryDb db, IProperty column, long id, CancellationToken cancel)
        where TRow : Entity
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var points = Expression.Lambda<Func<TRow, bool>>(
            Expression.Equal(Expression.Convert(Expression.Property(row, column.PropertyInfo!), typeof(long?)), Expressions.Parameter<long?>(id)), row);
        var all = db.Set<TRow>().IgnoreQueryFilters();
        if (db.Operation?.Catalog.Find(typeof(TRow)) is { } resource) all = resource.Named(all);
        return [.. await all.Where(points).OrderBy(x => x.Id).ToListAsync(cancel)];
    }

    // Kinds are known when a row is at hand, not before.
    private static Task<List<Entity>> RowsAsync(string method, Type[] kinds, params object[] arguments) =>
        (Task<List<Entity>>)typeof(Deletion).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kinds).Invoke(null, arguments)!;
}
