using System.Data.Common;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Inventory.Core.Data;

/// <summary>Brings the database to the state that this program needs: makes it, migrates it, seeds what must be there.</summary>
public sealed partial class Start(Dialect dialect, Catalog catalog, ILogger<Start> log)
{
    /// <summary>Migrates only when something is pending, one process at a time.</summary>
    public async Task RunAsync(CancellationToken cancel = default)
    {
        using var turn = await dialect.EnterMigrationAsync(cancel);
        await using var db = dialect.Create();
        var pending = (await db.Database.GetPendingMigrationsAsync(cancel)).ToList();
        if (pending.Count > 0)
        {
            await dialect.BeforeMigrationAsync(db, cancel);
            LogMigrating(pending.Count);
            db.Database.SetCommandTimeout(TimeSpan.FromHours(1));
            await db.Database.MigrateAsync(cancel);
            await Renewal.RunAsync(db, cancel);
        }
        await ChoiceBook.SeedAsync(db, OpenLists(), cancel);
    }

    /// <summary>Whether the database answers and is migrated.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancel)
    {
        try
        {
            await using var db = dialect.Create();
            return await db.Database.CanConnectAsync(cancel) && !(await db.Database.GetPendingMigrationsAsync(cancel)).Any();
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or TimeoutException)
        {
            return false;
        }
    }

    private IEnumerable<ChoiceList> OpenLists() =>
        catalog.All.SelectMany(r => r.AllFields).OfType<IChoice>().Select(c => c.List).Where(l => l.IsOpen).DistinctBy(l => l.Name);

    [LoggerMessage(LogLevel.Information, "Applying {Count} migrations.")]
    private partial void LogMigrating(int count);
}
