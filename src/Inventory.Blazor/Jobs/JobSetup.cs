using Inventory.Blazor.Resources;
using Inventory.Core.Jobs;

namespace Inventory.Blazor.Jobs;

/// <summary>Long work beside the pages: the service that keeps it, and what its page shows while it goes on.</summary>
internal static class JobSetup
{
    public static void AddJobs(this IServiceCollection services)
    {
        services.AddHostedService<JobService>();
        services.AddDetailAction<JobState>(r => r.EntityType == typeof(Job));
    }
}

/// <summary>Lets the <see cref="Worker"/> say that it lives, and find out which others do not.</summary>
internal sealed class JobService(Worker worker) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await worker.KeepAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The server stops.
        }
    }
}
