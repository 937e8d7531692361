using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Inventory.Core.Data;

/// <summary>Forgets change records after some days, a little at a time, so that nobody waits for it.</summary>
/// <param name="days">How long they are kept; 0: for ever.</param>
public sealed partial class Retention(Dialect dialect, int days, TimeProvider clock, ILogger<Retention> log)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Until it is cancelled: at once, and every day.</summary>
    public async Task KeepAsync(CancellationToken stopping)
    {
        if (days == 0) return;
        using var timer = new PeriodicTimer(TimeSpan.FromDays(1), clock);
        do
        {
            try
            {
                if (await PruneAsync(stopping) is var gone and > 0) LogGone(gone, days);
            }
            catch (Exception error) when (dialect.IsAway(error))
            {
                LogAway(error);
            }
        }
        while (await timer.WaitForNextTickAsync(stopping));
    }

    /// <summary>Deletes what is too old. Answers how many records.</summary>
    public async Task<int> PruneAsync(CancellationToken cancel = default)
    {
        if (days == 0) return 0;
        var (limit, gone) = (clock.GetUtcNow().UtcDateTime.AddDays(-days), 0);
        while (true)
        {
            var slice = await PruneSliceAsync(limit, cancel);
            gone += slice;
            if (slice < dialect.PrunedAtOnce) return gone;
            await Task.Delay(Pause, cancel);
        }
    }

    private async Task<int> PruneSliceAsync(DateTime limit, CancellationToken cancel)
    {
        using var turn = await dialect.EnterWriteAsync(cancel);
        await using var db = dialect.Create();
        var old = db.Set<Change>().Where(c => c.Created < limit).OrderBy(c => c.Created).ThenBy(c => c.Id).Take(dialect.PrunedAtOnce).Select(c => c.Id);
        return await db.Set<Change>().Where(c => old.Contains(c.Id)).ExecuteDeleteAsync(cancel);
    }

    [LoggerMessage(LogLevel.Information, "{Count} change records were older than {Days} days and are gone.")]
    private partial void LogGone(int count, int days);

    [LoggerMessage(LogLevel.Warning, "The database is away: old change records stay until tomorrow.")]
    private partial void LogAway(Exception error);
}
