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
        var hardware = await TakeAsync(operation, concerned, cancel);
        var assets = await operation.Catalog.Of<Asset>().Named(operation.Db.Set<Asset>()).Where(key.Among([.. concerned.Select(id => (long?)id)]))
            .ToDictionaryAsync(a => _key(a)!.Value, cancel);
        foreach (var row in hardware)
        {
            if (assets.GetValueOrDefault(row.Id) is { } asset) Take(row, asset);
            else if (left.Contains(row.Id)) (row.Serial, row.AssetTag) = ("", null);
        }
        await FreeTagsAsync(operation.Db, hardware, cancel);
        await operation.SaveAlongAsync(hardware, cancel);
    }

    private void Take(T row, Asset asset)
    {
        (row.Serial, row.AssetTag) = (asset.Serial ?? "", asset.AssetTag);
        if (retype(row, asset)) (row as ICompleted)?.Complete(isNew: false);
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

    // No two pieces of a kind have one tag, not even while tags change hands.
    private static async Task FreeTagsAsync(InventoryDb db, List<T> rows, CancellationToken cancel)
    {
        var moving = rows.Select(r => (r.Id, Before: (string?)db.Entry(r).OriginalValues[nameof(IHardware.AssetTag)], After: r.AssetTag)).Where(t => t.Before != t.After).ToList();
        var taken = moving.Select(t => t.After).OfType<string>().ToHashSet();
        var freed = moving.Where(t => t.Before is not null && taken.Contains(t.Before)).Select(t => t.Id).ToList();
        if (freed.Count > 0)
            await db.Set<T>().Where(x => freed.Contains(x.Id)).ExecuteUpdateAsync(set => set.SetProperty(x => EF.Property<string?>(x, nameof(IHardware.AssetTag)), (string?)null), cancel);
    }
}
