using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Inventory.Benchmarks.Estates;
using Inventory.Benchmarks.Support;
using Inventory.Benchmarks.Yardsticks;
using Inventory.Browser.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Benchmarks;

/// <summary>One scan in the server, from the request to the committed answer, for every outcome.</summary>
internal sealed class Scan() : Benchmark("scan", "One scan in the server, from the request to the committed answer: an hour's work is thousands of these, and each is awaited.")
{
    private const int Count = 130;
    private const int WarmUps = 30;

    public override async Task RunAsync(Bench bench)
    {
        foreach (var provider in bench.Databases.Providers)
        {
            await using var subject = await bench.Databases.EstateAsync(provider);
            await WarmUpAsync(subject);
            foreach (var flow in new[] { "Devices and assets", "Everything" })
            {
                var place = await FloorAsync(subject, flow);
                bench.Report.Head(
                    $"{provider}, flow “{flow}”",
                    string.Create(CultureInfo.InvariantCulture, $"{bench.Databases.Assets} assets in the database, {Estate.DevicesInHall(bench.Databases.Assets)} devices on the page in front, as many assets on the next."));
                foreach (var (what, outcome, code) in place.Codes) bench.Report.Row(what, await ScansAsync(subject, place, outcome, code));
            }
            await using var program = await subject.Program().ServeAsync();
            bench.Report.Head($"{provider}, over the line", "The published program on loopback, called as the scan box calls it.");
            bench.Report.Row("device, by its tag", await PostsAsync(subject, program));
            await using var empty = await EmptyServer.StartAsync();
            bench.Report.Yardstick("bare: an empty Kestrel endpoint", await empty.PostsAsync(Count));
            bench.Report.Yardstick("bare: find a row by its serial, insert a trail, its change record and the scan, commit durably", await BareScansAsync(subject));
            bench.Report.Yardstick("bare: insert one row, commit durably", await BareCommitsAsync(subject));
        }
    }

    // A server that has worked for a minute: its code is compiled for good, its plans are kept.
    private static async Task WarmUpAsync(Subject subject)
    {
        var floor = await FloorAsync(subject, "Everything");
        for (var i = 0; i < 100; i++)
            foreach (var (_, _, code) in floor.Codes.Where(c => c.Outcome is Outcome.Unknown or Outcome.Elsewhere))
                await subject.Auditor.ScanAsync(Subject.Auditing, new(Guid.NewGuid(), floor.Flow, floor.Start, code(i)));
        foreach (var code in await UnusedAsync(subject, floor.Start))
            for (var i = 0; i < 3; i++) await subject.Auditor.ScanAsync(Subject.Auditing, new(Guid.NewGuid(), floor.Flow, floor.Start, code));
    }

    // Eight parts of the hall are scanned here, the last of it over the line.
    private static async Task<List<string>> UnusedAsync(Subject subject, long hall)
    {
        const int part = Count + WarmUps;
        await using var operation = subject.Operations.Read(Viewer.System);
        var devices = operation.Of<Device>().Where(d => d.LocationId == hall).OrderBy(d => d.Id);
        return await devices.Skip(8 * part).Take(Math.Min(300, await devices.CountAsync() - 9 * part)).Select(d => d.Serial).ToListAsync();
    }

    private static Task<Times> ScansAsync(Subject subject, Floor floor, string outcome, Func<int, string> code) => Times.OfAsync(Count, WarmUps, async i =>
    {
        var result = await subject.Auditor.ScanAsync(Subject.Auditing, new(Guid.NewGuid(), floor.Flow, floor.Start, code(i)));
        if (result is not ScanResult.Answered { Answer.Outcome: var came } || came != outcome) throw new InvalidOperationException($"{code(i)} should be {outcome}: {result}.");
    });

