using Inventory.Core.Data;

namespace Inventory.Blazor;

/// <summary>Keeps this server joined with other nodes, and with commands that run beside it.</summary>
internal sealed class RelayService(Dialect dialect, Feed feed, ILogger<RelayService> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await dialect.RelayAsync(feed, log, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
