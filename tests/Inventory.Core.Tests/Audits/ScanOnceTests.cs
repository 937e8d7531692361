using Inventory.Core.Access;
using Inventory.Core.Audits;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Audits;

/// <summary>A scan counts once, however often it is sent and however many send at the same time.</summary>
public abstract class ScanOnceTests(Database database) : AuditTests(database)
{
    private const string Audit = "Location audit";
    private const string Room = "Server room";

    [Fact]
    public async Task SameId_GetsTheSameAnswer_AndStoresNothing()
    {
        var request = await RequestAsync(Audit, Room, "FOC1");
        var first = Assert.IsType<ScanResult.Answered>(await Auditor.ScanAsync(Bor, request)).Answer;
        Database.Clock.Now += TimeSpan.FromHours(5);
        var again = Assert.IsType<ScanResult.Answered>(await Auditor.ScanAsync(Bor, request with { Code = " FOC1\n" })).Answer;
        Assert.Equal(first with { Candidates = again.Candidates }, again);
        Assert.Equal(DateTimeKind.Utc, again.SeenAt!.Value.Kind);
        Assert.Single(await TrailsAsync(await KeyAsync<Device>("sw-1")));
    }

    [Fact]
    public async Task SameId_OfAnythingElse_IsBad()
    {
        var request = await RequestAsync(Audit, Room, "nothing");
        await Auditor.ScanAsync(Bor, request);
        await BadAsync(Ana, request);
        await BadAsync(Bor, request with { Code = "FOC1" });
        await BadAsync(Bor, request with { Page = await IdAsync<AuditFlowPage>("Assets") });
        await BadAsync(Bor, request with { ObjectId = await IdAsync<Location>("Floor 1") });
        await BadAsync(Bor, request with { FlowId = (await StartAsync("Devices alone", Room)).Flow });
        await BadAsync(Bor, request with { Run = 7 });
        await using var db = Database.Open();
        Assert.Single(await db.Set<AuditScan>().Where(s => s.ScanId == request.ScanId).ToListAsync());

        async Task BadAsync(Viewer who, ScanRequest other) => Assert.IsType<ScanResult.Bad>(await Auditor.ScanAsync(who, other));
    }

    [Fact]
    public async Task SameId_OfWhatWasUnknown_StaysUnknown()
    {
        var request = await RequestAsync(Audit, Room, "BRAND-NEW");
        await Auditor.ScanAsync(Bor, request);
        await AddAsync(new Assets.Asset { Status = "stored", Serial = "BRAND-NEW", DeviceTypeId = await TypeAsync(), StorageLocationId = await IdAsync<Location>(Room) });
        Assert.Equal(Outcome.Unknown, Assert.IsType<ScanResult.Answered>(await Auditor.ScanAsync(Bor, request)).Answer.Outcome);
        Assert.Equal(Outcome.Seen, (await ScanAsync(Audit, Room, "BRAND-NEW")).Outcome);
    }

    [Fact]
    public async Task TwoPeople_InTheSameInstant_MakeOneTrail()
    {
        var scans = new[] { (Ana, await RequestAsync(Audit, Room, "FOC2")), (Bor, await RequestAsync("Devices alone", Room, "foc2")) };
        var answers = await AtOnceAsync(scans);
        Assert.Equal([Outcome.AlreadySeen, Outcome.Seen], answers.Select(a => a.Outcome).Order());
        Assert.Equal(answers[0].SeenBy, answers[1].SeenBy);
        Assert.Single(await TrailsAsync(await KeyAsync<Device>("sw-2")));
    }

    [Fact]
    public async Task FiftyAtOnce_OfOneThing_MakeOneTrail()
    {
        var scans = new List<(Viewer, ScanRequest)>();
        for (var i = 0; i < 50; i++) scans.Add((i % 2 == 0 ? Ana : Bor, await RequestAsync(Audit, Room, "FOC1")));
        var answers = await AtOnceAsync(scans);
        Assert.Equal(49, answers.Count(a => a.Outcome == Outcome.AlreadySeen));
        Assert.Single(await TrailsAsync(await KeyAsync<Device>("sw-1")));
    }

    [Fact]
    public async Task FiftyAtOnce_OfOneId_GetOneAnswer()
    {
        var request = await RequestAsync(Audit, Room, "FOC1");
        var answers = await AtOnceAsync(Enumerable.Repeat((Bor, request), 50));
        Assert.All(answers, a => Assert.Equal(Outcome.Seen, a.Outcome));
        Assert.Single(await TrailsAsync(await KeyAsync<Device>("sw-1")));
    }

    [Fact]
    public async Task FiftyAtOnce_OfDifferentThings_AreAllAnswered()
    {
        string[] codes = ["FOC1", "FOC2", "SN-10", "MB-1", "nothing", "sw-", "/assets/1", "MOD1", "SFP1", "RACK-1"];
        var scans = new List<(Viewer, ScanRequest)>();
        for (var i = 0; i < 50; i++) scans.Add((Bor, await RequestAsync(Audit, Room, codes[i % codes.Length])));
        var answers = await AtOnceAsync(scans);
        Assert.Equal(50, answers.Count);
        await using var db = Database.Open();
        var ids = scans.Select(s => s.Item2.ScanId).ToList();
        Assert.Equal(50, await db.Set<AuditScan>().CountAsync(s => ids.Contains(s.ScanId)));
    }

    [Fact]
    public async Task Window_EndsAfterItsMinutes()
    {
        var first = await ScanAsync(Audit, Room, "FOC1");
        Database.Clock.Now += TimeSpan.FromMinutes(Database.Settings.Audit.Window);
        Assert.Equal((Outcome.AlreadySeen, first.Trail), ((await ScanAsync(Audit, Room, "FOC1")).Outcome, first.Trail));
        Database.Clock.Now += TimeSpan.FromMilliseconds(1);
        var later = await ScanAsync(Audit, Room, "FOC1");
        Assert.Equal(Outcome.Seen, later.Outcome);
        Assert.NotEqual(first.Trail, later.Trail);
    }

    [Fact]
    public async Task Scan_IsKeptAsItCameIn()
    {
        var request = await RequestAsync(Audit, Room, "\u0002 no such thing \n", "Assets") with { QueuedMs = 1500, Input = "camera" };
        await Auditor.ScanAsync(Bor, request);
        await using var db = Database.Open();
        var kept = await db.Set<AuditScan>().SingleAsync(s => s.ScanId == request.ScanId);
        Assert.Equal((102L, "bor", "no such thing", "camera", 1500L, request.Page), (kept.UserId, kept.UserName, kept.Code, kept.Input, kept.QueuedMs, kept.PageId));
        Assert.Equal(Database.Clock.Now.UtcDateTime, kept.Received);
    }

    private async Task<List<ScanAnswer>> AtOnceAsync(IEnumerable<(Viewer Who, ScanRequest Request)> scans)
    {
        var results = await Task.WhenAll(scans.Select(s => Task.Run(() => Auditor.ScanAsync(s.Who, s.Request))));
        return [.. results.Select(r => Assert.IsType<ScanResult.Answered>(r).Answer)];
    }

    private async Task<long> TypeAsync()
    {
        await using var db = Database.Open();
        return await db.Set<DeviceType>().Where(t => t.Slug == "r740").Select(t => t.Id).SingleAsync();
    }
}

public sealed class ScanOnceOnSqlite(SqliteBuilding database) : ScanOnceTests(database), IClassFixture<SqliteBuilding>;

public sealed class ScanOnceOnPostgres(PostgresBuilding database) : ScanOnceTests(database), IClassFixture<PostgresBuilding>;
