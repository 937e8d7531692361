using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Hardware;

public abstract class BaysAndPlatformsTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Operation _operation = null!;
    private Device _switch = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync()
    {
        _operation = await Database.WriteAsync();
        _switch = await _operation.Db.Set<Device>().AsNoTracking().Include(d => d.DeviceType).SingleAsync(d => d.Name == "sw1", Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task NewDevice_HasTheBaysOfItsType()
    {
        await AddAsync(new ModuleBayTemplate { DeviceTypeId = _switch.DeviceTypeId, Name = "Slot 10", Position = "10", Label = "X" });
        await AddAsync(new ModuleBayTemplate { DeviceTypeId = _switch.DeviceTypeId, Name = "Slot 2", Position = "2", Enabled = false });
        var device = await AddAsync(Another());
        var bays = await BaysAsync(device.Id);
        Assert.Equal([("Slot 2", "2", "", false), ("Slot 10", "10", "X", true)], bays.Select(b => (b.Name, b.Position, b.Label, b.Enabled)));
    }

    [Fact]
    public async Task SavedAgain_ADeviceGetsNoBays()
    {
        var device = await AddAsync(Another());
        await AddAsync(new ModuleBayTemplate { DeviceTypeId = _switch.DeviceTypeId, Name = "Slot 1" });
        device.Description = "changed";
        await AddAsync(device);
        Assert.Empty(await BaysAsync(device.Id));
    }

    [Fact]
    public async Task NewModule_NamesItsBaysAfterTheOnesAroundIt()
    {
        var type = await TypeAsync();
        await AddAsync(new ModuleBayTemplate { ModuleTypeId = type.Id, Name = "Sub {module}", Position = "{module}" });
        var outer = await AddAsync(new ModuleBay { DeviceId = _switch.Id, Name = "Slot 2", Position = "2" });
        var card = await AddAsync(new Module { DeviceId = _switch.Id, ModuleBayId = outer.Id, ModuleTypeId = type.Id });
        var inner = Assert.Single(await BaysAsync(_switch.Id), b => b.ModuleId == card.Id);
        Assert.Equal(("Sub 2", "2"), (inner.Name, inner.Position));
        var deeper = await AddAsync(new Module { DeviceId = _switch.Id, ModuleBayId = inner.Id, ModuleTypeId = type.Id });
        Assert.Equal("Sub 2/2", Assert.Single(await BaysAsync(_switch.Id), b => b.ModuleId == deeper.Id).Name);
    }

    [Fact]
    public async Task ModuleThatNamesItsBays_NeedsABayWithAPosition()
    {
        var type = await TypeAsync();
        await AddAsync(new ModuleBayTemplate { ModuleTypeId = type.Id, Name = "Sub {module}" });
        var bay = await AddAsync(new ModuleBay { DeviceId = _switch.Id, Name = "Nameless" });
        Assert.NotEmpty((await RefusedAsync(new Module { DeviceId = _switch.Id, ModuleBayId = bay.Id, ModuleTypeId = type.Id })).Of("module_bay"));
    }

    [Fact]
    public async Task Template_BelongsToOneType()
    {
        var type = await TypeAsync();
        Assert.True((await RefusedAsync(new ModuleBayTemplate { Name = "Slot 1" })).Any);
        Assert.True((await RefusedAsync(new ModuleBayTemplate { Name = "Slot 1", DeviceTypeId = _switch.DeviceTypeId, ModuleTypeId = type.Id })).Any);
    }

    [Fact]
    public async Task NewDevice_TakesThePlatformOfItsType_ChosenOnesStay()
    {
        var (ios, linux) = (await AddAsync(new Platform { Name = "IOS", Slug = "ios", ManufacturerId = _switch.DeviceType.ManufacturerId }), await AddAsync(new Platform { Name = "Linux", Slug = "linux" }));
        var type = await _operation.Db.Set<DeviceType>().SingleAsync(t => t.Id == _switch.DeviceTypeId, Cancel);
        type.DefaultPlatformId = ios.Id;
        await AddAsync(type);
        Assert.Equal(ios.Id, (await AddAsync(Another())).PlatformId);
        Assert.Equal(linux.Id, (await AddAsync(Another(d => (d.Name, d.PlatformId) = ("sw10", linux.Id)))).PlatformId);
    }

    [Fact]
    public async Task Platform_OfAnotherManufacturer_IsRefused()
    {
        var maker = await AddAsync(new Manufacturer { Name = "Juniper", Slug = "juniper" });
        var junos = await AddAsync(new Platform { Name = "Junos", Slug = "junos", ManufacturerId = maker.Id });
        Assert.NotEmpty((await RefusedAsync(Another(d => d.PlatformId = junos.Id))).Of("platform"));
        var type = await _operation.Db.Set<DeviceType>().SingleAsync(t => t.Id == _switch.DeviceTypeId, Cancel);
        type.DefaultPlatformId = junos.Id;
        Assert.NotEmpty((await RefusedAsync(type)).Of("default_platform"));
    }

    private Device Another(Action<Device>? with = null)
    {
        var device = new Device { Name = "sw9", DeviceTypeId = _switch.DeviceTypeId, RoleId = _switch.RoleId, SiteId = _switch.SiteId };
        with?.Invoke(device);
        return device;
    }

    private Task<ModuleType> TypeAsync() => AddAsync(new ModuleType { ManufacturerId = _switch.DeviceType.ManufacturerId, Model = "Carrier" });

    private Task<List<ModuleBay>> BaysAsync(long device) => _operation.Db.Set<ModuleBay>().AsNoTracking().Where(b => b.DeviceId == device).OrderBy(b => b.NameSort).ToListAsync(Cancel);

    private async Task<T> AddAsync<T>(T row)
        where T : Entity, new()
    {
        var result = await _operation.Records<T>().SaveAsync(row, Cancel);
        Assert.True(result is SaveResult.Saved, (result as SaveResult.Refused)?.Problems.ToString());
        return row;
    }

    private async Task<Problems> RefusedAsync<T>(T row)
        where T : Entity, new() => Assert.IsType<SaveResult.Refused>(await _operation.Records<T>().SaveAsync(row, Cancel)).Problems;
}

public sealed class BaysAndPlatformsOnSqlite(SqliteDatabase database) : BaysAndPlatformsTests(database), IClassFixture<SqliteDatabase>;

public sealed class BaysAndPlatformsOnPostgres(PostgresDatabase database) : BaysAndPlatformsTests(database), IClassFixture<PostgresDatabase>;
