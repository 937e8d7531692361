using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inventory.Core.Tests.Audits;

/// <summary>What a page lists, by where the audit starts.</summary>
public abstract class PagesTests(Database database) : AuditTests(database)
{
    [Theory]
    [InlineData("Site audit", "Ljubljana", "Assets", "asset of NIM, asset of R1, asset of srv-1, asset of sw-1, asset of transceiver, spare 1, spare 10, spare of B")]
    [InlineData("Site audit", "Ljubljana", "Assets and homes", "asset of NIM, asset of R1, asset of srv-1, asset of srv-2, asset of sw-1, asset of transceiver, spare 1, spare 10, spare of B")]
    [InlineData("Site audit", "Ljubljana", "Stored assets", "spare 1, spare 10, spare of B")]
    [InlineData("Site audit", "Ljubljana", "Devices", "srv-1, sw-1 (TAG-SW1), sw-2")]
    [InlineData("Site audit", "Ljubljana", "Switches", "sw-1 (TAG-SW1), sw-2")]
    [InlineData("Site audit", "Ljubljana", "Modules", "Slot 1: NIM-4")]
    [InlineData("Site audit", "Ljubljana", "Inventory items", "Transceiver")]
    [InlineData("Site audit", "Ljubljana", "Racks", "R1, R2 (row 7)")]
    [InlineData("Site audit", "Ljubljana", "Locations", "Building A, Building B, Floor 1, Server room")]
    [InlineData("Site audit", "Maribor", "Assets", "asset of srv-2, spare of Maribor")]
    [InlineData("Site audit", "Maribor", "Assets and homes", "asset of srv-2, spare of Maribor")]
    [InlineData("Site audit", "Maribor", "Devices", "srv-2")]
    [InlineData("Site audit", "Maribor", "Switches", "")]
    [InlineData("Site audit", "Maribor", "Modules", "")]
    [InlineData("Site audit", "Maribor", "Racks", "M1")]
    [InlineData("Site audit", "Maribor", "Locations", "Depot")]
    [InlineData("Location audit", "Building A", "Assets", "asset of NIM, asset of R1, asset of sw-1, asset of transceiver, spare 1, spare 10")]
    [InlineData("Location audit", "Building A", "Assets and homes", "asset of NIM, asset of R1, asset of srv-2, asset of sw-1, asset of transceiver, spare 1, spare 10")]
    [InlineData("Location audit", "Building A", "Devices", "sw-1 (TAG-SW1), sw-2")]
    [InlineData("Location audit", "Building A", "Modules", "Slot 1: NIM-4")]
    [InlineData("Location audit", "Building A", "Inventory items", "Transceiver")]
    [InlineData("Location audit", "Building A", "Racks", "R1")]
    [InlineData("Location audit", "Building A", "Locations", "Building A, Floor 1, Server room")]
    [InlineData("Location audit", "Server room", "Assets", "asset of NIM, asset of R1, asset of sw-1, asset of transceiver, spare 10")]
    [InlineData("Location audit", "Server room", "Locations", "Server room")]
    [InlineData("Location audit", "Building B", "Assets", "spare of B")]
    [InlineData("Location audit", "Building B", "Devices", "")]
    [InlineData("Location audit", "Building B", "Racks", "")]
    [InlineData("Rack audit", "R1", "Assets", "asset of NIM, asset of R1, asset of sw-1, asset of transceiver")]
    [InlineData("Rack audit", "R1", "Devices", "sw-1 (TAG-SW1)")]
    [InlineData("Rack audit", "R1", "Switches", "sw-1 (TAG-SW1)")]
    [InlineData("Rack audit", "R1", "Modules", "Slot 1: NIM-4")]
    [InlineData("Rack audit", "R1", "Inventory items", "Transceiver")]
    [InlineData("Rack audit", "R2", "Assets", "asset of srv-1")]
    [InlineData("Rack audit", "R2", "Devices", "srv-1")]
    [InlineData("Rack audit", "R2", "Modules", "")]
    public async Task Page_Lists(string flow, string start, string page, string names)
    {
        var state = await ReadAsync(flow, start);
        Assert.Equal(names, string.Join(", ", state.Pages.Single(p => p.Name == page).Rows.Select(Name).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task Pages_ComeByWeight_ThenByName()
    {
        var state = await ReadAsync("Location audit", "Server room");
        Assert.Equal(["Devices", "Assets", "Modules", "Inventory items", "Racks", "Locations", "Assets and homes", "Switches", "Stored assets"], state.Pages.Select(p => p.Name));
        Assert.Equal(("Location audit", "Server room", true), (state.FlowName, state.Place, state.IsEnabled));
        Assert.Equal(state.Pages.Sum(p => p.Rows.Count), state.Total);
    }

    [Fact]
    public async Task Rows_LookAsEverywhere()
    {
        var unnamed = await AddUnnamedDeviceAsync();
        var state = await ReadAsync("Site audit", "Ljubljana");
        await using var operation = Database.Read();
        foreach (var row in state.Pages.SelectMany(p => p.Rows).DistinctBy(r => r.Key))
        {
            var resource = Database.Catalog.WithObjectType(row.Key.ObjectType)!;
            Assert.Equal(resource.Display((await operation.FindAnyAsync(resource, row.Key.Id))!), row.Display);
        }
        Assert.Contains(state.Pages.SelectMany(p => p.Rows), r => r.Key == new RowKey(AuditTypes.Device, unnamed) && r.Display == $"Dell R740 ({unnamed})");
        await using var deletion = await Database.WriteAsync();
        await deletion.Records<Device>().DeleteAsync(unnamed);
        await deletion.CommitAsync();
    }

    [Fact]
    public async Task Rows_AreInNaturalOrder()
    {
        var state = await ReadAsync("Site audit", "Ljubljana");
        Assert.Equal(["spare 1", "spare 10"], state.Pages[0].Rows.Where(r => r.Serial?.StartsWith("SN-", StringComparison.Ordinal) == true).Select(Name));
    }

    [Theory]
    [InlineData("""{"rolee": "switch"}""")]
    [InlineData("""{"role__slug__like": "switch"}""")]
    [InlineData("""{"id": "x"}""")]
    [InlineData("""not json""")]
    public async Task PageThatCannotBeRead_LeavesTheOthersAlone(string filter)
    {
        var flow = await BrokenAsync(filter, AuditTypes.Device);
        var start = await IdAsync<Location>("Server room");
        var state = await ReadAsync(flow, AuditTypes.Location, start);
        Assert.Equal([false, true], state.Pages.Select(p => p.CanBeAudited));
        Assert.Equal([0, 5], state.Pages.Select(p => p.Rows.Count));
        var answer = Assert.IsType<ScanResult.Answered>(await Auditor.ScanAsync(Bor, new(Guid.NewGuid(), flow, start, "SN-10"))).Answer;
        Assert.Equal(Outcome.Seen, answer.Outcome);
        Assert.Equal((1, null), await Auditor.MarkAsync(Bor, flow, start, [await KeyAsync<Asset>("asset of sw-1"), await KeyAsync<Device>("sw-1")], "bulk"));
    }

    [Theory]
    [InlineData("dcim.interface")]
    [InlineData("tenancy.tenant")]
    public async Task PageOfAnotherKind_CannotBeAudited(string type)
    {
        var flow = await BrokenAsync(null, type);
        var state = await ReadAsync(flow, AuditTypes.Location, await IdAsync<Location>("Server room"));
        Assert.Equal([false, true], state.Pages.Select(p => p.CanBeAudited));
    }

    [Fact]
    public async Task FilterThatNamesNothing_IsRefused()
    {
        await RefusedAsync(new AuditFlowPage { Name = "x", ObjectType = AuditTypes.Device, ObjectFilter = """{"rolee": "x"}""" });
        await RefusedAsync(new AuditFlowPage { Name = "x", ObjectType = AuditTypes.Device, ObjectFilter = "[]" });
        await RefusedAsync(new AuditFlowPage { Name = "x", ObjectType = AuditTypes.Device, ObjectFilter = "{" });
        await RefusedAsync(new AuditFlow { Name = "x", ObjectType = AuditTypes.Site, ObjectFilter = """{"device_type__model": "x"}""" });
        await RefusedAsync(new AuditFlow { Name = "x", ObjectType = AuditTypes.Device });
        await AddAsync(new AuditFlowPage { Name = "All devices", ObjectType = AuditTypes.Device, ObjectFilter = "{}" });

        async Task RefusedAsync<T>(T row)
            where T : Resources.Entity, new()
        {
            await using var operation = await Database.WriteAsync();
            Assert.Single(Assert.IsType<SaveResult.Refused>(await operation.Records<T>().SaveAsync(row)).Problems.List);
        }
    }

    private static string Name(RunRow row) => row.Key.ObjectType switch
    {
        AuditTypes.Asset => row.Detail!.Split(" / ")[^1],
        AuditTypes.Module => row.Display[..row.Display.IndexOf(" (", StringComparison.Ordinal)],
        _ => row.Display,
    };

    private async Task<RunState> ReadAsync(string flow, string start)
    {
        var (flowId, startId) = await StartAsync(flow, start);
        await using var db = Database.Open();
        return await ReadAsync(flowId, (await db.FindAsync<AuditFlow>(flowId))!.ObjectType, startId);
    }

    private async Task<RunState> ReadAsync(long flow, string type, long start)
    {
        using var live = new LiveRuns(Database.Operations, Database.Settings, Database.Feed, Database.Clock, NullLogger<LiveRuns>.Instance);
        using var lease = await live.OpenAsync(flow, type, start);
        return lease!.Run.State;
    }

    // As an import leaves it: the forms would refuse it.
    private async Task<long> BrokenAsync(string? filter, string type)
    {
        await using var operation = await Database.WriteAsync();
        var flow = new AuditFlow { Name = $"Broken {Guid.NewGuid()}", ObjectType = AuditTypes.Location };
        var page = new AuditFlowPage { Name = flow.Name, ObjectType = type, ObjectFilter = filter };
        operation.Db.AddRange(flow, page);
        await operation.Db.SaveChangesAsync();
        operation.Db.AddRange(
            new AuditFlowPageAssignment { FlowId = flow.Id, PageId = page.Id, Weight = 1 },
            new AuditFlowPageAssignment { FlowId = flow.Id, PageId = await IdAsync<AuditFlowPage>("Assets"), Weight = 2 });
        await operation.Db.SaveChangesAsync();
        await operation.CommitAsync();
        return flow.Id;
    }

    private async Task<long> AddUnnamedDeviceAsync()
    {
        await using var db = Database.Open();
        var like = await db.Set<Device>().AsNoTracking().SingleAsync(d => d.Name == "srv-1");
        return (await AddAsync(new Device { DeviceTypeId = like.DeviceTypeId, RoleId = like.RoleId, SiteId = like.SiteId, LocationId = await IdAsync<Location>("Building B"), Status = "offline" })).Id;
    }
}

public sealed class PagesOnSqlite(SqliteBuilding database) : PagesTests(database), IClassFixture<SqliteBuilding>;

public sealed class PagesOnPostgres(PostgresBuilding database) : PagesTests(database), IClassFixture<PostgresBuilding>;
