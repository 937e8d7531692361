using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Hardware;

/// <summary>An item that holds others stays in its device.</summary>
internal sealed class InventoryItemMoves : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is InventoryItem { Id: > 0 } item && operation.Changed(item).Contains(nameof(InventoryItem.DeviceId))
            && await operation.Db.Set<InventoryItem>().AnyAsync(x => x.ParentId == item.Id, cancel))
            problems.Add("device", "It holds other items. Move those first.");
    }
}
