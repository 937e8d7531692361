using System.Collections.Concurrent;
using System.Reflection;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Data;

/// <summary>
/// What rows point at, read a kind at a time after the rows themselves: a maker that ten thousand assets point at is read and made once.
/// Joined to its rows it would come as often as they do, and most of the time of a long list would go into it.
/// </summary>
internal sealed class Pointed
{
    private delegate Task<IReadOnlyDictionary<long, Entity>> Reading(InventoryDb db, Pointed pointed, HashSet<long> ids, CancellationToken cancel);

    private static readonly ConcurrentDictionary<Type, Reading> Readings = new();
    private readonly List<(IEntityType Target, List<INavigation> Ways, Pointed Beyond)> _kinds = [];
    private readonly List<string> _joined = [];

    /// <summary>Which of the paths lead along references and can be read so, and which begin with something else and are joined.</summary>
    public static (Pointed Pointed, IReadOnlyList<string> Joined) Split(IEntityType kind, IEnumerable<string> paths)
    {
        var pointed = Of(kind, [.. paths.Select(p => p.Split('.'))]);
        return (pointed, pointed._joined);
    }

    /// <summary>Reads what the rows point at into them.</summary>
    public async Task ReadAsync(InventoryDb db, IReadOnlyCollection<Entity> rows, CancellationToken cancel)
    {
        foreach (var (target, ways, beyond) in _kinds)
        {
            var ids = ways.SelectMany(_ => rows, (way, row) => KeyOf(way, row)).OfType<long>().ToHashSet();
            if (ids.Count == 0) continue;
            var found = await ReadingOf(target.ClrType)(db, beyond, ids, cancel);
            foreach (var way in ways)
                foreach (var row in rows)
                    if (KeyOf(way, row) is { } id && found.TryGetValue(id, out var one)) way.PropertyInfo!.SetValue(row, one);
        }
    }

    private static Pointed Of(IEntityType kind, IReadOnlyList<string[]> paths)
    {
        var pointed = new Pointed();
        var ways = paths.GroupBy(p => p[0]).ToLookup(p => kind.FindNavigation(p.Key) is { IsCollection: false, IsOnDependent: true } way ? way : null);
        pointed._joined.AddRange(ways[null].SelectMany(p => p).Select(p => string.Join('.', p)));
        foreach (var target in ways.Where(w => w.Key is not null).GroupBy(w => w.Key!.TargetEntityType))
            pointed._kinds.Add((target.Key, [.. target.Select(w => w.Key!)], Of(target.Key, [.. target.SelectMany(w => w).SelectMany(p => p).Where(p => p.Length > 1).Select(p => p[1..])])));
        return pointed;
    }

    private static long? KeyOf(INavigation way, Entity row) => way.ForeignKey.Properties[0].PropertyInfo!.GetValue(row) as long?;

    private static Reading ReadingOf(Type kind) => Readings.GetOrAdd(kind, type =>
        typeof(Pointed).GetMethod(nameof(ReadOfAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type).CreateDelegate<Reading>());

    private static async Task<IReadOnlyDictionary<long, Entity>> ReadOfAsync<T>(InventoryDb db, Pointed beyond, HashSet<long> ids, CancellationToken cancel)
        where T : Entity
    {
        var rows = beyond._joined.Aggregate(db.Set<T>().AsNoTracking(), (all, path) => all.Include(path));
        var found = await rows.WithIds(ids).ToDictionaryAsync(x => x.Id, x => (Entity)x, cancel);
        await beyond.ReadAsync(db, found.Values, cancel);
        return found;
    }
}
