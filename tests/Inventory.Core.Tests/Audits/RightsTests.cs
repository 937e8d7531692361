using Inventory.Core.Access;
using Inventory.Core.Audits;
using Inventory.Core.Hardware;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Audits;

/// <summary>Who may audit what, and what is refused.</summary>
public abstract class RightsTests(Database database) : AuditTests(database)
{
    private const string Room = "Server room";

    [Fact]
    public async Task NoRightToRun_IsForbidden()
    {
        await ForbiddenAsync(Person(9, "x", "view *", "add *"), "Location audit", Room);
        await ForbiddenAsync(Person(9, "x", "view *", "add *", """run netbox_inventory.auditflow {"name": "Devices alone"}"""), "Location audit", Room);
    }

    [Fact]
    public async Task UnknownFlowOrStart_IsNotFound()
    {
        var request = await RequestAsync("Location audit", Room, "FOC1");
        await NotFoundAsync(Bor, request with { FlowId = 999_999 });
        await NotFoundAsync(Bor, request with { ObjectId = 999_999 });
        await NotFoundAsync(Bor, request with { ObjectId = -1 });
    }

    [Fact]
    public async Task StartThatMayNotBeViewed_IsNotFound()
    {
        var half = Person(9, "x", "run netbox_inventory.auditflow", "add netbox_inventory.audittrail", """view dcim.location {"name": "Floor 1"}""");
        await NotFoundAsync(half, await RequestAsync("Location audit", Room, "FOC1"));
        Assert.Equal(Outcome.Seen, (await ScanAsync("Location audit", "Floor 1", "FOC1", half)).Outcome);
    }

    [Fact]
    public async Task StartThatTheFlowIsNotMeantFor_IsNotFound()
    {
        await NotFoundAsync(Bor, await RequestAsync("Maribor only", "Ljubljana", "FOC1"));
        Assert.Equal(Outcome.Seen, (await ScanAsync("Maribor only", "Maribor", "DELL-2")).Outcome);
    }

    [Theory]
    [InlineData("Switched off", "disabled")]
    [InlineData("Without pages", "no-pages")]
    public async Task FlowThatCannotRun_Refuses_AndKeepsNothing(string flow, string reason)
    {
        var request = await RequestAsync(flow, Room, "FOC1");
        var answer = Assert.IsType<ScanResult.Answered>(await Auditor.ScanAsync(Bor, request)).Answer;
        Assert.Equal((Outcome.Refused, reason), (answer.Outcome, answer.Reason));
        await using var db = Database.Open();
        Assert.Null(await db.FindAsync<AuditScan>([request.ScanId]));
    }

    [Fact]
    public async Task WithoutRightToMark_ScansAreRefused_AndMarksForbidden()
    {
        var looker = Person(9, "x", "run netbox_inventory.auditflow", "view *");
        Assert.Equal((Outcome.Refused, "forbidden"), (await ScanAsync("Location audit", Room, "FOC1", looker) is var a ? (a.Outcome, a.Reason!) : default));
        var (flow, start) = await StartAsync("Location audit", Room);
        var row = await KeyAsync<Device>("sw-1");
        Assert.IsType<ScanResult.Forbidden>((await Auditor.MarkAsync(looker, flow, start, [row], "click")).Why);
        await ScanAsync("Location audit", Room, "FOC1");
        Assert.IsType<ScanResult.Forbidden>(await Auditor.UnmarkAsync(looker, flow, start, row));
        Assert.Null(Assert.Single(await TrailsAsync(row)).UndoneAt);
    }

