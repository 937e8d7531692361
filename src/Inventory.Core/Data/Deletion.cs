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
    private const int Slice = 500;

    private readonly List<Entity> _goes = [];
    private readonly List<(Entity Row, IForeignKey Key)> _cleared = [];
    private readonly List<Entity> _leaving = [];
    private readonly List<(Entity By, Entity Row)> _blockers = [];
    private readonly HashSet<Entity> _chosen = [];
    private readonly HashSet<Entity> _seen = [];
    private readonly Dictionary<Entity, List<Entity>> _first = [];

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
        for (var wave = rows.Where(plan._seen.Add).ToList(); wave.Count > 0;)
        {
            var next = new List<Entity>();
            foreach (var kind in wave.GroupBy(r => r.GetType()))
                foreach (var slice in kind.Chunk(Slice)) next.AddRange(await plan.LookAroundAsync(db, slice, cancel));
            wave = [.. next.Where(plan._seen.Add)];
        }
        var placed = new HashSet<Entity>();
        foreach (var row in rows) plan.Place(row, placed);
        if (db.Operation is { } operation && rows.Count > 0)
            foreach (var follower in operation.Followers) plan._blockers.AddRange((await follower.HeldByAsync(operation, plan, cancel)).Select(by => (by, rows[0])));
        return plan;
    }

    internal async Task ExecuteAsync(InventoryDb db, IProgress<(int Done, int Total)>? progress = null, CancellationToken cancel = default)
    {
        foreach (var (row, key) in _cleared)
            if (!_seen.Contains(row)) db.Entry(row).Property(key.Properties[0].Name).CurrentValue = null;
        await db.SaveChangesAsync(cancel);
        foreach (var (index, slice) in _goes.Chunk(Slice).Index())
        {
            progress?.Report((index * Slice, _goes.Count));
            foreach (var kind in slice.GroupBy(r => r.GetType())) await LetGoAsync(db, [.. kind], cancel);
            db.RemoveRange(slice);
            await db.SaveChangesAsync(cancel);
        }
    }

    // What knows the rows by type and id, or stands in a table between.
    private static async Task LetGoAsync(InventoryDb db, IReadOnlyList<Entity> rows, CancellationToken cancel)
    {
        var (type, ids) = (Names.ObjectType(rows[0].GetType()), rows.Select(r => r.Id).ToList());
        db.RemoveRange(await db.Set<TaggedItem>().Where(t => t.ObjectType == type && ids.Contains(t.ObjectId)).ToListAsync(cancel));
        if (rows[0] is Tag) db.RemoveRange(await db.Set<TaggedItem>().Where(t => ids.Contains(t.TagId)).ToListAsync(cancel));
        await db.Set<Bookmark>().Where(b => b.ObjectType == type && ids.Contains(b.ObjectId)).ExecuteDeleteAsync(cancel);
        foreach (var many in db.Entry(rows[0]).Metadata.GetSkipNavigations().Where(n => n.PropertyInfo is not null))
            foreach (var row in rows) await db.Entry(row).Collection(many.Name).LoadAsync(cancel);
    }

    /// <summary>The rows that go along with these, which are of one kind.</summary>
    private async Task<IReadOnlyList<Entity>> LookAroundAsync(InventoryDb db, Entity[] rows, CancellationToken cancel)
    {
        var along = new List<Entity>();
        var (entity, byId) = (db.Model.FindEntityType(rows[0].GetType())!, rows.ToDictionary(r => r.Id));
        var ids = byId.Keys.ToList();
        foreach (var key in entity.GetReferencingForeignKeys().Where(k => k.DeclaringEntityType.ClrType.IsAssignableTo(typeof(Entity))).ToList())
        {
            var fate = key.DependentToPrincipal?.PropertyInfo?.GetCustomAttribute<WhenTargetGoesAttribute>()?.Fate ?? Fate.Refuse;
            foreach (var dependent in await Neighbours.PointingAsync(db, key, ids, cancel))
            {
                var row = byId[(long)key.Properties[0].PropertyInfo!.GetValue(dependent)!];
                // What is deleted anyway holds nothing: it only goes first.
                if (fate == Fate.Go || _chosen.Contains(dependent)) GoesAlong(dependent, row);
                else if (fate == Fate.Clear) _cleared.Add((dependent, key));
                else _blockers.Add((dependent, row));
            }
        }
        foreach (var attached in await Neighbours.AttachedAsync(db, entity.ClrType, ids, cancel)) GoesAlong(attached, byId[((IAttached)attached).ObjectId]);
        if (rows[0] is Tag) _leaving.AddRange(await Neighbours.TaggedAsync(db, ids, cancel));
        _leaving.AddRange(await Neighbours.HoldingAsync(db, entity.ClrType, ids, cancel));
        return along;

        void GoesAlong(Entity dependent, Entity row)
        {
            along.Add(dependent);
            if (_first.TryGetValue(row, out var before)) before.Add(dependent);
            else _first[row] = [dependent];
        }
    }

    private void Place(Entity row, HashSet<Entity> placed)
    {
        if (!placed.Add(row)) return;
        foreach (var before in _first.GetValueOrDefault(row, [])) Place(before, placed);
        _goes.Add(row);
    }
}
