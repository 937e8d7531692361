using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Assets;

/// <summary>Two sites, with a rack of one device, a module and an item in each; saved like everything else, through the door.</summary>
internal sealed class Workshop
{
    public Site North { get; } = new() { Name = "North", Slug = "north" };

    public Site South { get; } = new() { Name = "South", Slug = "south" };

    public Location Hall { get; private set; } = null!;

    public Location Room { get; private set; } = null!;

    public Location Store { get; private set; } = null!;

    public Rack Rack { get; private set; } = null!;

    public Rack OtherRack { get; private set; } = null!;

    public Device Device { get; private set; } = null!;

    public Device OtherDevice { get; private set; } = null!;

    public Module Module { get; private set; } = null!;

    public InventoryItem Item { get; private set; } = null!;

    public DeviceType DeviceType { get; private set; } = null!;

    public ModuleType ModuleType { get; private set; } = null!;

    public InventoryItemType ItemType { get; private set; } = null!;

    public RackType RackType { get; private set; } = null!;

    public static async Task<Workshop> BuildAsync(Operation operation)
    {
        var workshop = new Workshop();
        await workshop.AddAsync(operation);
        return workshop;
    }

    public static async Task<T> SaveAsync<T>(Operation operation, T row)
        where T : Entity, new()
    {
        var result = await operation.Records<T>().SaveAsync(row);
        Assert.True(result is SaveResult.Saved, $"{row.GetType().Name}: {(result as SaveResult.Refused)?.Problems}{result}");
        return row;
    }

    /// <summary>Takes the row anew, changes it, saves and commits.</summary>
    public static async Task ChangeAsync<T>(Support.Database database, long id, Action<T> change)
        where T : Entity, new()
    {
        await using var operation = await database.WriteAsync();
        var row = await operation.Db.Set<T>().SingleAsync(x => x.Id == id);
        change(row);
        await SaveAsync(operation, row);
        await operation.CommitAsync();
    }

    public Asset DeviceAsset(string serial) => new() { Status = "used", DeviceTypeId = DeviceType.Id, Serial = serial };

    public Asset ModuleAsset(string serial) => new() { Status = "used", ModuleTypeId = ModuleType.Id, Serial = serial };

    public Asset ItemAsset(string serial) => new() { Status = "used", InventoryItemTypeId = ItemType.Id, Serial = serial };

    public Asset RackAsset(string serial) => new() { Status = "used", RackTypeId = RackType.Id, Serial = serial };

    private async Task AddAsync(Operation operation)
    {
        await SaveAsync(operation, North);
        await SaveAsync(operation, South);
        Hall = await SaveAsync(operation, new Location { SiteId = North.Id, Name = "Hall", Slug = "hall" });
        Room = await SaveAsync(operation, new Location { SiteId = North.Id, ParentId = Hall.Id, Name = "Room", Slug = "room" });
        Store = await SaveAsync(operation, new Location { SiteId = South.Id, Name = "Store", Slug = "store" });
        var maker = await SaveAsync(operation, new Manufacturer { Name = "Works", Slug = "works" });
        RackType = await SaveAsync(operation, new RackType { ManufacturerId = maker.Id, Model = "Frame", Slug = "frame", FormFactor = "4-post-frame" });
        DeviceType = await SaveAsync(operation, new DeviceType { ManufacturerId = maker.Id, Model = "Switch", Slug = "switch" });
        ModuleType = await SaveAsync(operation, new ModuleType { ManufacturerId = maker.Id, Model = "Card" });
        ItemType = await SaveAsync(operation, new InventoryItemType { ManufacturerId = maker.Id, Model = "Optic", Slug = "optic" });
        Rack = await SaveAsync(operation, new Rack { SiteId = North.Id, LocationId = Room.Id, Name = "R1", RackTypeId = RackType.Id });
        OtherRack = await SaveAsync(operation, new Rack { SiteId = South.Id, LocationId = Store.Id, Name = "R2", RackTypeId = RackType.Id });
        var role = await SaveAsync(operation, new DeviceRole { Name = "Worker", Slug = "worker" });
        Device = await SaveAsync(operation, new Device { DeviceTypeId = DeviceType.Id, RoleId = role.Id, SiteId = North.Id, LocationId = Room.Id, RackId = Rack.Id, Name = "north-1" });
        OtherDevice = await SaveAsync(operation, new Device { DeviceTypeId = DeviceType.Id, RoleId = role.Id, SiteId = South.Id, Name = "south-1" });
        var bay = await SaveAsync(operation, new ModuleBay { DeviceId = Device.Id, Name = "Slot 1" });
        Module = await SaveAsync(operation, new Module { DeviceId = Device.Id, ModuleBayId = bay.Id, ModuleTypeId = ModuleType.Id });
        Item = await SaveAsync(operation, new InventoryItem { DeviceId = Device.Id, Name = "optic-1" });
    }
}