    private static async Task<Times> PostsAsync(Subject subject, RunningProgram program)
    {
        var (flow, hall) = (await subject.IdAsync<AuditFlow>("Devices and assets"), await subject.IdAsync<Location>(Estate.Hall));
        await using var operation = subject.Operations.Read(Viewer.System);
        var tags = await operation.Of<Device>().Where(d => d.LocationId == hall).OrderByDescending(d => d.Id).Take(Count + WarmUps).Select(d => d.AssetTag!).ToListAsync();
        using var client = new HttpClient { BaseAddress = new Uri(program.Address) };
        client.DefaultRequestHeaders.Authorization = new("Token", Subject.Token);
        return await Times.OfAsync(Count, WarmUps, async i =>
        {
            using var answer = await client.PostAsJsonAsync(string.Create(CultureInfo.InvariantCulture, $"/api/plugins/inventory/audit-flows/{flow}/scan/"), new { object_id = hall, code = tags[i], scan_id = Guid.NewGuid() });
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
            if (body.GetProperty("outcome").GetString() != Outcome.Seen) throw new InvalidOperationException($"{tags[i]} should be seen: {body}");
        });
    }

    // Codes that nobody scanned before: each flow takes another part of the hall.
    private static async Task<Floor> FloorAsync(Subject subject, string flow)
    {
        var (flowId, hall) = (await subject.IdAsync<AuditFlow>(flow), await subject.IdAsync<Location>(Estate.Hall));
        var skip = flow == "Everything" ? 4 * (Count + WarmUps) : 0;
        await using var operation = subject.Operations.Read(Viewer.System);
        var devices = await operation.Of<Device>().Where(d => d.LocationId == hall).OrderBy(d => d.Id).Skip(skip).Take(4 * (Count + WarmUps)).Select(d => new { d.Name, d.Serial, d.AssetTag }).ToListAsync();
        var elsewhere = await operation.Of<Asset>().Where(a => a.PlaceLocationId != hall && a.Status == "stored").OrderBy(a => a.Id).Skip(skip).Take(Count + WarmUps).Select(a => a.Serial!).ToListAsync();
        var part = Count + WarmUps;
        return new(flowId, hall,
        [
            ("device, by its serial", Outcome.Seen, i => devices[i].Serial),
            ("device, by its tag", Outcome.Seen, i => devices[part + i].AssetTag!),
            ("already seen", Outcome.AlreadySeen, i => devices[i].Serial),
            ("loose: by the device's name", Outcome.Seen, i => devices[2 * part + i].Name!),
            ("loose: by a part of its serial", Outcome.Seen, i => devices[3 * part + i].Serial[1..]),
            ("several: the beginning of ten names", Outcome.Several, i => string.Create(CultureInfo.InvariantCulture, $"hall-srv-00{i % 100:00}")),
            ("several: a word that all share", Outcome.Several, _ => "hall-srv"),
            ("elsewhere", Outcome.Elsewhere, i => elsewhere[i]),
            ("elsewhere, loose", Outcome.Elsewhere, i => elsewhere[i][1..]),
            ("unknown code", Outcome.Unknown, i => string.Create(CultureInfo.InvariantCulture, $"NOT-HERE-{i}")),
            ("unknown code of two characters", Outcome.Unknown, _ => "~^"),
        ]);
    }

    private static async Task<Times> BareScansAsync(Subject subject)
    {
        await using var connection = subject.Bare();
        await BareTables.CreateAsync(connection);
        return await Times.OfAsync(Count, WarmUps, async i =>
        {
            await BareTables.ExecuteAsync(connection, "SELECT id FROM devices WHERE serial_key = @value", "NOBODY" + i);
            await using var transaction = await connection.BeginTransactionAsync();
            for (var table = 0; table < 3; table++) await BareTables.InsertAsync(connection, i);
            await transaction.CommitAsync();
        });
    }

    private static async Task<Times> BareCommitsAsync(Subject subject)
    {
        await using var connection = subject.Bare();
        await BareTables.CreateAsync(connection);
        return await Times.OfAsync(Count, WarmUps, i => BareTables.InsertAsync(connection, i));
    }

    private sealed record Floor(long Flow, long Start, IReadOnlyList<(string What, string Outcome, Func<int, string> Code)> Codes);
}
