using System.Diagnostics;
using System.Globalization;
using Inventory.Benchmarks.Support;
using Inventory.Benchmarks.Yardsticks;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Benchmarks;

/// <summary>The list of assets as a file, as its address answers: until the first bytes, and all of it.</summary>
internal sealed class Exports() : Benchmark("export", "The list of assets as a file: ten thousand rows, and all that there are; until the first bytes are there, and until the last.")
{
    private const int Count = 7;
    private const int WarmUps = 2;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var provider in bench.Databases.Providers)
        {
            await using var subject = await bench.Databases.EstateAsync(provider);
            var some = await TenThousandAsync(subject);
            bench.Report.Head($"{provider}", string.Create(CultureInfo.InvariantCulture, $"{bench.Databases.Assets} assets in the database."));
            foreach (var (what, query) in new[]
            {
                ("columns as shown, CSV", new ExportQuery(some, ExportFormat.Csv)),
                ("all columns, CSV", new ExportQuery(some, ExportFormat.Csv) { HasAllColumns = true }),
                ("all columns, Excel", new ExportQuery(some, ExportFormat.Xlsx) { HasAllColumns = true }),
                ("for import", new ExportQuery(some, ExportFormat.Import)),
            }) bench.Report.Row($"10,000 rows, {what}", await Times.OfAsync(Count, WarmUps, _ => WriteAsync(subject, query, Stream.Null)));
            var all = new ExportQuery(new ListQuery(), ExportFormat.Csv);
            var (first, firsts) = (new List<double>(), new FirstBytes());
            string held = "";
            bench.Report.Row("every asset, columns as shown, CSV", await Times.OfAsync(3, 1, async _ =>
            {
                firsts.Begin();
                held = await Memory.DuringAsync(() => Task.Run(() => WriteAsync(subject, all, firsts)));
                first.Add(firsts.Milliseconds);
            }));
            bench.Report.Row("the same, until the first bytes", new Times(first));
            await using var connection = subject.Bare();
            bench.Report.Yardstick("bare: ten columns of 10,000 assets with type, maker and place", await Times.OfAsync(Count, WarmUps, _ => BareTables.ExecuteAsync(connection,
                "SELECT a.asset_tag, a.serial, m.name, t.model, a.status, s.name, l.name, a.warranty_end, a.name, n.name FROM assets a LEFT JOIN device_types t ON t.id = a.device_type_id LEFT JOIN manufacturers m ON m.id = t.manufacturer_id " +
                "LEFT JOIN sites s ON s.id = a.place_site_id LEFT JOIN locations l ON l.id = a.place_location_id LEFT JOIN tenants n ON n.id = a.tenant_id ORDER BY a.serial_sort, a.id LIMIT 10000")));
            bench.Report.Say($"Every asset: {held}.");
        }
    }

    private static async Task WriteAsync(Subject subject, ExportQuery query, Stream file)
    {
        var export = await subject.Services.GetRequiredService<Exporter>().BeginAsync(Viewer.System, subject.Catalog.Of<Asset>(), query);
        if (export is not Export.Ready ready) throw new UnreachableException(export.ToString());
        await ready.WriteAsync(file, CancellationToken.None);
    }

    // By their ids: the first ten thousand that the list shows.
    private static async Task<ListQuery> TenThousandAsync(Subject subject)
    {
        await using var operation = subject.Operations.Read(Viewer.System);
        var page = await operation.Records<Asset>().ListAsync(new ListQuery { Sort = ["id"], Skip = 9_999, Take = 1 }, []);
        return new() { Filters = [("id__lte", [page.Rows[0].Id.ToString(CultureInfo.InvariantCulture)])] };
    }

    private sealed class FirstBytes : Stream
    {
        private long _start;

        public double Milliseconds { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public void Begin() => (_start, Milliseconds) = (Stopwatch.GetTimestamp(), 0);

        public override void Flush()
        {
            if (Milliseconds == 0) Milliseconds = Stopwatch.GetElapsedTime(_start).TotalMilliseconds;
        }

        public override void Write(byte[] buffer, int offset, int count)
        {
            // Thrown away.
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
