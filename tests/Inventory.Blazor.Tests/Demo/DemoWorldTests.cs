using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Demo;

public sealed class DemoWorldTests(LoadedDemo demo) : IClassFixture<LoadedDemo>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DemoDatabase Database => demo.Database;

    [Fact]
    public async Task World_HasTheSizeOfAMiddlingCompany()
    {
        await using var look = Database.Look();
        Assert.InRange(await look.Of<Site>().CountAsync(Cancel), 3, 8);
        Assert.InRange(await look.Of<Location>().CountAsync(Cancel), 40, 60);
        Assert.InRange(await look.Of<Rack>().CountAsync(Cancel), 15, 30);
        Assert.InRange(await look.Of<Device>().CountAsync(Cancel), 290, 310);
        Assert.InRange(await look.Of<Asset>().CountAsync(Cancel), 950, 1050);
        Assert.InRange(await look.Of<Purchase>().CountAsync(Cancel), 15, 40);
        Assert.InRange(await look.Of<AuditTrail>().CountAsync(Cancel), 300, 800);
        Assert.Equal(2, await look.Of<AuditFlow>().CountAsync(Cancel));
        foreach (var flow in await look.Of<AuditFlow>().ToListAsync(Cancel))
            Assert.Equal(3, await look.Of<AuditFlowPageAssignment>().CountAsync(a => a.FlowId == flow.Id, Cancel));
    }

    [Fact]
    public async Task Devices_HaveTheirUnitsForThemselves()
    {
        await using var look = Database.Look();
        var devices = await look.Of<Device>().Where(d => d.Position != null).Include(d => d.Rack).Include(d => d.DeviceType).ToListAsync(Cancel);
        Assert.NotEmpty(devices);
        foreach (var inRack in devices.GroupBy(d => d.Rack!))
        {
            var mounted = inRack.Select(d => new Mounted(d.Id, d.Position!.Value, d.DeviceType.UHeight, d.DeviceType.IsFullDepth, d.Face)).ToList();
            foreach (var device in mounted)
                Assert.True(new RackSpace(inRack.Key.StartingUnit, inRack.Key.UHeight, mounted.Where(m => m.Id != device.Id)).IsAvailable(device.Position, device.Height, device.TakenFace), $"{inRack.Key} {device}");
        }
    }

    [Fact]
    public async Task Trees_AreOutlines()
    {
        await using var look = Database.Look();
        Assert.All(
            await look.Of<Location>().Include(l => l.Parent).ToListAsync(Cancel),
            l => Assert.Equal(Keys.Outline(l.Parent?.TreeSort ?? "", l.NameSort, l.Id), l.TreeSort));
    }

    [Fact]
    public async Task Assets_AreMostlyInUse()
    {
        await using var look = Database.Look();
        var all = await look.Of<Asset>().CountAsync(Cancel);
        var inHardware = await look.Of<Asset>().CountAsync(a => a.DeviceId != null || a.ModuleId != null || a.InventoryItemId != null || a.RackId != null, Cancel);
        Assert.InRange((double)inHardware / all, 0.6, 0.7);
        Assert.Equal(["retired", "stored", "used"], await look.Of<Asset>().Select(a => a.Status).Distinct().OrderBy(s => s).ToListAsync(Cancel));
    }

    [Fact]
    public async Task EveryRow_CanBeSavedAsItIs()
    {
        var broken = new List<string>();
        foreach (var resource in Database.Services.GetRequiredService<Catalog>().All.Where(r => r.Acts.HasFlag(Acts.Change)))
            await (Task)typeof(DemoWorldTests).GetMethod(nameof(SaveAllAsync), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(resource.EntityType).Invoke(null, [Database, broken])!;
        Assert.Empty(broken);
    }

    [Fact]
    public async Task Hardware_IsWhatItsAssetSays()
    {
        await using var look = Database.Look();
        var devices = await look.Of<Asset>().Where(a => a.DeviceId != null).Include(a => a.Device).ToListAsync(Cancel);
        Assert.Equal(await look.Of<Device>().CountAsync(Cancel), devices.Count);
        Assert.All(devices, a => Assert.Equal((a.AssetTag, a.Serial, a.DeviceTypeId, a.PlaceSiteId, a.PlaceLocationId, a.PlaceRackId),
            (a.Device!.AssetTag, a.Device.Serial, a.Device.DeviceTypeId, a.Device.SiteId, a.Device.LocationId, a.Device.RackId)));
        var modules = await look.Of<Asset>().Where(a => a.ModuleId != null).Include(a => a.Module!.Device).ToListAsync(Cancel);
        Assert.All(modules, a => Assert.Equal((a.AssetTag, a.Serial, a.ModuleTypeId, a.PlaceRackId),
            (a.Module!.AssetTag, a.Module.Serial, a.Module.ModuleTypeId, a.Module.Device.RackId)));
        var items = await look.Of<Asset>().Where(a => a.InventoryItemId != null).Include(a => a.InventoryItem!.Device).Include(a => a.InventoryItemType).ToListAsync(Cancel);
        Assert.All(items, a => Assert.Equal((a.AssetTag, a.Serial, a.InventoryItemType!.PartNumber, a.PlaceRackId),
            (a.InventoryItem!.AssetTag, a.InventoryItem.Serial, a.InventoryItem.PartId, a.InventoryItem.Device.RackId)));
    }

    [Fact]
    public async Task Papers_FitTogether()
    {
        await using var look = Database.Look();
        var today = DateOnly.FromDateTime(DateTime.UtcNow);
        var assets = await look.Of<Asset>().Include(a => a.Delivery).ToListAsync(Cancel);
        Assert.All(assets.Where(a => a.Delivery is not null), a => Assert.True(a.WarrantyStart is null || a.WarrantyStart >= a.Delivery!.Date));
        Assert.All(assets.Where(a => a.Delivery is null), a => Assert.Null(a.WarrantyStart));
        Assert.All(assets, a => Assert.True(a.Created <= a.LastUpdated && a.LastUpdated < DateTime.UtcNow));
        var states = assets.Select(a => a.WarrantyTerm?.On(today, 90).State).ToHashSet();
        Assert.Equal(Enum.GetValues<WarrantyState>().Select(s => (WarrantyState?)s).Append(null).ToHashSet(), states);
        var deliveries = await look.Of<Delivery>().Include(d => d.Purchase).ToListAsync(Cancel);
        Assert.All(deliveries, d => Assert.True(d.Date > d.Purchase.Date && d.Date < today));
        Assert.Equal(["closed", "open", "partial"], await look.Of<Purchase>().Select(p => p.Status).Distinct().OrderBy(s => s).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Tags_FollowTheOrderOfArrival()
    {
        await using var look = Database.Look();
        var dates = await look.Of<Asset>().Where(a => a.DeliveryId != null).OrderBy(a => a.AssetTag).Select(a => a.Delivery!.Date).ToListAsync(Cancel);
        Assert.Equal(dates.Order(), dates);
    }

    [Fact]
    public async Task Racks_HoldTheirDevicesWithoutOverlap()
    {
        await using var look = Database.Look();
        var mounted = await look.Of<Device>().Where(d => d.Position != null).Include(d => d.DeviceType).Include(d => d.Rack).ToListAsync(Cancel);
        foreach (var rack in mounted.GroupBy(d => d.Rack!.Id))
        {
            var units = rack.SelectMany(d => Enumerable.Range((int)d.Position!, (int)d.DeviceType.UHeight)).ToList();
            Assert.Equal(units.Distinct().Count(), units.Count);
            Assert.InRange(units.Max(), 1, rack.First().Rack!.UHeight);
        }
    }

    [Fact]
    public async Task Trees_KnowTheirPaths()
    {
        await using var look = Database.Look();
        var locations = await look.Of<Location>().Include(l => l.Parent).ToListAsync(Cancel);
        Assert.All(locations, l => Assert.Equal($"{l.Parent?.Path ?? "/"}{l.Id}/", l.Path));
        var groups = await look.Of<InventoryItemGroup>().ToListAsync(Cancel);
        Assert.Contains(groups, g => TreePaths.Ids(g.Path).Count == 3);
    }

    [Fact]
    public async Task Trails_AreOfTheLastMonthAndLeaveSomethingToFind()
    {
        await using var look = Database.Look();
        var trails = await look.Of<AuditTrail>().Where(t => t.AuditorId != null).ToListAsync(Cancel);
        Assert.Equal(["ann", "bo"], trails.Select(t => t.AuditorName).Distinct().Order());
        Assert.All(trails, t => Assert.InRange(t.Created!.Value, DateTime.UtcNow.AddDays(-32), DateTime.UtcNow.AddHours(-5)));
        Assert.All(trails, t => Assert.True(t.FlowId is not null && t.PageId is not null && t.StartObjectId is not null && t.Place.Length > 0));
        Assert.True(await look.Of<AuditTrail>().AnyAsync(t => t.Source != null, Cancel));
    }

    // Asks all that is asked of a row that a person saves. A context for each: what is tracked is looked through every time.
    private static async Task SaveAllAsync<T>(DemoDatabase database, List<string> broken)
        where T : Entity, new()
    {
        await using var look = database.Look();
        foreach (var id in await look.Of<T>().Select(x => x.Id).ToListAsync(Cancel))
        {
            await using var save = database.Look();
            var row = (await save.Records<T>().TakeAsync(id, Verb.Change, Cancel))!;
            var result = await save.Records<T>().SaveAsync(row, Cancel);
            if (result is not SaveResult.Saved) broken.Add($"{typeof(T).Name} {row}: {(result as SaveResult.Refused)?.Problems}");
        }
    }
}
