using Inventory.Core.Assets;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;

namespace Inventory.Benchmarks.Estates;

// What lies on shelves: in the room of 148, and all other assets in other rooms. Fifty assets to a purchase and its delivery.
internal sealed partial class Estate
{
    private readonly List<Supplier> _suppliers = [];
    private readonly List<Purchase> _purchases = [];
    private readonly List<Delivery> _deliveries = [];

    private void MakePurchases()
    {
        for (var i = 1; i <= 20; i++) _suppliers.Add(new() { Name = $"Supplier {i}", Slug = $"supplier-{i}" });
        for (var i = 0; i < _count / 50; i++)
        {
            var purchase = new Purchase { Supplier = OneOf(_suppliers), Name = $"PO-2025-{i:00000}", Status = "closed", Date = new DateOnly(2025, 1, 1).AddDays(i % 365) };
            _purchases.Add(purchase);
            _deliveries.Add(new() { Purchase = purchase, Name = $"LS-{i:00000}", Date = purchase.Date });
        }
    }

    private void MakeStock()
    {
        for (var i = 0; i < InRoom; i++) Store(_room);
        while (_assets.Count < _count) Store(OneOf(_rooms));
    }

    private void Store(Location location)
    {
        var number = _assets.Count;
        var delivery = OneOf(_deliveries);
        var asset = new Asset
        {
            Name = number % 10 == 0 ? $"spare of campus {1 + number % 7}" : "",
            Status = "stored",
            Serial = Serial(),
            AssetTag = $"S{number:000000}",
            StorageLocation = location,
            Purchase = delivery.Purchase,
            Delivery = delivery,
            OwningTenant = number % 4 == 0 ? OneOf(_tenants) : null,
        };
        if (number % 2 == 0) asset.DeviceType = OneOf(_deviceTypes);
        else asset.InventoryItemType = OneOf(_itemTypes);
        _assets.Add(asset);
    }
}
