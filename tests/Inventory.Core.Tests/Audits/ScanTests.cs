using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Audits;

/// <summary>What a code means, started in the server room with the devices in front unless a test says otherwise.</summary>
public abstract class ScanTests(Database database) : AuditTests(database)
{
    private const string Audit = "Location audit";
    private const string Room = "Server room";

    [Fact]
    public async Task Seen_LeavesATrailThatSaysWhoWhatWhereAndHow()
    {
        var answer = await ScanAsync(Audit, Room, "FOC1");
        Assert.Equal((Outcome.Seen, "sw-1", (string?)null, "bor"), (answer.Outcome, await NameAsync(answer.Object), answer.Reason, answer.SeenBy));
        Assert.Equal(Database.Clock.Now.UtcDateTime, answer.SeenAt);
        Assert.Equal(new SeenObject(AuditTypes.Device, answer.Object!.Id, "sw-1 (TAG-SW1)", "FOC1", "TAG-SW1"), answer.Object);
        Assert.Equal("Ljubljana / Server room / R1", answer.Place);
        var trail = Assert.Single(await TrailsAsync(new(AuditTypes.Device, answer.Object.Id)));
        Assert.Equal((answer.Trail!.Value, 102L, "bor", "scan", answer.Place!), (trail.Id, trail.AuditorId!.Value, trail.AuditorName, trail.Input, trail.Place));
        Assert.Equal((await StartAsync(Audit, Room), AuditTypes.Location, await IdAsync<AuditFlowPage>("Devices")), ((trail.FlowId!.Value, trail.StartObjectId!.Value), trail.StartObjectType, trail.PageId));
    }

    [Fact]
    public async Task AlreadySeen_SaysByWhomAndWhen_WhicheverFlowItWas()
    {
        var first = await ScanAsync("Rack audit", "R1", "FOC1", Ana);
        Database.Clock.Now += TimeSpan.FromMinutes(2);
        var second = await ScanAsync(Audit, Room, "FOC1");
        Assert.Equal((Outcome.AlreadySeen, "ana", first.SeenAt, first.Trail), (second.Outcome, second.SeenBy, second.SeenAt, second.Trail));
        Assert.Single(await TrailsAsync(new(AuditTypes.Device, first.Object!.Id)));
    }

    [Fact]
    public async Task Elsewhere_SaysWhereTheRecordsHaveIt()
    {
        var answer = await ScanAsync(Audit, Room, "MB-1");
        Assert.Equal((Outcome.Elsewhere, "spare of Maribor", "Maribor / Depot", (long?)null, (long?)null), (answer.Outcome, await NameAsync(answer.Object), answer.Place, answer.Page, answer.Trail));
        Assert.Equal((Outcome.Elsewhere, ""), ((await ScanAsync(Audit, Room, "LOST-1")).Outcome, (await ScanAsync(Audit, Room, "LOST-1")).Place));
    }

    [Theory]
    [InlineData("no such thing")]
    [InlineData("99999999")]
    [InlineData("99999999999999999999999")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("'; drop table asset; --")]
    [InlineData("/")]
    [InlineData("///")]
    [InlineData("http://")]
    [InlineData("https://host/assets/99999999")]
    [InlineData("https://host/assets/x")]
    [InlineData("🦊 čšž ß İ")]
    public async Task Unknown_WhateverWasRead(string code) => Assert.Equal(Outcome.Unknown, (await ScanAsync(Audit, Room, code)).Outcome);

    [Theory]
    [InlineData("SN-10", "spare 10")]
    [InlineData(" sn-10\t", "spare 10")]
    [InlineData("\u001DSN-10\r\n", "spare 10")]
    [InlineData("t-10", "spare 10")]
    [InlineData("SSN-10", "spare 10")]
    [InlineData("ssn-10", "spare 10")]
    [InlineData("foc2", "sw-2")]
    [InlineData("sfoc2", "sw-2")]
    [InlineData("tag-sw1", "sw-1")]
    public async Task Exact_InAnyCase_WithoutWhatScannersAdd(string code, string name)
    {
        var answer = await ScanAsync(Audit, Room, code);
        Assert.Equal((Outcome.Seen, name, (string?)null), (answer.Outcome, await NameAsync(answer.Object), answer.Reason));
    }

