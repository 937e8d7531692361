using Inventory.Core.Assets;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Audits;

// Assets are called by their names: what is in use by its hardware, what is stored by where it lies.
internal static partial class Building
{
    private static async Task AssetsAsync(Seed seed)
    {
        await InUseAsync("asset of sw-1", a => (a.DeviceTypeId, a.DeviceId) = (seed.Id<DeviceType>("C9300"), seed.Id<Device>("sw-1")));
        await InUseAsync("asset of srv-1", a => (a.DeviceTypeId, a.DeviceId) = (seed.Id<DeviceType>("R740"), seed.Id<Device>("srv-1")));
        await InUseAsync("asset of NIM", a => (a.ModuleTypeId, a.ModuleId) = (seed.Id<ModuleType>("NIM-4"), seed.Id<Module>("NIM")));
        await InUseAsync("asset of transceiver", a => (a.InventoryItemTypeId, a.InventoryItemId) = (seed.Id<InventoryItemType>("SFP-10G"), seed.Id<InventoryItem>("Transceiver")));
        await InUseAsync("asset of R1", a => (a.RackTypeId, a.RackId) = (seed.Id<RackType>("Frame"), seed.Id<Rack>("R1")));
        // At home in the server room, in use in Maribor.
        await InUseAsync("asset of srv-2", a => (a.DeviceTypeId, a.DeviceId, a.StorageLocationId) = (seed.Id<DeviceType>("R740"), seed.Id<Device>("srv-2"), seed.Id<Location>("Server room")));

        await StoredAsync("spare 1", "SN-1", "T-1", "Floor 1");
        await StoredAsync("spare 10", "SN-10", "T-10", "Server room");
        await StoredAsync("spare of B", "B-1", null, "Building B");
        await StoredAsync("spare of Maribor", "MB-1", "T-MB", "Depot");
        await StoredAsync("lost", "LOST-1", null, null);

        Task InUseAsync(string name, Action<Asset> assign)
        {
            var asset = new Asset { Name = name, Status = "used" };
            assign(asset);
            return seed.AddAsync(name, asset);
        }

        Task StoredAsync(string name, string serial, string? tag, string? location) => seed.AddAsync(name, new Asset
        {
            Name = name,
            Status = "stored",
            DeviceTypeId = seed.Id<DeviceType>("C9300"),
            Serial = serial,
            AssetTag = tag,
            StorageLocationId = location is null ? null : seed.Id<Location>(location),
        });
    }
}
