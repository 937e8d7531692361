using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Audits;

// In Ljubljana sw-1 in R1, with a module and a transceiver; sw-2 free in the server room; srv-1 in R2. In Maribor srv-2 in M1.
internal static partial class Building
{
    private static async Task HardwareAsync(Seed seed)
    {
        var cisco = await seed.AddAsync("Cisco", new Manufacturer { Name = "Cisco", Slug = "cisco" });
        await seed.AddAsync("C9300", new DeviceType { ManufacturerId = cisco.Id, Model = "C9300", Slug = "c9300", UHeight = 1 });
        await seed.AddAsync("R740", new DeviceType { ManufacturerId = seed.Id<Manufacturer>("Dell"), Model = "R740", Slug = "r740", UHeight = 2 });
        await seed.AddAsync("NIM-4", new ModuleType { ManufacturerId = cisco.Id, Model = "NIM-4" });
        await seed.AddAsync("SFP-10G", new InventoryItemType { ManufacturerId = cisco.Id, Model = "SFP-10G", Slug = "sfp-10g" });

        var core = await seed.AddAsync(new DeviceRole { Name = "Switch", Slug = "switch" });
        var access = await seed.AddAsync(new DeviceRole { Name = "Access switch", Slug = "access-switch" });
        var server = await seed.AddAsync(new DeviceRole { Name = "Server", Slug = "server" });

        var sw1 = await DeviceAsync("sw-1", "C9300", core, "Ljubljana", "Server room", "R1", "FOC1", "TAG-SW1");
        await DeviceAsync("sw-2", "C9300", access, "Ljubljana", "Server room", null, "FOC2", null);
        await DeviceAsync("srv-1", "R740", server, "Ljubljana", null, "R2", "DELL-1", null);
        await DeviceAsync("srv-2", "R740", server, "Maribor", "Depot", "M1", "DELL-2", null);

        var slot = await seed.AddAsync(new ModuleBay { DeviceId = sw1.Id, Name = "Slot 1" });
        await seed.AddAsync("NIM", new Module { DeviceId = sw1.Id, ModuleBayId = slot.Id, ModuleTypeId = seed.Id<ModuleType>("NIM-4"), Serial = "MOD1" });
        await seed.AddAsync("Transceiver", new InventoryItem { DeviceId = sw1.Id, Name = "Transceiver", Serial = "SFP1" });

        Task<Device> DeviceAsync(string name, string type, DeviceRole role, string site, string? location, string? rack, string serial, string? tag) =>
            seed.AddAsync(name, new Device
            {
                Name = name,
                DeviceTypeId = seed.Id<DeviceType>(type),
                RoleId = role.Id,
                SiteId = seed.Id<Site>(site),
                LocationId = location is null ? null : seed.Id<Location>(location),
                RackId = rack is null ? null : seed.Id<Rack>(rack),
                Serial = serial,
                AssetTag = tag,
            });
    }
}
