using System.Diagnostics;
using System.Globalization;
using System.Text;
using Inventory.Benchmarks.Support;
using Inventory.Benchmarks.Yardsticks;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Exchange;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Benchmarks;

/// <summary>Assets brought in from a CSV file, as the page and the command do it.</summary>
internal sealed class Imports() : Benchmark("import", "Assets from a file: read, looked up, checked, written, recorded in the change log and committed.")
{
    private const int Rows = 1000;
    private const int Many = 100_000;
    private const int Count = 7;
    private const int WarmUps = 2;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var provider in bench.Databases.Providers)
        {
            await using var subject = await bench.Databases.EstateAsync(provider);
            bench.Report.Head($"{provider}", string.Create(CultureInfo.InvariantCulture, $"{bench.Databases.Assets} assets in the database, {Rows} or {Many} new ones in a file."));
            var line = await LineAsync(subject);
            bench.Report.Row("a thousand, previewed", await Times.OfAsync(Count, WarmUps, i => ImportAsync(subject, line, $"P{i}", Rows, isDryRun: true)));
            bench.Report.Row("a thousand", await Times.OfAsync(Count, WarmUps, i => ImportAsync(subject, line, $"T{i}", Rows)));
            string held = "";
            bench.Report.Row("a hundred thousand", await Times.OfAsync(1, 0, async i => held = await Memory.DuringAsync(() => Task.Run(() => ImportAsync(subject, line, $"M{i}", Many)))));
            await using var connection = subject.Bare();
            await BareTables.CreateAsync(connection);
            bench.Report.Yardstick("bare: a thousand rows inserted one by one, one commit", await Times.OfAsync(Count, WarmUps, async _ =>
            {
                await using var transaction = await connection.BeginTransactionAsync();
                for (var row = 0; row < Rows; row++) await BareTables.InsertAsync(connection, row);
                await transaction.CommitAsync();
            }));
            bench.Report.Say($"A hundred thousand: {held}.");
        }
    }

    private static async Task ImportAsync(Subject subject, string line, string series, int rows, bool isDryRun = false)
    {
        var text = new StringBuilder("hardware_kind,manufacturer,model_name,status,storage_site,storage_location.id,serial,asset_tag,name\n");
        for (var i = 0; i < rows; i++) text.Append(CultureInfo.InvariantCulture, $"{line},{series}-{i},,Spare {i}\n");
        var order = new ImportOrder(ImportFile.Of(text.ToString())) { IsDryRun = isDryRun, Message = "A delivery" };
        var result = await subject.Services.GetRequiredService<FileImport>().RunAsync(Viewer.System, subject.Catalog.Of<Asset>(), order);
        if (result is not ImportResult.Done) throw new UnreachableException((result as ImportResult.Refused)?.Problems[0].ToString());
    }

    // Of a type and in a place that are there.
    private static async Task<string> LineAsync(Subject subject)
    {
        await using var operation = subject.Operations.Read(Viewer.System);
        var like = await operation.Of<Asset>().Include(a => a.DeviceType!.Manufacturer).Include(a => a.StorageLocation!.Site)
            .OrderByDescending(a => a.Id).FirstAsync(a => a.DeviceTypeId != null && a.StorageLocationId != null);
        return string.Create(CultureInfo.InvariantCulture, $"device,\"{like.Manufacturer!.Name}\",\"{like.DeviceType!.Model}\",stored,\"{like.StorageLocation!.Site.Name}\",{like.StorageLocationId}");
    }
}
