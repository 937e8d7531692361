using Inventory.Core.Data;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Assets;

/// <summary>A delivery that moves to another purchase takes its assets along: an asset's delivery belongs to its purchase.</summary>
internal sealed class PurchaseOfDelivery : Follower
{
    public override async Task AfterSaveAsync(Operation operation, Entity row, IReadOnlySet<string> changed, CancellationToken cancel)
    {
        if (row is not Delivery delivery || !changed.Contains(nameof(Delivery.PurchaseId))) return;
        var assets = await operation.Db.Set<Asset>().Where(a => a.DeliveryId == delivery.Id && a.PurchaseId != delivery.PurchaseId).ToListAsync(cancel);
        foreach (var asset in assets) asset.PurchaseId = delivery.PurchaseId;
        await operation.SaveAlongAsync(assets, cancel);
    }
}
