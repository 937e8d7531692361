using System.Diagnostics;
using System.Globalization;
using Inventory.Benchmarks.Support;
using Inventory.Benchmarks.Yardsticks;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Benchmarks;

/// <summary>A thousand assets changed, renamed and deleted in one act each, as their bulk pages do it.</summary>
internal sealed class Bulk() : Benchmark("bulk", "A thousand rows in one act: checked, written, recorded in the change log and committed.")
{
    private const int Rows = 1000;
    private const int Count = 7;
    private const int WarmUps = 2;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var provider in bench.Databases.Providers)
        {
            await using var subject = await bench.Databases.EstateAsync(provider);
            bench.Report.Head($"{provider}", string.Create(CultureInfo.InvariantCulture, $"{bench.Databases.Assets} assets in the database, {Rows} of them at once."));
            var resource = subject.Catalog.Of<Asset>();
            var ids = await LooseAsync(subject);
            var (description, name) = (resource.Find("description")!, resource.Find("name")!);
            await RowAsync("change the description", i => (assets, some) => assets.ChangeAsync(some, new(new Dictionary<Core.Resources.Field, object?> { [description] = $"Counted in round {i}" })));
            await RowAsync("rename by find and replace", _ => (assets, some) => assets.RenameAsync(some, new(name, "e", "E", IsPattern: false)));
            await RowAsync("delete", _ => (assets, some) => assets.DeleteAsync(some));
            await using var connection = subject.Bare();
            await BareTables.CreateAsync(connection);
            bench.Report.Yardstick("bare: as many rows inserted one by one, one commit", await Times.OfAsync(Count, WarmUps, async _ =>
            {
                await using var transaction = await connection.BeginTransactionAsync();
                for (var row = 0; row < Rows; row++) await BareTables.InsertAsync(connection, row);
                await transaction.CommitAsync();
            }));

            async Task RowAsync(string what, Func<int, Func<Records<Asset>, Selection, Task<BulkResult>>> act) => bench.Report.Row(what, await Times.OfAsync(Count, WarmUps, async i =>
            {
                await using var operation = await subject.Operations.WriteAsync(Viewer.System, "A round of counting");
                var result = await act(i)(operation.Records<Asset>(), new Selection.Picked(ids[(i * Rows)..((i + 1) * Rows)]));
                if (result is not BulkResult.Done) throw new UnreachableException($"{what}: {result}");
                await operation.CommitAsync();
            }));
        }
    }

    // In stock and named: nothing else changes with them.
    private static async Task<List<long>> LooseAsync(Subject subject)
    {
        await using var operation = subject.Operations.Read(Viewer.System);
        return await operation.Of<Asset>().OrderByDescending(a => a.Id).Select(a => a.Id).Take(Rows * (Count + WarmUps)).ToListAsync();
    }
}
