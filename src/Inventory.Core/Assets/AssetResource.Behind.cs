using System.Linq.Expressions;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;

namespace Inventory.Core.Assets;

// Hardware does not know of assets, but its lists tell which of it has one.
public sealed partial class AssetResource
{
    internal override void Wire(Catalog catalog)
    {
        base.Wire(catalog);
        catalog.Of<Supplier>().AddCount(new CountField<Supplier, Asset>(x => x.Purchase!.Supplier), catalog, isListed: false);
        catalog.Of<InventoryItemGroup>().AddCount(new CountField<InventoryItemGroup, Asset>(x => x.InventoryItemType!.InventoryItemGroup), catalog, isListed: false);
        catalog.Of<Location>().AddCount(new CountField<Location, Asset>(x => x.StorageLocation).As("stored_asset_count").Labelled("Stored assets"), catalog, isListed: false);
        HasAsset<Device>(catalog, x => x.DeviceId);
        HasAsset<Module>(catalog, x => x.ModuleId);
        HasAsset<InventoryItem>(catalog, x => x.InventoryItemId);
        HasAsset<Rack>(catalog, x => x.RackId);
    }

    private static void HasAsset<THardware>(Catalog catalog, Expression<Func<Asset, long?>> key)
        where THardware : Entity, new() =>
        catalog.Of<THardware>().AddFilter(new HasFilter<THardware, Asset>("has_asset_assigned", "Has an asset", key), catalog);
}
