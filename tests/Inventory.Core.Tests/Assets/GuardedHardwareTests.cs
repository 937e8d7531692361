using System.Text.Json;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Inventory.Core.Rest;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Assets;

/// <summary>Serial number and tag of hardware that has an asset are changed on the asset.</summary>
public abstract class GuardedHardwareTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Operation _operation = null!;
    private Workshop _workshop = null!;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync()
    {
        Database.Settings.Assets.SyncHardwareSerialAssetTag = true;
        _operation = await Database.WriteAsync();
        _workshop = await Workshop.BuildAsync(_operation);
    }

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task EveryKind_WithAnAsset_IsRefused_AtTheField()
    {
        var (device, module, item, rack) = (_workshop.DeviceAsset("D1"), _workshop.ModuleAsset("M1"), _workshop.ItemAsset("I1"), _workshop.RackAsset("R1"));
        (device.DeviceId, module.ModuleId, item.InventoryItemId, rack.RackId) = (_workshop.Device.Id, _workshop.Module.Id, _workshop.Item.Id, _workshop.Rack.Id);
        foreach (var asset in (Asset[])[device, module, item, rack]) await Workshop.SaveAsync(_operation, asset);
        await _operation.SettleAsync(Cancel);
        await RefusesAsync(_workshop.Device, "Switch D1");
        await RefusesAsync(_workshop.Module, "Card M1");
        await RefusesAsync(_workshop.Item, "Optic I1");
        await RefusesAsync(_workshop.Rack, "Frame R1");

        async Task RefusesAsync<T>(T row, string asset)
            where T : Entity, IHardware, new()
        {
            var problems = await DraftAsync(row, ("serial", "Other"), ("asset_tag", "Other"));
            Assert.Equal(["serial", "asset_tag"], problems.Select(p => p.Field));
            Assert.All(problems, p => Assert.Equal($"It follows from the asset {asset}: change it on the asset instead.", p.Message));
        }
    }

    [Fact]
    public async Task WhatTheAssetSays_AndEverythingElse_IsTaken()
    {
        await AddAsync("D1", null);
        Assert.Empty(await DraftAsync(_workshop.Device, ("serial", "D1"), ("asset_tag", ""), ("description", "Moved"), ("device_type", _workshop.DeviceType.Id)));
        Assert.Empty(await DraftAsync(_workshop.OtherDevice, ("serial", "Free"), ("asset_tag", "Free")));
    }

    [Fact]
    public async Task HardwareThatDiffersAlready_IsAskedOnlyOfWhatChanges()
    {
        await AddAsync("D1", "T1");
        await _operation.Db.Set<Device>().Where(d => d.Id == _workshop.Device.Id).ExecuteUpdateAsync(set => set.SetProperty(d => d.Serial, "Came in").SetProperty(d => d.AssetTag, (string?)null), Cancel);
        Assert.Empty(await DraftAsync(_workshop.Device, ("name", "renamed")));
        Assert.Empty(await DraftAsync(_workshop.Device, ("asset_tag", "T1")));
        Assert.Equal("serial", (await DraftAsync(_workshop.Device, ("serial", "Another"))).Single().Field);
    }

    [Fact]
    public async Task OnceTheAssetIsGone_ItIsFree()
    {
        var asset = await AddAsync("D1", "T1");
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Asset>().DeleteAsync(asset.Id, Cancel));
        Assert.Empty(await DraftAsync(_workshop.Device, ("serial", "Own")));
    }

    [Fact]
    public async Task WhereTheSettingIsOff_ItIsFree()
    {
        await AddAsync("D1", "T1");
        Database.Settings.Assets.SyncHardwareSerialAssetTag = false;
        Assert.Empty(await DraftAsync(_workshop.Device, ("serial", "Own"), ("asset_tag", "Own")));
    }

    [Fact]
    public async Task AssetThatThePersonMayNotSee_IsNotNamed()
    {
        await _operation.DisposeAsync();
        _operation = await Database.WriteAsync(new Viewer(7, "ana", isSuperuser: false, [new Grant("dcim.device", Verb.View, null), new Grant("dcim.device", Verb.Change, null)]));
        var device = await _operation.Db.Set<Asset>().Where(a => a.AssetTag == "A-1").Select(a => a.Device!).AsNoTracking().SingleAsync(Cancel);
        Assert.Equal("It follows from the asset: change it on the asset instead.", (await DraftAsync(device, ("serial", "Other"))).Single().Message);
    }

    [Fact]
    public async Task Scripts_AreToldToo()
    {
        await _operation.DisposeAsync();
        long id;
        await using (var reading = Database.Read()) id = await reading.Db.Set<Asset>().Where(a => a.AssetTag == "A-1").Select(a => a.DeviceId!.Value).SingleAsync(Cancel);
        var json = JsonDocument.Parse("""{"serial":"Other"}""").RootElement;
        var (_, outcomes) = await new RestChange<Device>(Database.Operations, Viewer.System).ChangeAsync([(id, json)], isWhole: false, version: null, "", Cancel);
        Assert.Equal("serial", Assert.IsType<SaveResult.Refused>(outcomes.Single().Result).Problems.List.Single().Field);
    }

    [Fact]
    public async Task OfManyRowsOfAFile_EachIsToldForItself()
    {
        await AddAsync("D1", "T1");
        var serial = Database.Catalog.Of<Device>().Find("serial")!;
        Draft[] drafts = [Drafted(1, _workshop.OtherDevice), Drafted(2, _workshop.Device)];
        await _operation.Records<Device>().EnterAsync(drafts, cancel: Cancel);
        Assert.Empty(drafts[0].Problems.List);
        Assert.Equal("serial", drafts[1].Problems.List.Single().Field);

        Draft Drafted(int number, Device device) => new(number, device.Id, new Dictionary<Field, object?> { [serial] = $"Row {number}" }, [], new Problems());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private async Task<Asset> AddAsync(string serial, string? tag)
    {
        var asset = _workshop.DeviceAsset(serial);
        (asset.AssetTag, asset.DeviceId) = (tag, _workshop.Device.Id);
        await Workshop.SaveAsync(_operation, asset);
        await _operation.SettleAsync(Cancel);
        return asset;
    }

    private async Task<IReadOnlyList<Problem>> DraftAsync<T>(T row, params (string Name, object? Value)[] values)
        where T : Entity, new()
    {
        var resource = Database.Catalog.Of<T>();
        var draft = new Draft(1, row.Id, values.ToDictionary(v => (Field)resource.Find(v.Name)!, v => v.Value), [], new Problems());
        await _operation.Records<T>().EnterAsync([draft], cancel: Cancel);
        return draft.Problems.List;
    }
}

public sealed class GuardedHardwareOnSqlite(SqliteDatabase database) : GuardedHardwareTests(database), IClassFixture<SqliteDatabase>;

public sealed class GuardedHardwareOnPostgres(PostgresDatabase database) : GuardedHardwareTests(database), IClassFixture<PostgresDatabase>;
