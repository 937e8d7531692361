using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Hardware;

/// <summary>A type whose devices are mounted in units keeps a height.</summary>
internal sealed class DeviceTypeChanges : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is DeviceType { Id: > 0, UHeight: 0 } type && operation.Changed(type).Contains(nameof(DeviceType.UHeight))
            && await operation.Db.Set<Device>().AnyAsync(x => x.DeviceTypeId == type.Id && x.Position != null, cancel))
            problems.Add("u_height", "Devices of this type are mounted in racks, so its height cannot be 0.");
    }
}
