using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Tests.NetBox;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Assets;

public abstract class WhereaboutsTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Workshop _workshop = null!;
    private Asset _device = null!;
    private Asset _module = null!;
    private Asset _item = null!;
    private Asset _rack = null!;
    private Asset _stored = null!;

    public async ValueTask InitializeAsync()
    {
        await Emptied.MakeAsync(Database);
        await using var operation = await Database.WriteAsync();
        _workshop = await Workshop.BuildAsync(operation);
        _device = Installed(_workshop.DeviceAsset("D1"), a => a.DeviceId = _workshop.Device.Id);
        _module = Installed(_workshop.ModuleAsset("M1"), a => a.ModuleId = _workshop.Module.Id);
        _item = Installed(_workshop.ItemAsset("I1"), a => a.InventoryItemId = _workshop.Item.Id);
        _rack = Installed(_workshop.RackAsset("K1"), a => a.RackId = _workshop.Rack.Id);
        _stored = _workshop.DeviceAsset("S1");
        _stored.StorageLocationId = _workshop.Store.Id;
        foreach (var asset in new[] { _device, _module, _item, _rack, _stored }) await Workshop.SaveAsync(operation, asset);
        await operation.CommitAsync();
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task New_InstalledIsWhereTheHardwareIs_StoredWhereItIsKept()
    {
        Assert.Equal("North / Room / R1", await PlaceAsync(_device));
        Assert.Equal("North / Room / R1", await PlaceAsync(_module));
        Assert.Equal("North / Room / R1", await PlaceAsync(_item));
        Assert.Equal("North / Room / R1", await PlaceAsync(_rack));
        Assert.Equal("South / Store", await PlaceAsync(_stored));
    }

    [Fact]
    public async Task DeviceMoved_TakesItsAssetAndThoseOfItsPartsAlong()
    {
        await Workshop.ChangeAsync<Device>(Database, _workshop.Device.Id, d => (d.RackId, d.SiteId, d.LocationId) = (_workshop.OtherRack.Id, _workshop.South.Id, _workshop.Store.Id));
        Assert.Equal("South / Store / R2", await PlaceAsync(_device));
        Assert.Equal("South / Store / R2", await PlaceAsync(_module));
        Assert.Equal("South / Store / R2", await PlaceAsync(_item));
        Assert.Equal("North / Room / R1", await PlaceAsync(_rack));
    }

    [Fact]
    public async Task RackMoved_TakesEverythingInItAlong()
    {
        await Workshop.ChangeAsync<Rack>(Database, _workshop.Rack.Id, r => (r.SiteId, r.LocationId) = (_workshop.South.Id, _workshop.Store.Id));
        foreach (var asset in new[] { _device, _module, _item, _rack }) Assert.Equal("South / Store / R1", await PlaceAsync(asset));
    }

    [Fact]
    public async Task LocationMovedToAnotherSite_TakesItsSubtreeAlong()
    {
        await Workshop.ChangeAsync<Location>(Database, _workshop.Hall.Id, l => l.SiteId = _workshop.South.Id);
        foreach (var asset in new[] { _device, _module, _item, _rack }) Assert.Equal("South / Room / R1", await PlaceAsync(asset));
    }

    [Fact]
    public async Task PartsMovedToAnotherDevice_TakeTheirAssetsAlong()
    {
        await using (var operation = await Database.WriteAsync())
        {
            var bay = await Workshop.SaveAsync(operation, new ModuleBay { DeviceId = _workshop.OtherDevice.Id, Name = "Slot 9" });
            var module = await operation.Db.Set<Module>().SingleAsync(m => m.Id == _workshop.Module.Id);
            (module.DeviceId, module.ModuleBayId) = (_workshop.OtherDevice.Id, bay.Id);
            await Workshop.SaveAsync(operation, module);
            var item = await operation.Db.Set<InventoryItem>().SingleAsync(i => i.Id == _workshop.Item.Id);
            item.DeviceId = _workshop.OtherDevice.Id;
            await Workshop.SaveAsync(operation, item);
            await operation.CommitAsync();
        }
        Assert.Equal("South", await PlaceAsync(_module));
        Assert.Equal("South", await PlaceAsync(_item));
        Assert.Equal("North / Room / R1", await PlaceAsync(_device));
    }

    [Fact]
    public async Task Unassigned_IsWhereItIsStored_ElseNowhere()
    {
        await Workshop.ChangeAsync<Asset>(Database, _device.Id, a => a.DeviceId = null);
        Assert.Equal("", await PlaceAsync(_device));
        await Workshop.ChangeAsync<Asset>(Database, _device.Id, a => a.StorageLocationId = _workshop.Store.Id);
        Assert.Equal("South / Store", await PlaceAsync(_device));
    }

    [Fact]
    public async Task HardwareDeleted_SetsTheAssetsFree()
    {
        await using (var operation = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Saved>(await operation.Records<Device>().DeleteAsync(_workshop.Device.Id));
            await operation.CommitAsync();
        }
        foreach (var asset in new[] { _device, _module, _item })
        {
            var found = await FindAsync(asset);
            Assert.False(found.HasHardware);
            Assert.Equal("", found.PlaceText);
            Assert.DoesNotContain("NORTH-1", found.Search, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task RackDeleted_AndLocationDeleted_LeaveNothingBehind()
    {
        await using (var operation = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Saved>(await operation.Records<Device>().DeleteAsync(_workshop.Device.Id));
            Assert.IsType<SaveResult.Saved>(await operation.Records<Location>().DeleteAsync(_workshop.Hall.Id));
            await operation.CommitAsync();
        }
        Assert.Equal("North / R1", await PlaceAsync(_rack));
        await using (var operation = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Saved>(await operation.Records<Rack>().DeleteAsync(_workshop.Rack.Id));
            await operation.CommitAsync();
        }
        Assert.Equal("", await PlaceAsync(_rack));
    }

    [Fact]
    public async Task Moved_LeavesNoChangeRecordsOfAssets_AndDoesNotRaiseTheirVersion()
    {
        var before = (await FindAsync(_device)).Version;
        await Workshop.ChangeAsync<Location>(Database, _workshop.Hall.Id, l => l.SiteId = _workshop.South.Id);
        await using var operation = Database.Read();
        Assert.Equal(before, (await FindAsync(_device)).Version);
        Assert.Equal(1, await operation.Parts<Change>().CountAsync(c => c.ObjectType == "netbox_inventory.asset" && c.ObjectId == _device.Id));
    }

    [Fact]
    public async Task Settled_BeforeTheCommit_IsUpToDate()
    {
        await using var operation = await Database.WriteAsync();
        var device = await operation.Db.Set<Device>().SingleAsync(d => d.Id == _workshop.OtherDevice.Id);
        var asset = Installed(_workshop.DeviceAsset("D9"), a => a.DeviceId = device.Id);
        await Workshop.SaveAsync(operation, asset);
        await operation.SettleAsync();
        Assert.Equal(_workshop.South.Id, await operation.Of<Asset>().Where(a => a.Id == asset.Id).Select(a => a.PlaceSiteId).SingleAsync());
    }

    [Fact]
    public async Task Repair_FindsExactlyWhatIsAstray()
    {
        await using var db = Database.Open();
        Assert.Equal(0, await Whereabouts.RepairAsync(db));
        var ids = new[] { _device.Id, _module.Id, _item.Id, _rack.Id, _stored.Id };
        foreach (var id in ids)
            await db.Set<Asset>().Where(a => a.Id == id).ExecuteUpdateAsync(s => s.SetProperty(a => a.PlaceSiteId, (long?)null).SetProperty(a => a.Search, ""));
        Assert.Equal(5, await Whereabouts.RepairAsync(db));
        Assert.Equal(0, await Whereabouts.RepairAsync(db));
        Assert.Equal(5, await SearchText.RefreshAllAsync(db));
        Assert.Equal("South / Store", await PlaceAsync(_stored));
    }

    [Fact]
    public async Task Search_KnowsTheIdAndTheNameOfTheHardware_AndFollowsIt()
    {
        Assert.Equal($"{_device.Id}\nD1\nNORTH-1", (await FindAsync(_device)).Search);
        await Workshop.ChangeAsync<Device>(Database, _workshop.Device.Id, d => d.Name = "Žaba");
        await Workshop.ChangeAsync<InventoryItem>(Database, _workshop.Item.Id, i => i.Name = "sfp-7");
        await Workshop.ChangeAsync<Rack>(Database, _workshop.Rack.Id, r => r.Name = "R 100%");
        Assert.Equal([_device.Id], await SearchAsync("žaba"));
        Assert.Equal([_item.Id], await SearchAsync(" SFP-7 "));
        Assert.Equal([_rack.Id], await SearchAsync("100%"));
        Assert.Equal([_rack.Id], await SearchAsync("0%"));
        Assert.Empty(await SearchAsync("north-1"));
        Assert.Equal([_device.Id, _stored.Id], (await SearchAsync("switch")).Order());
    }

    private static Asset Installed(Asset asset, Action<Asset> install)
    {
        install(asset);
        return asset;
    }

    private async Task<IEnumerable<long>> SearchAsync(string text)
    {
        await using var operation = Database.Read();
        return (await operation.Records<Asset>().ListAsync(new() { Text = text }, [])).Rows.Select(a => a.Id);
    }

    private async Task<string> PlaceAsync(Asset asset) => (await FindAsync(asset)).PlaceText;

    private async Task<Asset> FindAsync(Asset asset)
    {
        await using var operation = Database.Read();
        return (await operation.Records<Asset>().FindAsync(asset.Id, Database.Catalog.Of<Asset>().AllFields))!.Rows[0];
    }
}

public sealed class WhereaboutsOnSqlite(SqliteDatabase database) : WhereaboutsTests(database), IClassFixture<SqliteDatabase>;

public sealed class WhereaboutsOnPostgres(PostgresDatabase database) : WhereaboutsTests(database), IClassFixture<PostgresDatabase>;