    [Fact]
    public async Task RightToMark_OnSomeTrailsOnly_IsKeptTo()
    {
        var page = await IdAsync<AuditFlowPage>("Devices");
        var some = Person(9, "x", "run netbox_inventory.auditflow", "view *", $$"""add netbox_inventory.audittrail {"page": {{page}}}""");
        Assert.Equal(Outcome.Seen, (await ScanAsync("Location audit", Room, "FOC1", some)).Outcome);
        var refused = await ScanAsync("Location audit", Room, "SN-10", some);
        Assert.Equal((Outcome.Refused, "forbidden"), (refused.Outcome, refused.Reason));
        var asset = await KeyAsync<Assets.Asset>("spare 10");
        Assert.Empty(await TrailsAsync(asset));
        var (flow, start) = await StartAsync("Location audit", Room);
        var (marked, why) = await Auditor.MarkAsync(some, flow, start, [await KeyAsync<Device>("sw-2"), asset], "bulk");
        Assert.Equal(0, marked);
        Assert.IsType<ScanResult.Forbidden>(why);
        Assert.Empty(await TrailsAsync(await KeyAsync<Device>("sw-2")));
    }

    [Fact]
    public async Task PageOfAnotherFlow_IsBad() =>
        Assert.IsType<ScanResult.Bad>(await Auditor.ScanAsync(Bor, await RequestAsync("Devices alone", Room, "FOC1", page: "Assets")));

    [Theory]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u0000\u0001\u001f\u0085")]
    public async Task EmptyCode_IsBad(string code) =>
        Assert.IsType<ScanResult.Bad>(await Auditor.ScanAsync(Bor, await RequestAsync("Location audit", Room, code)));

    [Fact]
    public async Task LongestCode_Is256Characters()
    {
        Assert.Equal(Outcome.Unknown, (await ScanAsync("Location audit", Room, new string('x', 256) + "\n")).Outcome);
        Assert.IsType<ScanResult.Bad>(await Auditor.ScanAsync(Bor, await RequestAsync("Location audit", Room, new string('x', 257))));
    }

    [Fact]
    public async Task FlowsFor_AreThoseThatMayStartThere()
    {
        Assert.Equal(["Devices alone", "Location audit"], await FlowsAsync(Bor, AuditTypes.Location, await IdAsync<Places.Location>(Room)));
        Assert.Equal(["Site audit"], await FlowsAsync(Bor, AuditTypes.Site, await IdAsync<Places.Site>("Ljubljana")));
        Assert.Equal(["Maribor only", "Site audit"], await FlowsAsync(Bor, AuditTypes.Site, await IdAsync<Places.Site>("Maribor")));
        Assert.Equal(["Rack audit"], await FlowsAsync(Bor, AuditTypes.Rack, await IdAsync<Rack>("R2")));
        Assert.Empty(await FlowsAsync(Person(9, "x", "view *"), AuditTypes.Rack, await IdAsync<Rack>("R2")));
        Assert.Empty(await FlowsAsync(Bor, AuditTypes.Device, await IdAsync<Device>("sw-1")));
        Assert.Equal(["Devices alone"], await FlowsAsync(Person(9, "x", "view *", """run netbox_inventory.auditflow {"name": "Devices alone"}"""), AuditTypes.Location, await IdAsync<Places.Location>(Room)));
    }

    private async Task<IEnumerable<string>> FlowsAsync(Viewer who, string type, long id)
    {
        await using var operation = Database.Operations.Read(who);
        return (await Fits.FlowsForAsync(operation, type, id)).Select(f => f.Name);
    }

    private async Task ForbiddenAsync(Viewer who, string flow, string start) =>
        Assert.IsType<ScanResult.Forbidden>(await Auditor.ScanAsync(who, await RequestAsync(flow, start, "FOC1")));

    private async Task NotFoundAsync(Viewer who, ScanRequest request) => Assert.IsType<ScanResult.NotFound>(await Auditor.ScanAsync(who, request));
}

public sealed class RightsOnSqlite(SqliteBuilding database) : RightsTests(database), IClassFixture<SqliteBuilding>;

public sealed class RightsOnPostgres(PostgresBuilding database) : RightsTests(database), IClassFixture<PostgresBuilding>;
