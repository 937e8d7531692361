using System.Globalization;
using Inventory.Benchmarks.Support;
using Inventory.Benchmarks.Yardsticks;
using Inventory.Blazor.Demo;

namespace Inventory.Benchmarks;

/// <summary>The first thing that somebody who tries the program waits for.</summary>
internal sealed class DemoLoads() : Benchmark("demo", "Filling an empty, migrated database with the demo world.")
{
    private const int Count = 5;
    private const int WarmUps = 1;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var provider in bench.Databases.Providers)
        {
            var subjects = new List<Subject>();
            for (var i = 0; i < WarmUps + Count; i++) subjects.Add(await bench.Databases.EmptyAsync(provider));
            foreach (var subject in subjects) await subject.StartAsync();
            var times = await Times.OfAsync(Count, WarmUps, async i =>
            {
                var outcome = await subjects[i].Services.LoadDemoAsync();
                if (outcome.IsRefused) throw new InvalidOperationException(outcome.Message);
            });
            var rows = await subjects[0].CountRowsAsync();
            bench.Report.Head($"{provider}", string.Create(CultureInfo.InvariantCulture, $"{rows} rows."));
            bench.Report.Row("the demo world", times);
            await using (var connection = subjects[0].Bare())
            {
                await BareTables.CreateAsync(connection);
                bench.Report.Yardstick("bare: as many rows of 200 characters into a table without an index, one durable commit", await Times.OfAsync(Count, WarmUps, async _ =>
                {
                    await using var transaction = await connection.BeginTransactionAsync();
                    for (var i = 0; i < rows; i++) await BareTables.InsertAsync(connection, i);
                    await transaction.CommitAsync();
                }));
            }
            foreach (var subject in subjects) await subject.DisposeAsync();
        }
    }
}
