using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Purchasing;

public sealed class PurchaseResource : PrimaryResource<Purchase>
{
    public PurchaseResource()
        : base("purchases", "Purchase", "Purchases", "plugins/inventory/purchases")
    {
        var supplier = Reference(x => x.Supplier).Searched();
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var status = Choice(x => x.Status, Purchase.Statuses).Bare();
        var date = Date(x => x.Date);
        HasSearchText();

        Name(name, Sort<Supplier>.By(x => x.NameSort).Through<Purchase>(x => x.Supplier), Sort<Purchase>.By(x => x.NameSort));
        DisplayNeeds = ["Supplier"];
        List = [name, supplier, status, date, Description, CountOf<Delivery>(x => x.Purchase)];
        Form = [Group("Purchase", supplier, name, status, date, Description), Common];
        Brief = [supplier, name, status, date, Description];
        Clone = [supplier, status, date, Description, Comments];
        Filters(new RowFilter<Purchase, Supplier>("supplier_id", "Supplier", x => x.SupplierId).As("supplier"));
    }
}
