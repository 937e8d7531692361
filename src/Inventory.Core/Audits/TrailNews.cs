using Inventory.Core.Data;

namespace Inventory.Core.Audits;

/// <summary>Tells open audits about every trail that is made or undone, whichever way it came: scan, click, list, script, import.</summary>
internal sealed class TrailNews(Settings settings) : Follower
{
    public override async Task SettleAsync(Operation operation, IReadOnlyList<Written> rows, CancellationToken cancel)
    {
        var since = operation.Clock.GetUtcNow().UtcDateTime.AddMinutes(-settings.Audit.Window);
        foreach (var type in rows.Select(w => w.Row).OfType<AuditTrail>().GroupBy(t => t.ObjectType))
        {
            var latest = type.GroupBy(t => t.ObjectId).ToDictionary(g => g.Key, g => g.Max(t => t.Id));
            var marks = await Trails.MarksAsync(operation.Db, type.Key, latest.Keys, since, cancel);
            foreach (var (id, trail) in latest)
            {
                var row = new RowKey(type.Key, id);
                operation.Announce(marks.TryGetValue(row, out var mark) ? new Seen(row, mark.By, mark.At, mark.Trail) : new Unseen(row, trail));
            }
        }
    }
}
