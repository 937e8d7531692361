using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Assets;

// What speaks against it is told before anything is written: at the asset where the hardware would follow, at the hardware where it would go its own way.
internal sealed partial class HardwareKind<T>
{
    private string Field => Names.Of(typeof(Asset).GetProperty(_column[..^2])!);

    public async Task CheckAsync(Operation operation, IEnumerable<Candidate> assets, CancellationToken cancel)
    {
        var (owners, concerned) = (new Dictionary<long, Candidate>(), new HashSet<long>());
        foreach (var one in assets.Where(a => a.Changed.Overlaps(Followed)))
        {
            if (_key((Asset)one.Row) is { } id) owners[id] = one;
            if (!one.IsNew && one.Changed.Contains(_column) && operation.Db.Entry(one.Row).OriginalValues[_column] is long before) concerned.Add(before);
        }
        if (owners.Count == 0) return;
        concerned.UnionWith(owners.Keys);
        var owned = (await TakeAsync(operation, owners.Keys, cancel)).ConvertAll(row => (Row: row, Owner: owners[row.Id]));
        await CheckTagsAsync(operation, owned, concerned, cancel);
        await CheckTypesAsync(operation, owned, cancel);
    }

    /// <summary>Whether the hardware keeps to what its asset says.</summary>
    public async Task GuardAsync(Operation operation, IReadOnlyList<Candidate> rows, CancellationToken cancel)
    {
        var going = rows.Where(r => !r.IsNew && r.Changed.Overlaps([nameof(IHardware.Serial), nameof(IHardware.AssetTag)])).ToList();
        if (going.Count == 0) return;
        var assets = (await operation.Db.Set<Asset>().AsNoTracking().Where(key.Among([.. going.Select(r => (long?)r.Row.Id)])).ToListAsync(cancel)).ToDictionary(a => _key(a)!.Value);
        var astray = new List<(Candidate Hardware, string Field, long Asset)>();
        foreach (var one in going)
        {
            if (assets.GetValueOrDefault(one.Row.Id) is not { } asset) continue;
            var row = (T)one.Row;
            if (one.Changed.Contains(nameof(IHardware.Serial)) && Differ(row.Serial, asset.Serial)) astray.Add((one, "serial", asset.Id));
            if (one.Changed.Contains(nameof(IHardware.AssetTag)) && Differ(row.AssetTag, asset.AssetTag)) astray.Add((one, "asset_tag", asset.Id));
        }
        if (astray.Count == 0) return;
        var names = await NamesAsync(operation, [.. astray.Select(a => a.Asset).Distinct()], cancel);
        foreach (var (one, field, asset) in astray)
            one.Problems.Add(field, $"It follows from the asset{(names.TryGetValue(asset, out var name) ? $" {name}" : "")}: change it on the asset instead.");
    }

    // A tag is asked of what is about to be: that of a piece which an asset leaves in the same act is free.
    private async Task CheckTagsAsync(Operation operation, List<(T Row, Candidate Owner)> owned, HashSet<long> concerned, CancellationToken cancel)
    {
        var coming = owned.Select(o => (o.Owner, o.Row.AssetTag, Tag: Blank(((Asset)o.Owner.Row).AssetTag))).ToList();
        List<string?> wanted = [.. coming.Where(c => c.Tag is not null && c.Tag != c.AssetTag).Select(c => c.Tag).Distinct()];
        if (wanted.Count == 0) return;
        var taken = await TakenAsync(operation, wanted, concerned, cancel);
        taken.UnionWith(coming.Where(c => c.Tag == c.AssetTag).Select(c => c.Tag).OfType<string>());
        var label = operation.Catalog.Of<T>().Label.ToLowerInvariant();
        foreach (var (owner, _, tag) in coming.Where(c => c.Tag is not null && c.Tag != c.AssetTag))
            if (!taken.Add(tag!)) owner.Problems.Add(owner.Changed.Contains(nameof(Asset.AssetTag)) ? "asset_tag" : Field, $"The {label} takes the asset's tag “{tag}” too, and another {label} has it.");
    }

    private async Task<HashSet<string>> TakenAsync(Operation operation, List<string?> wanted, HashSet<long> concerned, CancellationToken cancel)
    {
        // What this act has written already, its hardware is still to follow.
        var (pending, _) = Concerned(operation.Unsettled);
        var holding = await operation.Db.Set<T>().AsNoTracking().Where(x => wanted.Contains(x.AssetTag)).Select(x => new { x.Id, x.AssetTag }).ToListAsync(cancel);
        var taken = holding.Where(h => !concerned.Contains(h.Id) && !pending.Contains(h.Id)).Select(h => h.AssetTag!).ToHashSet();
        if (pending.Count == 0) return taken;
        List<string?> keys = [.. wanted.Select(Keys.Normal).Distinct()];
        var owners = await operation.Db.Set<Asset>().AsNoTracking().Where(a => keys.Contains(a.TagKey)).ToListAsync(cancel);
        taken.UnionWith(owners.Where(a => _key(a) is { } id && pending.Contains(id) && !concerned.Contains(id)).Select(a => a.AssetTag!));
        return taken;
    }

    // The hardware's own rules say whether what it becomes fits where it is. It is tried and taken back: who knows whether the asset is saved at all.
    private async Task CheckTypesAsync(Operation operation, List<(T Row, Candidate Owner)> owned, CancellationToken cancel)
    {
        var tried = new List<(Candidate Hardware, Candidate Owner)>();
        foreach (var (row, owner) in owned)
        {
            if (!retype(row, (Asset)owner.Row)) continue;
            (row as ICompleted)?.Complete(isNew: false);
            tried.Add((new Candidate(row, isNew: false, new Problems()) { Changed = operation.Changed(row) }, owner));
        }
        if (tried.Count == 0) return;
        try
        {
            foreach (var follower in operation.Followers) await follower.CheckManyAsync(operation, [.. tried.Select(t => t.Hardware)], cancel);
        }
        finally
        {
            foreach (var (hardware, _) in tried) TakeBack(operation.Db, hardware.Row);
        }
        foreach (var (hardware, owner) in tried)
            foreach (var problem in hardware.Problems.List) owner.Problems.Add(Field, problem.Message);
    }

    private static void TakeBack(InventoryDb db, Entity row)
    {
        var entry = db.Entry(row);
        entry.CurrentValues.SetValues(entry.OriginalValues);
        entry.State = EntityState.Unchanged;
    }

    private static async Task<Dictionary<long, string>> NamesAsync(Operation operation, List<long> ids, CancellationToken cancel)
    {
        var resource = operation.Catalog.Of<Asset>();
        return await resource.Named(operation.Of<Asset>()).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, resource.Display, cancel);
    }

    private static bool Differ(string? one, string? other) => Blank(one) != Blank(other);

    private static string? Blank(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
