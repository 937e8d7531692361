using System.Linq.Expressions;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Assets;

/// <summary>A kind of hardware beside the assets that are in use as it: which column of the asset points at it, and what it takes from its asset.</summary>
/// <param name="key">The column of the asset.</param>
/// <param name="retype">Makes it what the asset is; answers whether it was something else.</param>
/// <param name="beside">What the rules of the hardware read when its type changes.</param>
internal sealed partial class HardwareKind<T>(Expression<Func<Asset, long?>> key, Func<T, Asset, bool> retype, params string[] beside)
    where T : Entity, IHardware, new()
{
    private readonly Func<Asset, long?> _key = key.Compile();
    private readonly string _column = ((MemberExpression)key.Body).Member.Name;

    // An item has no type of its own that its asset's must be: what the asset is may change while it is in use.
    private string[] Followed => [_column, nameof(Asset.Serial), nameof(Asset.AssetTag), nameof(Asset.InventoryItemTypeId)];

    /// <summary>Brings the hardware in line with the assets that were written: whatever happened in the act, each piece is written once, and only where it differs.</summary>
    public async Task FollowAsync(Operation operation, IReadOnlyList<Written> rows, CancellationToken cancel)
    {
        var (concerned, left) = Concerned(rows);
        if (concerned.Count == 0) return;
        var assets = await operation.Catalog.Of<Asset>().Named(operation.Db.Set<Asset>()).Where(key.Among([.. concerned.Select(id => (long?)id)]))
            .ToDictionaryAsync(a => _key(a)!.Value, cancel);
        var following = (await TakeAsync(operation, concerned.Where(id => left.Contains(id) || assets.ContainsKey(id)), cancel))
            .ConvertAll(row => (Row: row, Asset: assets.GetValueOrDefault(row.Id)));

        // No two pieces of a kind have one tag, not even while tags change hands: those are freed first, and given one after another.
        var coming = following.Where(f => f.Row.AssetTag != f.Asset?.AssetTag).Select(f => f.Asset?.AssetTag).OfType<string>().ToHashSet();
        var giving = following.ToLookup(f => f.Row.AssetTag is { } tag && tag != f.Asset?.AssetTag && coming.Contains(tag));
        var freed = giving[true].Select(f => f.Row.Id).ToList();
        if (freed.Count > 0)
            await operation.Db.Set<T>().Where(x => freed.Contains(x.Id)).ExecuteUpdateAsync(set => set.SetProperty(x => x.AssetTag, (string?)null), cancel);
        foreach (var one in giving[true]) await SaveAsync(operation, [one], cancel);
        await SaveAsync(operation, giving[false], cancel);
    }

    private async Task SaveAsync(Operation operation, IEnumerable<(T Row, Asset? Asset)> following, CancellationToken cancel)
    {
        foreach (var (row, asset) in following)
        {
            (row.Serial, row.AssetTag) = (asset?.Serial ?? "", asset?.AssetTag);
            if (asset is not null && retype(row, asset)) (row as ICompleted)?.Complete(isNew: false);
        }
        await operation.SaveAlongAsync(following.Select(f => f.Row), cancel);
    }

    /// <summary>The hardware that has to do with what was written, and that of it which an asset left.</summary>
    private (HashSet<long> All, HashSet<long> Left) Concerned(IEnumerable<Written> rows)
    {
        var (all, left) = (new HashSet<long>(), new HashSet<long>());
        foreach (var written in rows)
        {
            if (written.Row is not Asset asset || !written.Has(Followed)) continue;
            if (_key(asset) is { } id) all.Add(id);
            if (written.Before.GetValueOrDefault(_column) is long before) left.Add(before);
        }
        all.UnionWith(left);
        return (all, left);
    }

    // Nobody's rights on the hardware are asked: who may change the asset says by it what the hardware is, and may change nothing else of it.
    private Task<List<T>> TakeAsync(Operation operation, IEnumerable<long> ids, CancellationToken cancel)
    {
        var wanted = ids.ToList();
        var rows = operation.Catalog.Of<T>().Named(operation.Db.Set<T>());
        foreach (var path in beside) rows = rows.Include(path);
        return rows.Where(x => wanted.Contains(x.Id)).OrderBy(x => x.Id).ToListAsync(cancel);
    }
}
