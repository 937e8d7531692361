using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Assets;

/// <summary>Hardware has the serial number, tag and type of its asset.</summary>
public abstract class HardwareOfAssetsTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private readonly Reads _reads = new();
    private Operation _operation = null!;
    private Workshop _workshop = null!;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync()
    {
        Database.Settings.Assets.SyncHardwareSerialAssetTag = true;
        _operation = await Listened().WriteAsync(Viewer.System);
        _workshop = await Workshop.BuildAsync(_operation);
    }

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task NewAsset_InUse_GivesItsNumberAndTag_ToEveryKindOfHardware()
    {
        var (device, module, item, rack) = (_workshop.DeviceAsset("D1"), _workshop.ModuleAsset("M1"), _workshop.ItemAsset("I1"), _workshop.RackAsset("R1"));
        (device.DeviceId, module.ModuleId, item.InventoryItemId, rack.RackId) = (_workshop.Device.Id, _workshop.Module.Id, _workshop.Item.Id, _workshop.Rack.Id);
        foreach (var asset in (Asset[])[device, module, item, rack])
        {
            asset.AssetTag = $"T-{asset.Serial}";
            await Workshop.SaveAsync(_operation, asset);
        }
        Assert.Equal(("D1", "T-D1"), await OnAsync(_workshop.Device));
        Assert.Equal(("M1", "T-M1"), await OnAsync(_workshop.Module));
        Assert.Equal(("I1", "T-I1"), await OnAsync(_workshop.Item));
        Assert.Equal(("R1", "T-R1"), await OnAsync(_workshop.Rack));
        Assert.Equal(1, await UpdatesAsync("dcim.device", _workshop.Device));
        Assert.Contains("T-D1", await _operation.Db.Set<Device>().Where(d => d.Id == _workshop.Device.Id).Select(d => d.Search).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Asset_ThatMoves_ClearsTheOne_AndGivesTheOther_InOneRecordEach()
    {
        var asset = await AddAsync("S1", "T1", _workshop.Device);
        await _operation.SettleAsync(Cancel);
        await ChangeAsync(asset, ("device", _workshop.OtherDevice.Id));
        Assert.Equal(("", null), await OnAsync(_workshop.Device));
        Assert.Equal(("S1", "T1"), await OnAsync(_workshop.OtherDevice));
        Assert.Equal((2, 1), (await UpdatesAsync("dcim.device", _workshop.Device), await UpdatesAsync("dcim.device", _workshop.OtherDevice)));
        await ChangeAsync(asset, ("device", null));
        Assert.Equal(("", null), await OnAsync(_workshop.OtherDevice));
    }

    [Fact]
    public async Task Asset_WithAnotherNumber_GivesIt_AndWithAnotherDescriptionWritesNothing()
    {
        var asset = await AddAsync("S1", "T1", _workshop.Device);
        await ChangeAsync(asset, ("serial", "S2"), ("asset_tag", null));
        Assert.Equal(("S2", null), await OnAsync(_workshop.Device));
        var records = await UpdatesAsync("dcim.device", _workshop.Device);
        await ChangeAsync(asset, ("description", "Nothing that hardware knows"));
        await ChangeAsync(asset, ("serial", "S2"));
        Assert.Equal(records, await UpdatesAsync("dcim.device", _workshop.Device));
    }

    [Fact]
    public async Task InventoryItem_TakesMakerAndPartNumber_AndKeepsThemWithoutItsAsset()
    {
        var type = await AddItemTypeAsync("Optic 2", "PN-2");
        var asset = _workshop.ItemAsset("I1");
        (asset.InventoryItemTypeId, asset.InventoryItemId) = (type.Id, _workshop.Item.Id);
        await Workshop.SaveAsync(_operation, asset);
        Assert.Equal((type.ManufacturerId, "PN-2", "I1"), await PartAsync());
        await ChangeAsync(asset, ("inventoryitem_type", (await AddItemTypeAsync("Optic 3", "PN-3")).Id));
        Assert.Equal((type.ManufacturerId, "PN-3", "I1"), await PartAsync());
        await ChangeAsync(asset, ("inventoryitem", null));
        Assert.Equal((type.ManufacturerId, "PN-3", ""), await PartAsync());

        async Task<(long?, string, string)> PartAsync()
        {
            await _operation.SettleAsync(Cancel);
            var item = await _operation.Db.Set<InventoryItem>().AsNoTracking().SingleAsync(i => i.Id == _workshop.Item.Id, Cancel);
            return (item.ManufacturerId, item.PartId, item.Serial);
        }
    }

    [Fact]
    public async Task UnitsSwappedInOneAct_AreOneRecordOfTheHardware()
    {
        var (old, fresh) = (await AddAsync("Old", "T-old", _workshop.Device), await AddAsync("Fresh", "T-fresh", null));
        // As if another act had made them.
        await _operation.SettleAsync(Cancel);
        await ChangeAsync(old, ("device", null));
        await ChangeAsync(fresh, ("device", _workshop.Device.Id));
        Assert.Equal(("Fresh", "T-fresh"), await OnAsync(_workshop.Device));
        Assert.Equal(2, await UpdatesAsync("dcim.device", _workshop.Device));
    }

    [Fact]
    public async Task TagsThatChangeHands_AreGivenInOneAct()
    {
        var (one, other) = (await AddAsync("A", "T1", _workshop.Device, await AddTenantAsync("North Ltd")), await AddAsync("B", "T2", _workshop.OtherDevice, await AddTenantAsync("South Ltd")));
        await _operation.SettleAsync(Cancel);
        await EnterAsync((one, "asset_tag", "T2"), (other, "asset_tag", "T1"));
        Assert.Equal(("A", "T2"), await OnAsync(_workshop.Device));
        Assert.Equal(("B", "T1"), await OnAsync(_workshop.OtherDevice));
        Assert.Equal(2, await UpdatesAsync("dcim.device", _workshop.Device));
    }

    [Fact]
    public async Task TagOfOtherHardware_IsToldAtTheField_BeforeAnythingIsWritten()
    {
        _workshop.OtherDevice.AssetTag = "T9";
        await Workshop.SaveAsync(_operation, _workshop.OtherDevice);
        var fresh = _workshop.DeviceAsset("New");
        (fresh.DeviceId, fresh.AssetTag) = (_workshop.Device.Id, "T9");
        var refused = Assert.IsType<SaveResult.Refused>(await _operation.Records<Asset>().SaveAsync(fresh, Cancel)).Problems.List.Single();
        Assert.Equal(("asset_tag", "The device takes the asset's tag “T9” too, and another device has it."), (refused.Field, refused.Message));
        // The act goes on, and nothing of the refused row with it.
        var asset = await AddAsync("S1", "T9", null);
        Assert.Equal(("", null), await OnAsync(_workshop.Device));
        Assert.Equal("device", (await RefusedAsync(asset, ("device", _workshop.Device.Id))).Single().Field);
        Assert.Equal(0, await UpdatesAsync("dcim.device", _workshop.Device));
    }

    [Fact]
    public async Task TagsOfOneAct_CountAsTheyAreAboutToBe()
    {
        var (one, other) = (await AddAsync("A", "T1", _workshop.Device, await AddTenantAsync("North Ltd")), await AddAsync("B", "T1", null, await AddTenantAsync("South Ltd")));
        Assert.Equal("device", (await DraftsAsync((other, "device", _workshop.OtherDevice.Id))).Single().Field);
        await ChangeAsync(one, ("asset_tag", null));
        await ChangeAsync(other, ("device", _workshop.OtherDevice.Id));
        Assert.Equal("asset_tag", (await DraftsAsync((one, "asset_tag", "T1"))).Single().Field);
        Assert.Equal((null, "T1"), ((await OnAsync(_workshop.Device)).Tag, (await OnAsync(_workshop.OtherDevice)).Tag));
    }

    [Fact]
    public async Task SameTagForTwoPieces_IsToldOfTheSecond()
    {
        var (one, other) = (await AddAsync("A", "T1", null, await AddTenantAsync("North Ltd")), await AddAsync("B", "T1", null, await AddTenantAsync("South Ltd")));
        var problem = (await DraftsAsync((one, "device", _workshop.Device.Id), (other, "device", _workshop.OtherDevice.Id))).Single();
        Assert.Equal("device", problem.Field);
    }

    [Fact]
    public async Task HardwareOfAnotherType_AsItCameIn_BecomesWhatItsAssetIs()
    {
        var (asset, high) = await AddHighAsync();
        await ChangeAsync(asset, ("serial", "H2"));
        Assert.Equal(("H2", null), await OnAsync(_workshop.Device));
        Assert.Equal(high.Id, await _operation.Db.Set<Device>().Where(d => d.Id == _workshop.Device.Id).Select(d => d.DeviceTypeId).SingleAsync(Cancel));
    }

    [Fact]
    public async Task HardwareOfAnotherType_ThatWouldNotFitItsPlace_KeepsTheAssetFromIt()
    {
        var (asset, _) = await AddHighAsync();
        await _operation.Db.Set<Device>().Where(d => d.Id == _workshop.Device.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Position, 41m).SetProperty(d => d.Face, "front"), Cancel);
        var problem = (await DraftsAsync((asset, "serial", "H2"))).Single();
        Assert.Equal("device", problem.Field);
        Assert.Contains("units 41 to 44 would not be in it", problem.Message, StringComparison.Ordinal);
        await ChangeAsync(asset, ("description", "The act goes on"));
        Assert.Equal(("", null), await OnAsync(_workshop.Device));
        Assert.Equal(_workshop.DeviceType.Id, await _operation.Db.Set<Device>().Where(d => d.Id == _workshop.Device.Id).Select(d => d.DeviceTypeId).SingleAsync(Cancel));
        Assert.Equal(0, await UpdatesAsync("dcim.device", _workshop.Device));
    }

    [Fact]
    public async Task RackOfAnotherType_TakesTheFrameToo()
    {
        var low = await Workshop.SaveAsync(_operation, new RackType { ManufacturerId = _workshop.RackType.ManufacturerId, Model = "Low", Slug = "low-frame", FormFactor = "4-post-frame", UHeight = 12 });
        var asset = _workshop.RackAsset("K1");
        asset.RackTypeId = low.Id;
        await Workshop.SaveAsync(_operation, asset);
        await _operation.Db.Set<Asset>().Where(a => a.Id == asset.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.RackId, _workshop.Rack.Id), Cancel);
        await ChangeAsync(asset, ("serial", "K2"));
        Assert.Equal(("K2", null), await OnAsync(_workshop.Rack));
        var rack = await _operation.Db.Set<Rack>().AsNoTracking().SingleAsync(r => r.Id == _workshop.Rack.Id, Cancel);
        Assert.Equal((low.Id, 12), (rack.RackTypeId!.Value, rack.UHeight));
    }

    [Fact]
    public async Task RightsOnTheAsset_Suffice()
    {
        await _operation.DisposeAsync();
        Grant[] grants = [new("netbox_inventory.asset", Verb.View, null), new("netbox_inventory.asset", Verb.Change, null)];
        _operation = await Listened().WriteAsync(new Viewer(7, "ana", isSuperuser: false, grants));
        var asset = await _operation.Db.Set<Asset>().SingleAsync(a => a.AssetTag == "A-1", Cancel);
        await ChangeAsync(asset, ("serial", "S2"));
        await _operation.SettleAsync(Cancel);
        Assert.Equal("S2", await _operation.Db.Set<Device>().Where(d => d.Id == asset.DeviceId).Select(d => d.Serial).SingleAsync(Cancel));
        Assert.Equal("ana", await _operation.Db.Set<Change>().Where(c => c.OperationId == _operation.Id && c.ObjectType == "dcim.device").Select(c => c.UserName).SingleAsync(Cancel));
    }

    [Fact]
    public async Task Many_AreAskedTogether()
    {
        var (few, many) = (await AddItemsAsync(3), await AddItemsAsync(60));
        Assert.Equal(await QueriesAsync(few, "a"), await QueriesAsync(many, "b"));
        Assert.Equal(60, await _operation.Db.Set<InventoryItem>().CountAsync(i => EF.Functions.Like(i.Serial, "b%"), Cancel));

        async Task<int> QueriesAsync(IReadOnlyList<Asset> assets, string prefix)
        {
            var before = _reads.Count;
            await EnterAsync([.. assets.Select(a => (a, "serial", (object?)$"{prefix}{a.Id}"))]);
            return _reads.Count - before;
        }
    }

    [Fact]
    public async Task BulkEdit_BringsEverySliceAlong()
    {
        var assets = await AddItemsAsync(520);
        var type = await AddItemTypeAsync("Optic 4", "PN-4");
        var edit = new Edit(new Dictionary<Field, object?> { [Database.Catalog.Of<Asset>().Find("inventoryitem_type")!] = type.Id });
        Assert.IsType<BulkResult.Done>(await _operation.Records<Asset>().ChangeAsync(new Selection.Picked([.. assets.Select(a => a.Id)]), edit, cancel: Cancel));
        Assert.Equal(520, await _operation.Db.Set<InventoryItem>().CountAsync(i => i.PartId == "PN-4", Cancel));
    }

    [Fact]
    public async Task WhereTheSettingIsOff_HardwareStaysAsItIs()
    {
        Database.Settings.Assets.SyncHardwareSerialAssetTag = false;
        var asset = await AddAsync("S1", "T1", _workshop.Device);
        await ChangeAsync(asset, ("serial", "S2"));
        await ChangeAsync(asset, ("device", _workshop.OtherDevice.Id));
        await ChangeAsync(asset, ("device", null));
        Assert.Equal((("", null), ("", null)), (await OnAsync(_workshop.Device), await OnAsync(_workshop.OtherDevice)));
    }

    [Fact]
    public void WhateverAnAssetHolds_FitsItsHardware()
    {
        foreach (var hardware in (Type[])[typeof(Device), typeof(Module), typeof(InventoryItem), typeof(Rack)])
        {
            Assert.True(Length(hardware, nameof(IHardware.Serial)) >= Length(typeof(Asset), nameof(Asset.Serial)));
            Assert.True(Length(hardware, nameof(IHardware.AssetTag)) >= Length(typeof(Asset), nameof(Asset.AssetTag)));
        }
        Assert.True(Length(typeof(InventoryItem), nameof(InventoryItem.PartId)) >= Length(typeof(InventoryItemType), nameof(InventoryItemType.PartNumber)));

        int? Length(Type kind, string column) => _operation.Db.Model.FindEntityType(kind)!.FindProperty(column)!.GetMaxLength();
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Operations Listened()
    {
        IInterceptor[] all = [new Keeper(Database.Clock), new ChangeRecorder(Database.Clock), _reads];
        Dialect dialect = Database.Dialect is Sqlite ? new Sqlite(Database.ConnectionString, all) : new Postgres(Database.ConnectionString, all);
        return new(dialect, Database.Catalog, Database.Feed, Database.Services.GetRequiredService<ChoiceBook>(), Database.Clock, Database.Services.GetServices<Follower>());
    }

    private async Task<Asset> AddAsync(string serial, string? tag, Device? device, Tenant? owner = null)
    {
        var asset = _workshop.DeviceAsset(serial);
        (asset.AssetTag, asset.DeviceId, asset.OwningTenantId) = (tag, device?.Id, owner?.Id);
        return await Workshop.SaveAsync(_operation, asset);
    }

    // An asset of four units in use as a device of one, which the form refuses and other systems do not.
    private async Task<(Asset Asset, DeviceType High)> AddHighAsync()
    {
        var high = await Workshop.SaveAsync(_operation, new DeviceType { ManufacturerId = _workshop.DeviceType.ManufacturerId, Model = "High", Slug = "high", UHeight = 4 });
        var asset = _workshop.DeviceAsset("H1");
        asset.DeviceTypeId = high.Id;
        await Workshop.SaveAsync(_operation, asset);
        await _operation.Db.Set<Asset>().Where(a => a.Id == asset.Id).ExecuteUpdateAsync(set => set.SetProperty(a => a.DeviceId, _workshop.Device.Id), Cancel);
        _operation.Db.ChangeTracker.Clear();
        return (asset, high);
    }

    private async Task<Tenant> AddTenantAsync(string name) => await Workshop.SaveAsync(_operation, new Tenant { Name = name, Slug = name.Replace(" ", "-", StringComparison.Ordinal).ToLowerInvariant() });

    private Task<InventoryItemType> AddItemTypeAsync(string model, string part) =>
        Workshop.SaveAsync(_operation, new InventoryItemType { ManufacturerId = _workshop.ItemType.ManufacturerId, Model = model, Slug = model.Replace(" ", "-", StringComparison.Ordinal).ToLowerInvariant(), PartNumber = part });

    private async Task<IReadOnlyList<Asset>> AddItemsAsync(int count)
    {
        var first = await _operation.Db.Set<InventoryItem>().MaxAsync(i => i.Id, Cancel);
        List<InventoryItem> items = [.. Enumerable.Range(1, count).Select(n => new InventoryItem { DeviceId = _workshop.Device.Id, Name = $"part {first + n}", Path = "/" })];
        _operation.Db.AddRange(items);
        await _operation.Db.SaveChangesAsync(Cancel);
        List<Asset> assets = [.. items.Select(i => new Asset { Status = "used", InventoryItemTypeId = _workshop.ItemType.Id, Serial = $"P{i.Id}", InventoryItemId = i.Id })];
        _operation.Db.AddRange(assets);
        await _operation.Db.SaveChangesAsync(Cancel);
        await _operation.SettleAsync(Cancel);
        Assert.Equal(count, await _operation.Db.Set<InventoryItem>().CountAsync(i => i.Id > first && EF.Functions.Like(i.Serial, "P%"), Cancel));
        return assets;
    }

    private async Task ChangeAsync(Asset asset, params (string Name, object? Value)[] values)
    {
        var result = await SaveAsync(asset, values);
        Assert.True(result is SaveResult.Saved, $"{(result as SaveResult.Refused)?.Problems}{result}");
    }

    private async Task<IReadOnlyList<Problem>> RefusedAsync(Asset asset, params (string Name, object? Value)[] values) =>
        Assert.IsType<SaveResult.Refused>(await SaveAsync(asset, values)).Problems.List;

    private Task<SaveResult> SaveAsync(Asset asset, (string Name, object? Value)[] values)
    {
        _operation.Db.ChangeTracker.Clear();
        var resource = Database.Catalog.Of<Asset>();
        return _operation.Records<Asset>().SaveAsync(asset.Id, values.ToDictionary(v => resource.Find(v.Name)!, v => v.Value), null, resource.WrittenFields, Cancel);
    }

    private async Task EnterAsync(params (Asset Asset, string Field, object? Value)[] changes) => Assert.Empty(await DraftsAsync(changes));

    private async Task<IReadOnlyList<Problem>> DraftsAsync(params (Asset Asset, string Field, object? Value)[] changes)
    {
        var resource = Database.Catalog.Of<Asset>();
        List<Draft> drafts = [.. changes.Select((c, n) => new Draft(n + 1, c.Asset.Id, new Dictionary<Field, object?> { [resource.Find(c.Field)!] = c.Value }, [], new Problems()))];
        await _operation.Records<Asset>().EnterAsync(drafts, cancel: Cancel);
        return [.. drafts.SelectMany(d => d.Problems.List)];
    }

    private async Task<(string Serial, string? Tag)> OnAsync<T>(T hardware)
        where T : Entity, IHardware
    {
        await _operation.SettleAsync(Cancel);
        var row = await _operation.Db.Set<T>().AsNoTracking().SingleAsync(x => x.Id == hardware.Id, Cancel);
        return (row.Serial, row.AssetTag);
    }

    private Task<int> UpdatesAsync(string kind, Entity row) =>
        _operation.Db.Set<Change>().CountAsync(c => c.ObjectType == kind && c.ObjectId == row.Id && c.Action == "update" && c.OperationId == _operation.Id, Cancel);

    // How many rows one statement writes is the database's affair; what is asked is ours.
}

public sealed class HardwareOfAssetsOnSqlite(SqliteDatabase database) : HardwareOfAssetsTests(database), IClassFixture<SqliteDatabase>;

public sealed class HardwareOfAssetsOnPostgres(PostgresDatabase database) : HardwareOfAssetsTests(database), IClassFixture<PostgresDatabase>;