    [Theory]
    [InlineData("FOC1", "asset of sw-1")]
    [InlineData("TAG-SW1", "asset of sw-1")]
    [InlineData("SMOD1", "asset of NIM")]
    [InlineData("SFP1", "asset of transceiver")]
    [InlineData("RACK-1", "asset of R1")]
    public async Task SerialOfHardware_FindsTheAssetThatItIs(string code, string name)
    {
        var answer = await ScanAsync(Audit, Room, code, page: "Assets");
        Assert.Equal((Outcome.Seen, AuditTypes.Asset, name), (answer.Outcome, answer.Object!.ObjectType, await NameAsync(answer.Object)));
        Assert.Equal(await IdAsync<AuditFlowPage>("Assets"), answer.Page);
    }

    [Fact]
    public async Task ThisPage_ComesBeforeTheOthers_AndTheOthersNeedNoTurning()
    {
        Assert.Equal(AuditTypes.Device, (await ScanAsync(Audit, Room, "FOC1")).Object!.ObjectType);
        Assert.Equal(AuditTypes.Asset, (await ScanAsync(Audit, Room, "FOC1", page: "Assets")).Object!.ObjectType);
        var other = await ScanAsync(Audit, Room, "SN-10", page: "Devices");
        Assert.Equal((Outcome.Seen, await IdAsync<AuditFlowPage>("Assets")), (other.Outcome, other.Page));
    }

    [Fact]
    public async Task ExactElsewhere_BeatsAPartialMatchHere()
    {
        var answer = await ScanAsync(Audit, Room, "SN-1");
        Assert.Equal((Outcome.Elsewhere, "spare 1", (string?)null), (answer.Outcome, await NameAsync(answer.Object), answer.Reason));
    }

    [Fact]
    public async Task ExactMatchThatMayNotBeSeen_LeavesNoPlaceForAPartialOneHere() =>
        Assert.Equal(Outcome.Unknown, (await ScanAsync(Audit, Room, "SN-1", Ana)).Outcome);

    [Fact]
    public async Task LeadingS_BelongsToSerialsAlone()
    {
        var (model, place) = ((await AnAssetAsync()).DeviceTypeId, await IdAsync<Location>(Room));
        await AddAsync(new Asset { Name = "tagged", Status = "stored", AssetTag = "QQ-77", DeviceTypeId = model, StorageLocationId = place });
        Assert.Equal(Outcome.Unknown, (await ScanAsync(Audit, Room, "SQQ-77")).Outcome);
        Assert.Equal(Outcome.Seen, (await ScanAsync(Audit, Room, "QQ-77")).Outcome);
    }

    [Theory]
    [InlineData("sw-2", "sw-2")]
    [InlineData("spare 10", "spare 10")]
    [InlineData("N-1", "spare 10")]
    public async Task Loose_SaysSo(string code, string name)
    {
        var answer = await ScanAsync(Audit, Room, code);
        Assert.Equal((Outcome.Seen, name, "loose"), (answer.Outcome, await NameAsync(answer.Object), answer.Reason));
    }

    [Fact]
    public async Task LooseElsewhere_IsTold()
    {
        var answer = await ScanAsync(Audit, Room, "spare of Mari");
        Assert.Equal((Outcome.Elsewhere, "spare of Maribor", "loose"), (answer.Outcome, await NameAsync(answer.Object), answer.Reason));
    }

    [Fact]
    public async Task BareId_IsLoose_AndNeverEverywhere()
    {
        var here = await ScanAsync("Devices alone", Room, $"{await IdAsync<Device>("sw-2")}");
        Assert.Equal((Outcome.Seen, "sw-2", "id"), (here.Outcome, await NameAsync(here.Object), here.Reason));
        // Quick search knows ids. No serial or name holds these.
        var there = await AddAsync(new Device { Id = 7_000_043, Name = "there", Status = "active", DeviceTypeId = (await AnAssetAsync()).DeviceTypeId!.Value, RoleId = await IdAsync<DeviceRole>("Switch"), SiteId = await IdAsync<Site>("Ljubljana") });
        Assert.Equal(Outcome.Unknown, (await ScanAsync("Devices alone", Room, $"{there.Id}")).Outcome);
        var far = await AddAsync(new Asset { Id = 7_000_041, Name = "far", Status = "stored", Serial = "FAR", DeviceTypeId = (await AnAssetAsync()).DeviceTypeId });
        Assert.Equal(Outcome.Unknown, (await ScanAsync(Audit, "Building B", $"{far.Id}", page: "Assets")).Outcome);
    }

