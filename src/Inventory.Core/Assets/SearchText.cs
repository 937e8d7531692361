using System.Globalization;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Assets;

/// <summary>
/// Keeps the text by which quick search finds an asset: its own words, its id once it has one, and the name of the hardware that it serves as,
/// which others may change.
/// </summary>
public sealed class SearchText : Follower
{
    private const int Slice = 500;

    public override async Task SettleAsync(Operation operation, IReadOnlyList<Written> rows, CancellationToken cancel)
    {
        var db = operation.Db;
        var assets = db.Set<Asset>();
        foreach (var ids in Ids<Asset>(_ => true)) await RefreshAsync(db, assets.Where(a => ids.Contains(a.Id)), cancel);
        foreach (var ids in Ids<Device>(w => w.Has(nameof(Device.Name)))) await RefreshAsync(db, assets.Where(a => ids.Contains(a.DeviceId!.Value)), cancel);
        foreach (var ids in Ids<InventoryItem>(w => w.Has(nameof(InventoryItem.Name)))) await RefreshAsync(db, assets.Where(a => ids.Contains(a.InventoryItemId!.Value)), cancel);
        foreach (var ids in Ids<Rack>(w => w.Has(nameof(Rack.Name)))) await RefreshAsync(db, assets.Where(a => ids.Contains(a.RackId!.Value)), cancel);

        IEnumerable<long[]> Ids<TRow>(Func<Written, bool> matters)
            where TRow : Entity => rows.Where(w => w.Row is TRow && !w.IsGone && matters(w)).Select(w => w.Row.Id).Distinct().Chunk(Slice);
    }

    /// <summary>All assets, in slices: after an import, and to repair. Answers how many texts were wrong.</summary>
    internal static async Task<int> RefreshAllAsync(InventoryDb db, CancellationToken cancel = default)
    {
        var assets = db.Set<Asset>();
        var (wrong, last) = (0, 0L);
        while (true)
        {
            var slice = assets.Where(a => a.Id > last).OrderBy(a => a.Id).Take(Slice);
            var end = await slice.MaxAsync(a => (long?)a.Id, cancel);
            if (end is null) return wrong;
            var first = last;
            wrong += await RefreshAsync(db, assets.Where(a => a.Id > first && a.Id <= end), cancel);
            last = end.Value;
        }
    }

    /// <summary>Upper-cased, one part a line.</summary>
    internal static string Of(long id, string? tag, string? serial, string name, string description, string? hardware) =>
        Keys.Search(id.ToString(CultureInfo.InvariantCulture), tag, serial, name, description, hardware);

    private static async Task<int> RefreshAsync(InventoryDb db, IQueryable<Asset> some, CancellationToken cancel)
    {
        var rows = await some.Select(a => new
        {
            a.Id,
            a.AssetTag,
            a.Serial,
            a.Name,
            a.Description,
            a.Search,
            Hardware = a.Device!.Name ?? a.InventoryItem!.Name ?? a.Rack!.Name,
        }).ToListAsync(cancel);
        var wrong = 0;
        foreach (var row in rows)
        {
            var text = Of(row.Id, row.AssetTag, row.Serial, row.Name, row.Description, row.Hardware);
            if (text == row.Search) continue;
            // There may be a hundred thousand: to translate the expression would take longer than to write.
            await db.Database.ExecuteSqlAsync($"UPDATE assets SET search = {text} WHERE id = {row.Id}", cancel);
            wrong++;
        }
        return wrong;
    }
}
