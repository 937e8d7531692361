using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Audits;

/// <summary>Marks by hand, one and many, and taking them back.</summary>
public abstract class MarkTests(Database database) : AuditTests(database)
{
    private const string Audit = "Location audit";
    private const string Room = "Server room";

    [Fact]
    public async Task Mark_OfARowHere_IsOneTrail()
    {
        var (flow, start) = await StartAsync(Audit, Room);
        var row = await KeyAsync<Device>("sw-1");
        Assert.Equal((1, null), await Auditor.MarkAsync(Bor, flow, start, [row, row], "click"));
        Assert.Equal((0, null), await Auditor.MarkAsync(Ana, flow, start, [row], "click"));
        var trail = Assert.Single(await TrailsAsync(row));
        Assert.Equal(("bor", "click", "Ljubljana / Server room / R1"), (trail.AuditorName, trail.Input, trail.Place));
        Assert.Equal(Outcome.AlreadySeen, (await ScanAsync(Audit, Room, "FOC1")).Outcome);
    }

    [Fact]
    public async Task Mark_OfWhatIsNotHere_IsLetBe()
    {
        var (flow, start) = await StartAsync("Devices alone", Room);
        RowKey[] rows = [await KeyAsync<Device>("srv-2"), await KeyAsync<Asset>("spare 10"), new(AuditTypes.Device, 999_999), new("dcim.cable", 1), await KeyAsync<Device>("sw-2")];
        Assert.Equal((1, null), await Auditor.MarkAsync(Bor, flow, start, rows, "bulk"));
        Assert.Empty(await TrailsAsync(rows[0]));
        Assert.Empty(await TrailsAsync(rows[1]));
        Assert.Equal((0, null), await Auditor.MarkAsync(Bor, flow, start, [], "bulk"));
    }

    [Fact]
    public async Task Mark_OfAThousand_IsOneTrailAndOneChangeEach()
    {
        var (flow, start) = await StartAsync(Audit, "Building B");
        var rows = await StoreAsync(1000);
        await ScanAsync(Audit, "Building B", "BULK-7");
        Assert.Equal((999, null), await Auditor.MarkAsync(Ana, flow, start, rows, "bulk"));
        Assert.Equal((0, null), await Auditor.MarkAsync(Bor, flow, start, rows, "bulk"));
        await using var db = Database.Open();
        var trails = db.Set<AuditTrail>().Where(t => t.Created == Database.Clock.Now.UtcDateTime).Select(t => t.Id);
        Assert.Equal(1000, await trails.CountAsync());
        Assert.Equal(1000, await db.Set<Change>().CountAsync(c => c.ObjectType == "netbox_inventory.audittrail" && c.Action == "create" && trails.Contains(c.ObjectId)));
    }

    [Fact]
    public async Task Marks_OfTwoPeopleAtOnce_MeetWithoutWaitingForEver()
    {
        var (flow, start) = await StartAsync(Audit, Room);
        RowKey[] rows = [await KeyAsync<Device>("sw-1"), await KeyAsync<Device>("sw-2"), await KeyAsync<Asset>("spare 10"), await KeyAsync<Rack>("R1")];
        var marked = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(async () =>
            (await Auditor.MarkAsync(i % 2 == 0 ? Ana : Bor, flow, start, i % 2 == 0 ? rows : [.. rows.Reverse()], "bulk")).Marked)));
        Assert.Equal(4, marked.Sum());
    }

    [Fact]
    public async Task Unmark_UndoesEveryTrailThatMakesItSeen()
    {
        var (flow, start) = await StartAsync(Audit, Room);
        var row = await KeyAsync<Device>("sw-1");
        await ScanAsync(Audit, Room, "FOC1");
        await AddTrailAsync(row);
        Assert.Null(await Auditor.UnmarkAsync(Ana, flow, start, row));
        var trails = await TrailsAsync(row);
        Assert.Equal(2, trails.Count);
        Assert.All(trails, t => Assert.Equal((Database.Clock.Now.UtcDateTime, 101L, "ana"), (t.UndoneAt, t.UndoneById, t.UndoneBy)));
        await using var db = Database.Open();
        var ids = trails.Select(t => t.Id).ToList();
        Assert.Equal(2, await db.Set<Change>().CountAsync(c => c.ObjectType == "netbox_inventory.audittrail" && c.Action == "update" && ids.Contains(c.ObjectId) && c.UserName == "ana"));
        Assert.Equal(Outcome.Seen, (await ScanAsync(Audit, Room, "FOC1")).Outcome);
    }

    [Fact]
    public async Task Mark_IsOfThePageInFront()
    {
        var (flow, start) = await StartAsync(Audit, Room);
        var (row, homes) = (await KeyAsync<Asset>("spare 10"), await IdAsync<AuditFlowPage>("Assets and homes"));
        Assert.Equal((1, null), await Auditor.MarkAsync(Ana, flow, start, [row], "click", homes));
        Assert.Equal(homes, Assert.Single(await TrailsAsync(row)).PageId);
    }

    [Fact]
    public async Task Unmark_OfTrailsThatOneMayNotDelete_IsRefused_AndLetsThemStand()
    {
        var (flow, start) = await StartAsync(Audit, Room);
        var row = await KeyAsync<Device>("sw-2");
        await ScanAsync(Audit, Room, "FOC2");
        var own = Person(9, "dora", "run netbox_inventory.auditflow", "view *", """delete netbox_inventory.audittrail {"auditor_name": "dora"}""");
        Assert.IsType<ScanResult.Forbidden>(await Auditor.UnmarkAsync(own, flow, start, row));
        Assert.Null(Assert.Single(await TrailsAsync(row)).UndoneAt);
    }

    [Fact]
    public async Task DeletingATrail_IsUndoingIt()
    {
        var seen = await ScanAsync(Audit, Room, "FOC1");
        await using (var operation = await Database.WriteAsync(Bor))
        {
            Assert.IsType<SaveResult.Saved>(await operation.Records<AuditTrail>().DeleteAsync(seen.Trail!.Value));
            await operation.CommitAsync();
        }
        Assert.Equal("bor", Assert.Single(await TrailsAsync(new(AuditTypes.Device, seen.Object!.Id))).UndoneBy);
        Assert.Equal(Outcome.Seen, (await ScanAsync(Audit, Room, "FOC1")).Outcome);
    }

    private async Task AddTrailAsync(RowKey row)
    {
        await using var operation = await Database.WriteAsync();
        operation.Db.Add(new AuditTrail { ObjectType = row.ObjectType, ObjectId = row.Id, Input = "import" });
        await operation.Db.SaveChangesAsync();
        await operation.CommitAsync();
    }

    private async Task<List<RowKey>> StoreAsync(int count)
    {
        await using var operation = await Database.WriteAsync();
        var (type, place) = (await operation.Db.Set<DeviceType>().FirstAsync(), await IdAsync<Location>("Building B"));
        operation.Db.AddRange(Enumerable.Range(0, count).Select(i => new Asset { Name = $"bulk {i}", Status = "stored", Serial = $"BULK-{i}", DeviceTypeId = type.Id, StorageLocationId = place }));
        await operation.Db.SaveChangesAsync();
        await operation.CommitAsync();
        return await operation.Db.Set<Asset>().Where(a => a.Name.StartsWith("bulk ")).Select(a => new RowKey(AuditTypes.Asset, a.Id)).ToListAsync();
    }
}

public sealed class MarksOnSqlite(SqliteBuilding database) : MarkTests(database), IClassFixture<SqliteBuilding>;

public sealed class MarksOnPostgres(PostgresBuilding database) : MarkTests(database), IClassFixture<PostgresBuilding>;
