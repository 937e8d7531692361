using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Tests.Assets;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Hardware;

public abstract class RackMountingTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Operation _operation = null!;
    private Workshop _workshop = null!;
    private Rack _rack = null!;
    private DeviceType _deep = null!;
    private DeviceType _flat = null!;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync()
    {
        _operation = await Database.WriteAsync();
        _workshop = await Workshop.BuildAsync(_operation);
        _rack = await Workshop.SaveAsync(_operation, new Rack { SiteId = _workshop.North.Id, Name = "Tall", UHeight = 42 });
        _deep = await Workshop.SaveAsync(_operation, Type("Deep", 2, isFullDepth: true));
        _flat = await Workshop.SaveAsync(_operation, Type("Flat", 1, isFullDepth: false));
    }

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Device_WhereAnotherIs_IsRefused_AndTheOtherNamed()
    {
        await MountAsync("a", _deep, 10);
        Assert.Equal("position: Unit 11 of Tall is not free: a takes units 10 to 11.", await RefusedAsync(Device("b", _flat, 11, "rear")));
        Assert.Equal("position: Units 10 to 11 of Tall are not free: a takes units 10 to 11.", await RefusedAsync(Device("b", _deep, 10)));
        await MountAsync("c", _flat, 12, "rear");
        await MountAsync("d", _flat, 12, "front");
        Assert.StartsWith("position: Units 12 to 13 of Tall are not free: c takes unit 12, d takes unit 12.", await RefusedAsync(Device("e", _deep, 12, "rear")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Devices_MountedTogether_AreInEachOthersWay()
    {
        var there = await MountAsync("there", _deep, 30);
        var resource = Database.Catalog.Of<Device>();
        Draft[] drafts = [Drafted(1, Device("a", _deep, 10)), Drafted(2, Device("b", _flat, 11)), Drafted(3, Device("c", _flat, 12)), Drafted(4, Device("d", _flat, 30))];
        await _operation.Records<Device>().EnterAsync(drafts, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(["", "position: Unit 11 of Tall is not free: a takes units 10 to 11.", "", $"position: Unit 30 of Tall is not free: {there} takes units 30 to 31."], drafts.Select(d => d.Problems.ToString()));

        Draft Drafted(int number, Device device) => new(
            number,
            null,
            new Dictionary<string, object?>
            {
                ["name"] = device.Name,
                ["device_type"] = device.DeviceTypeId,
                ["role"] = device.RoleId,
                ["site"] = device.SiteId,
                ["rack"] = device.RackId,
                ["position"] = device.Position,
                ["face"] = device.Face,
            }.ToDictionary(v => resource.Find(v.Key)!, v => v.Value),
            [],
            new Core.Resources.Problems());
    }

    [Fact]
    public async Task Device_OutsideTheRack_IsRefused()
    {
        await MountAsync("top", _deep, 41);
        Assert.Equal("position: Tall has units 1 to 42: units 42 to 43 would not be in it.", await RefusedAsync(Device("over", _deep, 42)));
        Assert.Contains("would not be in it", await RefusedAsync(Device("far", _flat, 90)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Device_MovesWithinItsOwnPlace()
    {
        var device = await MountAsync("a", _deep, 10);
        device.Position = 11;
        await Workshop.SaveAsync(_operation, device);
    }

    [Fact]
    public async Task Device_OfAnotherType_NeedsItsPlace()
    {
        var device = await MountAsync("a", _flat, 10);
        await MountAsync("b", _flat, 11);
        (device.DeviceTypeId, device.DeviceType) = (_deep.Id, null!);
        Assert.Contains("b takes unit 11", await RefusedAsync(device), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Device_OverAnotherSinceItCameIn_IsEditedWhereItIs()
    {
        var device = await MountAsync("a", _deep, 10);
        var other = await MountAsync("b", _deep, 20);
        await _operation.Db.Set<Device>().Where(x => x.Id == other.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.Position, 11m));
        device.Description = "Moved in like this";
        await Workshop.SaveAsync(_operation, device);
        device.Face = "rear";
        Assert.Contains("b takes units 11 to 12", await RefusedAsync(device), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_ThatGrows_AsksEveryDevice()
    {
        await MountAsync("a", _flat, 10);
        await MountAsync("top", _flat, 42);
        await MountAsync("b", _deep, 11, "rear");
        _flat.UHeight = 2;
        Assert.Equal(
            "u_height: a has no room in Tall: b takes units 11 to 12. top would reach out of Tall.",
            await RefusedAsync(_flat));
    }

    [Fact]
    public async Task Type_ThatGrows_AsksItsOwnDevicesAsTheyWillBe()
    {
        await MountAsync("a", _flat, 10);
        await MountAsync("b", _flat, 12);
        _flat.UHeight = 2;
        await Workshop.SaveAsync(_operation, _flat);
        _flat.UHeight = 2.5m;
        Assert.Contains("a has no room in Tall: b takes units 12 to 13.5", await RefusedAsync(_flat), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Type_ThatGetsDeeper_NeedsTheOtherFace()
    {
        await MountAsync("a", _flat, 10, "front");
        var behind = await MountAsync("b", Type("Shelf", 1, isFullDepth: false), 10, "rear");
        _flat.IsFullDepth = true;
        Assert.Equal("is_full_depth: a has no room in Tall: b takes unit 10.", await RefusedAsync(_flat));
        Assert.NotEqual(0, behind.Id);
    }

    [Fact]
    public async Task Rack_Shrinks_DownToWhatIsMounted()
    {
        await MountAsync("a", _deep, 10);
        _rack.UHeight = 11;
        await Workshop.SaveAsync(_operation, _rack);
        _rack.UHeight = 10;
        Assert.StartsWith("u_height: What is mounted in Tall needs at least 11 units", await RefusedAsync(_rack), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RackType_Shrinks_DownToWhatIsMountedInItsRacks()
    {
        var device = Device("a", _deep, 30);
        (device.RackId, device.LocationId) = (_workshop.Rack.Id, _workshop.Room.Id);
        await Workshop.SaveAsync(_operation, device);
        _workshop.RackType.UHeight = 30;
        Assert.StartsWith("u_height: What is mounted in R1 needs at least 31 units", await RefusedAsync(_workshop.RackType), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Utilization_LeavesOutTypesThatDoNotCount()
    {
        await MountAsync("a", _deep, 10);
        await MountAsync("b", Type("Blank", 5, isFullDepth: true, isExcluded: true), 20);
        var field = Database.Catalog.Of<Rack>().Find("utilization")!;
        var page = await _operation.Records<Rack>().FindAsync(_rack.Id, [field], TestContext.Current.CancellationToken);
        Assert.Equal(2m / 42, Assert.IsType<decimal>(page!.Read((Core.Resources.Field<Rack>)field, page.Rows[0])), 10);
    }

    private DeviceType Type(string model, decimal height, bool isFullDepth, bool isExcluded = false) => new()
    {
        ManufacturerId = _workshop.DeviceType.ManufacturerId,
        Model = model,
        Slug = model,
        UHeight = height,
        IsFullDepth = isFullDepth,
        ExcludeFromUtilization = isExcluded,
    };

    private Device Device(string name, DeviceType type, decimal position, string face = "front") => new()
    {
        Name = name,
        DeviceTypeId = type.Id,
        RoleId = _workshop.Device.RoleId,
        SiteId = _workshop.North.Id,
        RackId = _rack.Id,
        Position = position,
        Face = face,
    };

    private async Task<Device> MountAsync(string name, DeviceType type, decimal position, string face = "front")
    {
        if (type.Id == 0) await Workshop.SaveAsync(_operation, type);
        return await Workshop.SaveAsync(_operation, Device(name, type, position, face));
    }

    private async Task<string> RefusedAsync<T>(T row)
        where T : Core.Resources.Entity, new() =>
        Assert.IsType<SaveResult.Refused>(await _operation.Records<T>().SaveAsync(row)).Problems.ToString();
}

public sealed class RackMountingOnSqlite(SqliteDatabase database) : RackMountingTests(database), IClassFixture<SqliteDatabase>;

public sealed class RackMountingOnPostgres(PostgresDatabase database) : RackMountingTests(database), IClassFixture<PostgresDatabase>;
