using System.Globalization;
using Inventory.Benchmarks.Support;

namespace Inventory.Benchmarks;

/// <summary>How long nobody can work when the server is started anew.</summary>
internal sealed class Starts() : Benchmark("start", "From the start of the published program until /health/ready answers 200, on a database that is there and migrated.")
{
    private const int Count = 10;
    private const int WarmUps = 1;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var provider in bench.Databases.Providers)
        {
            await using var subject = await bench.Databases.EstateAsync(provider);
            await using var program = subject.Program();
            bench.Report.Head($"{provider}", string.Create(CultureInfo.InvariantCulture, $"{bench.Databases.Assets} assets in the database."));
            bench.Report.Row("start until ready", await Times.OfAsync(Count, WarmUps, async _ =>
            {
                program.Kill();
                await program.ServeAsync();
            }));
            bench.Report.Yardstick("the same program says how it is used (--help) and ends", await Times.OfAsync(Count, WarmUps, async _ => await program.CommandAsync("", "--help")));
        }
    }
}
