using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Assets;

/// <summary>
/// Status follows the assignment: an asset that gets hardware becomes used, one that loses it becomes stored, also when the hardware is deleted.
/// What was said with the same act counts more, and a new asset keeps the status that it is made with. Settings name the two statuses, or turn them off.
/// </summary>
internal sealed class StatusOfAssignment(Settings settings) : Follower
{
    private static readonly string[] Hardware = [nameof(Asset.DeviceId), nameof(Asset.ModuleId), nameof(Asset.InventoryItemId), nameof(Asset.RackId)];

    public override Task CheckManyAsync(Operation operation, IReadOnlyList<Candidate> rows, CancellationToken cancel)
    {
        foreach (var one in rows.Where(r => r is { IsNew: false, Row: Asset } && !r.Says("status") && r.Changed.Overlaps(Hardware) && !r.Changed.Contains(nameof(Asset.Status))))
        {
            var (asset, before) = ((Asset)one.Row, operation.Db.Entry(one.Row).OriginalValues);
            var (had, has) = (Array.Exists(Hardware, h => before[h] is not null), asset.HasHardware);
            if (had == has || (has ? settings.Assets.UsedStatus : settings.Assets.StoredStatus) is not { Length: > 0 } status || status == asset.Status) continue;
            if (!IsKnown(operation, status))
            {
                one.Problems.Add("status", $"The settings name “{status}” for assets that are {(has ? "assigned" : "not assigned any more")}, and there is no such status.");
                continue;
            }
            asset.Status = status;
            one.Changed.Add(nameof(Asset.Status));
        }
        return Task.CompletedTask;
    }

    /// <summary>The asset's own record tells both: that it lost its hardware, and its status.</summary>
    public override async Task BeforeDeleteAsync(Operation operation, Entity row, CancellationToken cancel)
    {
        var assets = operation.Db.Set<Asset>();
        var asset = row switch
        {
            Device => await assets.FirstOrDefaultAsync(a => a.DeviceId == row.Id, cancel),
            Module => await assets.FirstOrDefaultAsync(a => a.ModuleId == row.Id, cancel),
            InventoryItem => await assets.FirstOrDefaultAsync(a => a.InventoryItemId == row.Id, cancel),
            Rack => await assets.FirstOrDefaultAsync(a => a.RackId == row.Id, cancel),
            _ => null,
        };
        if (asset is not null && settings.Assets.StoredStatus is { Length: > 0 } status && IsKnown(operation, status)) asset.Status = status;
    }

    private static bool IsKnown(Operation operation, string status) => operation.Choices.Of(Asset.Statuses).Any(c => c.Value == status);
}
