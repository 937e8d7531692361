using System.Globalization;
using Inventory.Benchmarks.Estates;
using Inventory.Benchmarks.Support;
using Inventory.Benchmarks.Yardsticks;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Benchmarks;

/// <summary>One page of fifty rows with everything that the list shows, and the count beside it.</summary>
internal sealed class Lists() : Benchmark("list", "Fifty rows of a list with all that they show, and how many there are: what every page and script waits for.")
{
    private const int Count = 100;
    private const int WarmUps = 40;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var provider in bench.Databases.Providers)
        {
            await using var subject = await bench.Databases.EstateAsync(provider);
            var hall = (await subject.IdAsync<Location>(Estate.Hall)).ToString(CultureInfo.InvariantCulture);
            await MeasureAsync<Asset>(bench, subject, "assets", await SerialsAsync(subject), "campus 3", ("located_location_id", [hall]), "-asset_tag");
            await MeasureAsync<Device>(bench, subject, "devices", await SerialsAsync(subject), "hall-srv", ("location_id", [hall]), "-name");
        }
    }

    private static async Task MeasureAsync<T>(Bench bench, Subject subject, string table, List<string> serials, string word, (string, IReadOnlyList<string>) place, string sort)
        where T : Entity, new()
    {
        bench.Report.Head($"{subject.Provider}, {table}", string.Create(CultureInfo.InvariantCulture, $"{bench.Databases.Assets} assets in the database."));
        await RowAsync("as it opens", _ => new());
        await RowAsync($"sorted by {sort}", _ => new() { Sort = [sort] });
        await RowAsync("filtered by a place with many", _ => new() { Filters = [place] });
        await RowAsync("quick search: a whole serial", i => new() { Text = serials[i] });
        await RowAsync("quick search: a part of a serial", i => new() { Text = serials[i][2..^1] });
        await RowAsync("quick search: what is not there", i => new() { Text = string.Create(CultureInfo.InvariantCulture, $"NOT-HERE-{i}") });
        await RowAsync($"quick search: “{word}”, which many hold", _ => new() { Text = word });
        await using var connection = subject.Bare();
        bench.Report.Yardstick("bare: the first fifty rows of the table by id", await Times.OfAsync(Count, WarmUps, _ => BareTables.ExecuteAsync(connection, $"SELECT * FROM {table} ORDER BY id LIMIT 50")));
        bench.Report.Yardstick("bare: count up to 10,001 rows", await Times.OfAsync(Count, WarmUps, _ => BareTables.ExecuteAsync(connection, $"SELECT count(*) FROM (SELECT id FROM {table} LIMIT 10001) AS first_rows")));

        async Task RowAsync(string what, Func<int, ListQuery> query) => bench.Report.Row(what, await Times.OfAsync(Count, WarmUps, async i =>
        {
            await using var operation = subject.Operations.Read(Subject.Auditing);
            await operation.Records<T>().ListAsync(query(i), subject.Catalog.Of<T>().List);
        }));
    }

    private static async Task<List<string>> SerialsAsync(Subject subject)
    {
        await using var operation = subject.Operations.Read(Viewer.System);
        return await operation.Of<Device>().OrderByDescending(d => d.Id).Select(d => d.Serial).Take(Count + WarmUps).ToListAsync();
    }
}
