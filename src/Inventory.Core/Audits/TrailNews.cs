using Inventory.Core.Data;

namespace Inventory.Core.Audits;

/// <summary>Tells open audits about every trail that is made or undone, whichever way it came: scan, click, list, script, import.</summary>
internal sealed class TrailNews(Settings settings) : Follower
{
    public override async Task SettleAsync(Operation operation, IReadOnlyList<Written> rows, CancellationToken cancel)
    {
        var since = operation.Clock.GetUtcNow().UtcDateTime.AddMinutes(-settings.Audit.Window);
        foreach (var row in rows.Select(w => w.Row).OfType<AuditTrail>().Select(t => new RowKey(t.ObjectType, t.ObjectId)).Distinct())
            operation.Announce(await Trails.MarkAsync(operation.Db, row, since, cancel) is { } mark
                ? new Seen(row, mark.By, mark.At, mark.Trail)
                : new Unseen(row));
    }
}
