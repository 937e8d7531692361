using System.Linq.Expressions;
using System.Reflection;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Data;

/// <summary>Which rows have to do with some rows of one kind: asked for all of them at once, tracked, with what their names need.</summary>
internal static class Neighbours
{
    private const int Slice = 500;

    /// <summary>The rows whose foreign key is one of the ids.</summary>
    public static Task<List<Entity>> PointingAsync(InventoryDb db, IForeignKey key, List<long> ids, CancellationToken cancel) =>
        RowsAsync(nameof(DependentsAsync), [key.DeclaringEntityType.ClrType], db, key.Properties[0], ids, cancel);

    /// <summary>The rows about them, of whatever kind.</summary>
    public static async Task<List<Entity>> AttachedAsync(InventoryDb db, Type kind, List<long> ids, CancellationToken cancel)
    {
        var attached = new List<Entity>();
        if (Names.ObjectType(kind) is not { } type) return attached;
        foreach (var about in db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t.IsAssignableTo(typeof(Entity)) && t.IsAssignableTo(typeof(IAttached))).ToList())
            attached.AddRange(await RowsAsync(nameof(AboutAsync), [about], db, type, ids, cancel));
        return attached;
    }

    /// <summary>The rows that wear one of these tags.</summary>
    public static async Task<List<Entity>> TaggedAsync(InventoryDb db, List<long> tags, CancellationToken cancel)
    {
        var rows = new List<Entity>();
        var items = await db.Set<TaggedItem>().AsNoTracking().Where(t => tags.Contains(t.TagId)).ToListAsync(cancel);
        foreach (var type in items.GroupBy(t => t.ObjectType))
            if (db.Operation?.Catalog.WithObjectType(type.Key) is { } resource)
                rows.AddRange(await RowsAsync(nameof(WithIdsAsync), [resource.EntityType], db, type.Select(t => t.ObjectId).Distinct().ToList(), cancel));
        return rows;
    }

    /// <summary>The rows that name them among many.</summary>
    public static async Task<List<Entity>> HoldingAsync(InventoryDb db, Type kind, List<long> ids, CancellationToken cancel)
    {
        var rows = new List<Entity>();
        foreach (var many in db.Model.GetEntityTypes().SelectMany(e => e.GetSkipNavigations()).Where(n => n.PropertyInfo is not null && n.TargetEntityType.ClrType == kind).ToList())
            if (many.DeclaringEntityType.ClrType.IsAssignableTo(typeof(Entity)))
                rows.AddRange(await RowsAsync(nameof(HoldersAsync), [many.DeclaringEntityType.ClrType, kind], db, many.Name, ids, cancel));
        return rows;
    }

    private static async Task<List<Entity>> DependentsAsync<TRow>(InventoryDb db, IProperty column, List<long> ids, CancellationToken cancel)
        where TRow : Entity
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var key = Expression.Lambda<Func<TRow, long?>>(Expression.Convert(Expression.Property(row, column.PropertyInfo!), typeof(long?)), row);
        return [.. await Named<TRow>(db).IgnoreQueryFilters().Where(key.Among([.. ids.Select(id => (long?)id)])).OrderBy(x => x.Id).ToListAsync(cancel)];
    }

    private static async Task<List<Entity>> AboutAsync<TRow>(InventoryDb db, string type, List<long> ids, CancellationToken cancel)
        where TRow : Entity, IAttached => [.. await Named<TRow>(db).Where(x => x.ObjectType == type && ids.Contains(x.ObjectId)).OrderBy(x => x.Id).ToListAsync(cancel)];

    private static async Task<List<Entity>> WithIdsAsync<TRow>(InventoryDb db, List<long> ids, CancellationToken cancel)
        where TRow : Entity
    {
        var rows = new List<Entity>();
        foreach (var slice in ids.Chunk(Slice)) rows.AddRange(await Named<TRow>(db).WithIds(slice).OrderBy(x => x.Id).ToListAsync(cancel));
        return rows;
    }

    private static async Task<List<Entity>> HoldersAsync<TRow, TTarget>(InventoryDb db, string member, List<long> ids, CancellationToken cancel)
        where TRow : Entity
        where TTarget : Entity =>
        [.. await Named<TRow>(db).Where(x => EF.Property<List<TTarget>>(x, member).Any(t => ids.Contains(t.Id))).OrderBy(x => x.Id).ToListAsync(cancel)];

    private static IQueryable<TRow> Named<TRow>(InventoryDb db)
        where TRow : Entity => db.Operation?.Catalog.Find(typeof(TRow)) is { } resource ? resource.Named(db.Set<TRow>().AsQueryable()) : db.Set<TRow>();

    // Kinds are known when a row is at hand, not before.
    private static Task<List<Entity>> RowsAsync(string method, Type[] kinds, params object[] arguments) =>
        (Task<List<Entity>>)typeof(Neighbours).GetMethod(method, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(kinds).Invoke(null, arguments)!;
}
