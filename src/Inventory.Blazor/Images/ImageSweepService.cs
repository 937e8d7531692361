using Inventory.Core.Images;

namespace Inventory.Blazor.Images;

/// <summary>Sweeps files without a row, day by day.</summary>
internal sealed class ImageSweepService(ImageSweep sweep) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A start is not the time for more.
        await Task.Yield();
        try
        {
            await sweep.KeepAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