    [Fact]
    public async Task PartOfAnId_IsNobody_PartOfANameIs()
    {
        var (model, place) = ((await AnAssetAsync()).DeviceTypeId, await IdAsync<Location>(Room));
        await AddAsync(new Asset { Id = 8_123_456, Name = "numbered", Status = "stored", DeviceTypeId = model, StorageLocationId = place });
        await AddAsync(new Asset { Name = "pc90871", Status = "stored", DeviceTypeId = model, StorageLocationId = place });
        Assert.Equal(Outcome.Unknown, (await ScanAsync(Audit, Room, "812345", page: "Assets")).Outcome);
        Assert.Equal("pc90871", await NameAsync((await ScanAsync(Audit, Room, "90871", page: "Assets")).Object));
        Assert.Equal(("pc90871", Outcome.Elsewhere), await ElsewhereAsync("90871"));

        async Task<(string?, string)> ElsewhereAsync(string code)
        {
            var answer = await ScanAsync(Audit, "Building B", code, page: "Assets");
            return (await NameAsync(answer.Object), answer.Outcome);
        }
    }

    [Fact]
    public async Task ThisPage_ComesBeforeAnIdOnAnother()
    {
        var (type, place) = ((await AnAssetAsync()).DeviceTypeId!.Value, await IdAsync<Location>(Room));
        await AddAsync(new Asset { Id = 6_543_210, Name = "by its id", Status = "stored", DeviceTypeId = type, StorageLocationId = place });
        await AddAsync(new Device { Name = "pdu-6543210", Status = "active", DeviceTypeId = type, RoleId = await IdAsync<DeviceRole>("Switch"), SiteId = await IdAsync<Site>("Ljubljana"), LocationId = place });
        var here = await ScanAsync(Audit, Room, "6543210", page: "Devices");
        Assert.Equal(("pdu-6543210", "loose"), (await NameAsync(here.Object), here.Reason));
        var there = await ScanAsync(Audit, Room, "6543210", page: "Assets");
        Assert.Equal(("by its id", "id"), (await NameAsync(there.Object), there.Reason));
    }

    [Theory]
    [InlineData("/assets/{0}")]
    [InlineData("https://inventory.example/assets/{0}")]
    [InlineData("HTTPS://INVENTORY.EXAMPLE/ASSETS/{0}")]
    [InlineData("https://inventory.example/assets/{0}/?from=label#top")]
    [InlineData("https://netbox.example/plugins/inventory/assets/{0}/")]
    [InlineData("http://netbox.example:8000/some/base/plugins/inventory/assets/{0}/")]
    [InlineData("/plugins/inventory/assets/{0}/")]
    public async Task Label_NamesItsAsset(string label)
    {
        var answer = await ScanAsync(Audit, Room, string.Format(null, label, await IdAsync<Asset>("spare 10")));
        Assert.Equal((Outcome.Seen, "spare 10", (string?)null), (answer.Outcome, await NameAsync(answer.Object), answer.Reason));
    }

    [Fact]
    public async Task Label_OfAnyKind()
    {
        Assert.Equal((Outcome.Seen, AuditTypes.Device), await OfAsync($"https://netbox.example/dcim/devices/{await IdAsync<Device>("sw-1")}/"));
        Assert.Equal((Outcome.Elsewhere, AuditTypes.Device), await OfAsync($"/devices/{await IdAsync<Device>("srv-2")}"));
        Assert.Equal((Outcome.Seen, AuditTypes.Rack), await OfAsync($"/dcim/racks/{await IdAsync<Rack>("R1")}/"));
        Assert.Equal((Outcome.Seen, AuditTypes.Location), await OfAsync($"/locations/{await IdAsync<Location>(Room)}"));
        Assert.Equal((Outcome.Unknown, null), await OfAsync($"/manufacturers/{await IdAsync<Manufacturer>("Cisco")}"));

        async Task<(string, string?)> OfAsync(string label)
        {
            var answer = await ScanAsync(Audit, Room, label);
            return (answer.Outcome, answer.Object?.ObjectType);
        }
    }

    [Fact]
    public async Task Several_AreToldApart()
    {
        var answer = await ScanAsync(Audit, Room, "sw-", page: "Devices");
        Assert.Equal((Outcome.Several, "loose", (SeenObject?)null, (long?)null), (answer.Outcome, answer.Reason, answer.Object, answer.Trail));
        Assert.Equal(["sw-1 (TAG-SW1)", "sw-2"], answer.Candidates.Select(c => c.Display));
        Assert.Equal("Cisco / C9300 · TAG-SW1 · Ljubljana / Server room / R1", answer.Candidates[0].Detail);
    }

