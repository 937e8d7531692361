using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Assets;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Audits;

public abstract class FlowTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Operation _operation = null!;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync() => _operation = await Database.WriteAsync();

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{")]
    [InlineData("""{"no_such":1}""")]
    public async Task Filter_IsAnObjectOfConditionsThatFit(string filter)
    {
        Assert.StartsWith("object_filter:", await RefusedAsync(Page(AuditTypes.Asset, filter)), StringComparison.Ordinal);
        Assert.StartsWith("object_filter:", await RefusedAsync(Flow(AuditTypes.Site, filter)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{}")]
    [InlineData("""{"status":"stored","device_type__manufacturer__slug__in":["a","b"]}""")]
    public async Task Filter_OfConditionsThatFit_IsTaken(string? filter) => await Workshop.SaveAsync(_operation, Page(AuditTypes.Asset, filter));

    [Fact]
    public async Task Types_AreClosed()
    {
        Assert.StartsWith("object_type:", await RefusedAsync(Flow(AuditTypes.Device)), StringComparison.Ordinal);
        Assert.StartsWith("object_type:", await RefusedAsync(Page("dcim.interface")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Assignment_NeedsARoad_AlsoAfterwards()
    {
        var (flow, page) = (await Workshop.SaveAsync(_operation, Flow(AuditTypes.Rack)), await Workshop.SaveAsync(_operation, Page(AuditTypes.Location)));
        Assert.StartsWith("page:", await RefusedAsync(new AuditFlowPageAssignment { FlowId = flow.Id, PageId = page.Id }), StringComparison.Ordinal);
        page.ObjectType = AuditTypes.Module;
        await Workshop.SaveAsync(_operation, page);
        await Workshop.SaveAsync(_operation, new AuditFlowPageAssignment { FlowId = flow.Id, PageId = page.Id });
        Assert.StartsWith("page:", await RefusedAsync(new AuditFlowPageAssignment { FlowId = flow.Id, PageId = page.Id }), StringComparison.Ordinal);
        page.ObjectType = AuditTypes.Rack;
        Assert.StartsWith("object_type:", await RefusedAsync(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flow_TakesItsAssignmentsAlong_APageOfAFlowStays()
    {
        var (flow, page) = (await Workshop.SaveAsync(_operation, Flow(AuditTypes.Site)), await Workshop.SaveAsync(_operation, Page(AuditTypes.Asset)));
        await Workshop.SaveAsync(_operation, new AuditFlowPageAssignment { FlowId = flow.Id, PageId = page.Id });
        Assert.Equal([flow.Id], await IdsAsync<AuditFlow>("page_id", page.Id));
        Assert.Equal([page.Id], await IdsAsync<AuditFlowPage>("assigned_flow_id", flow.Id));
        Assert.IsType<SaveResult.Held>(await _operation.Records<AuditFlowPage>().DeleteAsync(page.Id));
        Assert.IsType<SaveResult.Saved>(await _operation.Records<AuditFlow>().DeleteAsync(flow.Id));
        Assert.IsType<SaveResult.Saved>(await _operation.Records<AuditFlowPage>().DeleteAsync(page.Id));
    }

    [Fact]
    public async Task Trail_Deleted_IsUndoneAndHidden_AndStillHoldsItsSource()
    {
        var source = await Workshop.SaveAsync(_operation, new AuditTrailSource { Name = "Scanner", Slug = "handheld" });
        var trail = await Workshop.SaveAsync(_operation, new AuditTrail { ObjectType = AuditTypes.Site, ObjectId = 1, SourceId = source.Id });
        Assert.IsType<SaveResult.Saved>(await _operation.Records<AuditTrail>().DeleteAsync(trail.Id));
        Assert.Empty((await _operation.Records<AuditTrail>().ListAsync(new(), [])).Rows);
        var kept = await _operation.Db.Set<AuditTrail>().IgnoreQueryFilters().SingleAsync(t => t.Id == trail.Id);
        Assert.Equal((Database.Clock.Now.UtcDateTime, "system"), (kept.UndoneAt, kept.UndoneBy));
        Assert.IsType<SaveResult.Held>(await _operation.Records<AuditTrailSource>().DeleteAsync(source.Id));
        Assert.IsType<SaveResult.Gone>(await _operation.Records<AuditTrail>().DeleteAsync(trail.Id));
    }

    [Fact]
    public async Task Trails_AreListedNewestFirst_WithTheirObjects()
    {
        var workshop = await Workshop.BuildAsync(_operation);
        var first = await Workshop.SaveAsync(_operation, new AuditTrail { ObjectType = AuditTypes.Device, ObjectId = workshop.Device.Id, StartObjectType = AuditTypes.Site, StartObjectId = workshop.North.Id });
        Database.Clock.Now += TimeSpan.FromMinutes(1);
        var second = await Workshop.SaveAsync(_operation, new AuditTrail { ObjectType = AuditTypes.Device, ObjectId = workshop.Device.Id });
        // Of a kind that nobody knows here, as trails may come in.
        await _operation.Db.Set<AuditTrail>().Where(x => x.Id == second.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.ObjectType, "dcim.interface").SetProperty(x => x.ObjectId, 7));
        var resource = Database.Catalog.Of<AuditTrail>();
        var page = await _operation.Records<AuditTrail>().ListAsync(new(), resource.AllFields);
        Assert.Equal([second.Id, first.Id], page.Rows.Select(r => r.Id));
        Assert.Equal("north-1", page.Read(resource.Find("object")!, page.Rows[1])!.ToString());
        Assert.Equal("North", page.Read(resource.Find("start_object")!, page.Rows[1])!.ToString());
        Assert.Equal("dcim.interface 7", page.Read(resource.Find("object")!, page.Rows[0]));
        Assert.Equal([first.Id], await IdsAsync<AuditTrail>("object_id", workshop.Device.Id));
    }

    private static AuditFlow Flow(string type, string? filter = null) => new() { Name = "Stocktake", ObjectType = type, ObjectFilter = filter };

    private static AuditFlowPage Page(string type, string? filter = null) => new() { Name = "Things", ObjectType = type, ObjectFilter = filter };

    private async Task<IEnumerable<long>> IdsAsync<T>(string filter, long id)
        where T : Entity, new()
    {
        var page = await _operation.Records<T>().ListAsync(new() { Filters = [(filter, [$"{id}"])] }, []);
        Assert.Empty(page.NotUnderstood);
        return page.Rows.Select(r => r.Id);
    }

    private async Task<string> RefusedAsync<T>(T row)
        where T : Entity, new() => Assert.IsType<SaveResult.Refused>(await _operation.Records<T>().SaveAsync(row)).Problems.ToString();
}

public sealed class FlowsOnSqlite(SqliteDatabase database) : FlowTests(database), IClassFixture<SqliteDatabase>;

public sealed class FlowsOnPostgres(PostgresDatabase database) : FlowTests(database), IClassFixture<PostgresDatabase>;
