using System.Globalization;
using Inventory.Benchmarks.Estates;
using Inventory.Benchmarks.Support;
using Inventory.Benchmarks.Yardsticks;
using Inventory.Core;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Places;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inventory.Benchmarks;

/// <summary>What the server does when the first auditor opens a place: all rows of its pages with their marks.</summary>
internal sealed class Pages() : Benchmark("page", "An audit read for the first auditor who opens it: all rows of its pages with their marks, as they stay in memory for everybody who follows.")
{
    private const int Count = 20;
    private const int WarmUps = 3;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var provider in bench.Databases.Providers)
        {
            await using var subject = await bench.Databases.EstateAsync(provider);
            bench.Report.Head($"{provider}", string.Create(CultureInfo.InvariantCulture, $"{bench.Databases.Assets} assets in the database; the flow has a page of assets."));
            var flow = await subject.IdAsync<AuditFlow>("Assets alone");
            await using var connection = subject.Bare();
            foreach (var (name, rows) in new[] { (Estate.Room, Estate.InRoom), (Estate.Hall, Estate.DevicesInHall(bench.Databases.Assets)) })
            {
                var place = await subject.IdAsync<Location>(name);
                bench.Report.Row(string.Create(CultureInfo.InvariantCulture, $"{rows} rows"), await Times.OfAsync(Count, WarmUps, async _ =>
                {
                    using var live = Live(subject);
                    using var lease = await live.OpenAsync(flow, AuditTypes.Location, place);
                    if (lease!.Run.State.Pages[0].Rows.Count != rows) throw new InvalidOperationException($"{name} should have {rows} rows.");
                }));
                var sql = $"SELECT a.id, a.name, a.serial, a.asset_tag, a.status, a.serial_sort, s.name, l.name FROM assets a JOIN sites s ON s.id = a.place_site_id JOIN locations l ON l.id = a.place_location_id WHERE a.place_location_id = {place} ORDER BY a.serial_sort, a.id";
                bench.Report.Yardstick("bare: these rows with their place", await Times.OfAsync(Count, WarmUps, _ => BareTables.ExecuteAsync(connection, sql)));
            }
        }
    }

    // One of its own each time: the server keeps what it has read.
    private static LiveRuns Live(Subject subject) => new(
        subject.Operations, subject.Services.GetRequiredService<Settings>(), new Feed(NullLogger<Feed>.Instance), TimeProvider.System, NullLogger<LiveRuns>.Instance);
}