    [Fact]
    public async Task Several_OfOneSerial_Here()
    {
        var (model, place) = ((await AnAssetAsync()).DeviceTypeId, await IdAsync<Location>(Room));
        await AddAsync(new Asset { Name = "twin", Status = "stored", Serial = "TWIN", DeviceTypeId = model, StorageLocationId = place });
        await AddAsync(new Asset { Name = "other twin", Status = "stored", AssetTag = "twin", DeviceTypeId = model, StorageLocationId = place });
        var answer = await ScanAsync(Audit, Room, "TWIN");
        Assert.Equal((Outcome.Several, 2, (string?)null), (answer.Outcome, answer.Candidates.Count, answer.Reason));
    }

    [Fact]
    public async Task Several_AreAtMostTwenty()
    {
        var (model, place) = ((await AnAssetAsync()).DeviceTypeId, await IdAsync<Location>("Building B"));
        for (var i = 0; i < 25; i++) await AddAsync(new Asset { Name = $"heap {i}", Status = "stored", Serial = $"HEAP-{i}", DeviceTypeId = model, StorageLocationId = place });
        Assert.Equal(20, (await ScanAsync(Audit, "Building B", "heap")).Candidates.Count);
        Assert.Equal(20, (await ScanAsync(Audit, Room, "heap")).Candidates.Count);
    }

    [Fact]
    public async Task AssetAndItsHardware_AreOneThing_Elsewhere()
    {
        var answer = await ScanAsync("Rack audit", "R1", "DELL-1");
        Assert.Equal((Outcome.Elsewhere, AuditTypes.Device), (answer.Outcome, answer.Object!.ObjectType));
        Assert.Equal(AuditTypes.Asset, (await ScanAsync("Rack audit", "R1", "DELL-1", page: "Assets")).Object!.ObjectType);
    }

    [Fact]
    public async Task Everywhere_ShowsWhatThePersonMayView()
    {
        Assert.Equal(Outcome.Unknown, (await ScanAsync(Audit, Room, "MB-1", Ana)).Outcome);
        Assert.Equal(Outcome.Unknown, (await ScanAsync(Audit, Room, "spare of Mari", Ana)).Outcome);
        var some = Person(103, "cene", "run netbox_inventory.auditflow", "view dcim.location", "add netbox_inventory.audittrail", """view netbox_inventory.asset {"serial": "MB-1"}""");
        Assert.Equal(Outcome.Elsewhere, (await ScanAsync(Audit, Room, "MB-1", some)).Outcome);
        Assert.Equal(Outcome.Unknown, (await ScanAsync(Audit, Room, "LOST-1", some)).Outcome);
    }

    [Fact]
    public async Task RightToRun_IsTheRightToSeeTheRows()
    {
        Assert.Equal(Outcome.Seen, (await ScanAsync(Audit, Room, "FOC1", Ana)).Outcome);
        Assert.Equal(Outcome.Seen, (await ScanAsync(Audit, Room, "spare 10", Ana)).Outcome);
        Assert.Equal(2, (await ScanAsync(Audit, Room, "sw-", Ana)).Candidates.Count);
    }

    [Fact]
    public async Task DeletedAMomentAgo_IsUnknown()
    {
        var asset = await AddAsync(new Asset { Name = "short-lived", Status = "stored", Serial = "SHORT", DeviceTypeId = (await AnAssetAsync()).DeviceTypeId, StorageLocationId = await IdAsync<Location>(Room) });
        Assert.Equal(Outcome.Seen, (await ScanAsync(Audit, Room, "SHORT")).Outcome);
        await using (var operation = await Database.WriteAsync())
        {
            await operation.Records<Asset>().DeleteAsync(asset.Id);
            await operation.CommitAsync();
        }
        Assert.Equal(Outcome.Unknown, (await ScanAsync(Audit, Room, "SHORT")).Outcome);
        Assert.Equal(Outcome.Unknown, (await ScanAsync(Audit, Room, $"/assets/{asset.Id}")).Outcome);
    }

    private async Task<Asset> AnAssetAsync()
    {
        await using var db = Database.Open();
        return (await db.FindAsync<Asset>(await IdAsync<Asset>("spare 1")))!;
    }
}

public sealed class ScanOnSqlite(SqliteBuilding database) : ScanTests(database), IClassFixture<SqliteBuilding>;

public sealed class ScanOnPostgres(PostgresBuilding database) : ScanTests(database), IClassFixture<PostgresBuilding>;
