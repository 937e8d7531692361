using System.Text.Json;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Assets;

public abstract class StatusOfAssignmentTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Operation _operation = null!;
    private Workshop _workshop = null!;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync()
    {
        _operation = await Database.WriteAsync();
        _workshop = await Workshop.BuildAsync(_operation);
    }

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Assigned_BecomesUsed_AndUnassignedStored_InOneRecordEach()
    {
        var asset = await AddAsync("stored");
        Assert.Equal("used", await ChangeAsync(asset, ("device", _workshop.Device.Id)));
        Assert.Equal("used", await LastAsync(asset, "status"));
        Assert.Equal("stored", await ChangeAsync(asset, ("device", null)));
    }

    [Fact]
    public async Task StatusThatWasSaid_Counts_BeItTheOneThatItHad()
    {
        var asset = await AddAsync("stored");
        Assert.Equal("stored", await ChangeAsync(asset, ("device", _workshop.Device.Id), ("status", "stored")));
        Assert.Equal("retired", await ChangeAsync(asset, ("device", null), ("status", "retired")));
    }

    [Fact]
    public async Task NewAsset_KeepsTheStatusItIsMadeWith()
    {
        var asset = _workshop.DeviceAsset("New");
        (asset.DeviceId, asset.Status) = (_workshop.Device.Id, "stored");
        Assert.Equal("stored", (await Workshop.SaveAsync(_operation, asset)).Status);
    }

    [Fact]
    public async Task OtherHardware_ChangesNothing()
    {
        var other = await Workshop.SaveAsync(_operation, new Device { Name = "other", DeviceTypeId = _workshop.Device.DeviceTypeId, RoleId = _workshop.Device.RoleId, SiteId = _workshop.North.Id });
        var asset = await AddAsync("stored");
        await ChangeAsync(asset, ("device", _workshop.Device.Id), ("status", "retired"));
        Assert.Equal("retired", await ChangeAsync(asset, ("device", other.Id)));
    }

    [Fact]
    public async Task Many_FollowTheirAssignment_EachForItself()
    {
        var (one, kept) = (await AddAsync("stored", "One"), await AddAsync("stored", "Kept"));
        var resource = Database.Catalog.Of<Asset>();
        Draft[] drafts = [Drafted(1, one, ("device", _workshop.Device.Id)), Drafted(2, kept, ("description", "Not assigned"))];
        await _operation.Records<Asset>().EnterAsync(drafts, cancel: TestContext.Current.CancellationToken);
        Assert.Equal(["used", "stored"], [await StatusAsync(one), await StatusAsync(kept)]);

        Draft Drafted(int number, Asset asset, (string Name, object? Value) value) => new(number, asset.Id, new Dictionary<Field, object?> { [resource.Find(value.Name)!] = value.Value }, [], new Problems());
    }

    [Fact]
    public async Task HardwareDeleted_FreesItsAssets_AndThoseOfItsParts()
    {
        var (device, module, item) = (_workshop.DeviceAsset("D"), _workshop.ModuleAsset("M"), _workshop.ItemAsset("I"));
        (device.DeviceId, module.ModuleId, item.InventoryItemId) = (_workshop.Device.Id, _workshop.Module.Id, _workshop.Item.Id);
        Asset[] assets = [device, module, item];
        foreach (var asset in assets)
        {
            asset.Status = "used";
            await Workshop.SaveAsync(_operation, asset);
        }
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Device>().DeleteAsync(_workshop.Device.Id, TestContext.Current.CancellationToken));
        _operation.Db.ChangeTracker.Clear();
        foreach (var asset in assets)
        {
            Assert.Equal("stored", await StatusAsync(asset));
            Assert.Equal(1, await _operation.Db.Set<Change>().CountAsync(c => c.ObjectType == "netbox_inventory.asset" && c.ObjectId == asset.Id && c.Action == "update", TestContext.Current.CancellationToken));
        }
    }

    private async Task<Asset> AddAsync(string status, string serial = "S1")
    {
        var asset = _workshop.DeviceAsset(serial);
        (asset.Status, asset.StorageLocationId) = (status, _workshop.Store.Id);
        return await Workshop.SaveAsync(_operation, asset);
    }

    private async Task<string> ChangeAsync(Asset asset, params (string Name, object? Value)[] values)
    {
        _operation.Db.ChangeTracker.Clear();
        var resource = Database.Catalog.Of<Asset>();
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Asset>().SaveAsync(asset.Id, values.ToDictionary(v => resource.Find(v.Name)!, v => v.Value), null, resource.WrittenFields, TestContext.Current.CancellationToken));
        return await StatusAsync(asset);
    }

    private Task<string> StatusAsync(Asset asset) => _operation.Db.Set<Asset>().AsNoTracking().Where(a => a.Id == asset.Id).Select(a => a.Status).SingleAsync(TestContext.Current.CancellationToken);

    private async Task<string> LastAsync(Asset asset, string field)
    {
        var change = await _operation.Db.Set<Change>().AsNoTracking().Where(c => c.ObjectType == "netbox_inventory.asset" && c.ObjectId == asset.Id).OrderByDescending(c => c.Id).FirstAsync(TestContext.Current.CancellationToken);
        return JsonDocument.Parse(change.After!).RootElement.GetProperty(field).GetString()!;
    }
}

public sealed class StatusOfAssignmentOnSqlite(SqliteDatabase database) : StatusOfAssignmentTests(database), IClassFixture<SqliteDatabase>;

public sealed class StatusOfAssignmentOnPostgres(PostgresDatabase database) : StatusOfAssignmentTests(database), IClassFixture<PostgresDatabase>;
