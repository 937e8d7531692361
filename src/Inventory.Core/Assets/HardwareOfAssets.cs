using Inventory.Core.Data;
using Inventory.Core.Hardware;

namespace Inventory.Core.Assets;

/// <summary>
/// Hardware follows the asset that is in use as it, where a setting says so: it has the asset's serial number, tag and type, and loses number and tag
/// with the asset. It is changed on the asset only.
/// </summary>
internal sealed class HardwareOfAssets(Settings settings) : Follower
{
    private readonly HardwareKind<Device> _devices = new(a => a.DeviceId, Retype, nameof(Device.Rack));
    private readonly HardwareKind<Module> _modules = new(a => a.ModuleId, Retype);
    private readonly HardwareKind<InventoryItem> _items = new(a => a.InventoryItemId, Retype);
    private readonly HardwareKind<Rack> _racks = new(a => a.RackId, Retype);

    public override async Task CheckManyAsync(Operation operation, IReadOnlyList<Candidate> rows, CancellationToken cancel)
    {
        if (!settings.Assets.SyncHardwareSerialAssetTag || rows.Count == 0) return;
        await (rows[0].Row switch
        {
            Asset => CheckAssetsAsync(operation, [.. rows.Where(r => !r.Problems.Any)], cancel),
            Device => _devices.GuardAsync(operation, rows, cancel),
            Module => _modules.GuardAsync(operation, rows, cancel),
            InventoryItem => _items.GuardAsync(operation, rows, cancel),
            Rack => _racks.GuardAsync(operation, rows, cancel),
            _ => Task.CompletedTask,
        });
    }

    public override async Task SettleAsync(Operation operation, IReadOnlyList<Written> rows, CancellationToken cancel)
    {
        if (!settings.Assets.SyncHardwareSerialAssetTag) return;
        await _devices.FollowAsync(operation, rows, cancel);
        await _modules.FollowAsync(operation, rows, cancel);
        await _items.FollowAsync(operation, rows, cancel);
        await _racks.FollowAsync(operation, rows, cancel);
    }

    private async Task CheckAssetsAsync(Operation operation, IReadOnlyList<Candidate> assets, CancellationToken cancel)
    {
        await _devices.CheckAsync(operation, assets, cancel);
        await _modules.CheckAsync(operation, assets, cancel);
        await _items.CheckAsync(operation, assets, cancel);
        await _racks.CheckAsync(operation, assets, cancel);
    }

    private static bool Retype(Device device, Asset asset)
    {
        if (asset.DeviceType is not { } type || device.DeviceTypeId == type.Id) return false;
        (device.DeviceTypeId, device.DeviceType) = (type.Id, type);
        return true;
    }

    private static bool Retype(Module module, Asset asset)
    {
        if (asset.ModuleType is not { } type || module.ModuleTypeId == type.Id) return false;
        (module.ModuleTypeId, module.ModuleType) = (type.Id, type);
        return true;
    }

    // An item has no type: it is told by maker and part number.
    private static bool Retype(InventoryItem item, Asset asset)
    {
        if (asset.InventoryItemType is not { } type || (item.ManufacturerId == type.ManufacturerId && item.PartId == type.PartNumber)) return false;
        (item.ManufacturerId, item.PartId) = (type.ManufacturerId, type.PartNumber);
        return true;
    }

    private static bool Retype(Rack rack, Asset asset)
    {
        if (asset.RackType is not { } type || rack.RackTypeId == type.Id) return false;
        (rack.RackTypeId, rack.RackType) = (type.Id, type);
        return true;
    }
}
