using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Purchasing;

public sealed class SupplierResource : PrimaryResource<Supplier>
{
    public SupplierResource()
        : base("suppliers", "Supplier", "Suppliers", "plugins/inventory/suppliers")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var slug = SlugOf(x => x.Slug, name).Searched();

        Name(name, Sort<Supplier>.By(x => x.NameSort));
        List = [name, Description, CountOf<Purchase>(x => x.Supplier)];
        Form = [Group("Supplier", name, slug, Description), Common];
        Scripts(CountOf<Delivery>(x => x.Purchase.Supplier));
        Clone = [Description, Comments];
        Filters(ContactFilters.Of<Supplier>());
    }
}
