using Inventory.Core.Data;

namespace Inventory.Blazor;

/// <summary>Lets the change log forget, day by day.</summary>
internal sealed class RetentionService(Retention retention) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The database is brought up to date before the services start; a start is not the time for more.
        await Task.Yield();
        try
        {
            await retention.KeepAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
