using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Purchasing;

public sealed class DeliveryResource : PrimaryResource<Delivery>
{
    public DeliveryResource()
        : base("deliveries", "Delivery", "Deliveries", "plugins/inventory/deliveries")
    {
        var purchase = Reference(x => x.Purchase).Searched().ToldBy("id");
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var date = Date(x => x.Date);
        var supplier = Computed(
            "supplier", "Supplier",
            x => new Link("suppliers", x.Purchase.SupplierId, x.Purchase.Supplier.Name),
            ["Purchase.Supplier"],
            Sort<Supplier>.By(x => x.NameSort).Through<Delivery>(x => x.Purchase.Supplier)).SearchedIn(x => x.Purchase.Supplier.Name);
        var contact = Reference(x => x.ReceivingContact).Searched().ToldBy("id");
        HasSearchText();

        Name(
            name,
            Sort<Supplier>.By(x => x.NameSort).Through<Delivery>(x => x.Purchase.Supplier), Sort<Purchase>.By(x => x.NameSort).Through<Delivery>(x => x.Purchase),
            Sort<Delivery>.By(x => x.NameSort));
        DisplayNeeds = ["Purchase.Supplier"];
        List = [name, purchase, date, contact, Description];
        Form = [Group("Delivery", purchase, name, date, contact, Description), Common];
        Brief = [name, date, Description];
        Clone = [purchase, date, contact, Description, Comments];
        Detail = [Group("Delivery", supplier, purchase, name, date, contact, Description), Common];
        Filters(
            new RowFilter<Delivery, Purchase>("purchase_id", "Purchase", x => x.PurchaseId).As("purchase"),
            new RowFilter<Delivery, Contact>("receiving_contact_id", "Receiving contact", x => x.ReceivingContactId).As("receiving_contact"),
            new RowFilter<Purchase, Supplier>("supplier_id", "Supplier", x => x.SupplierId).Through((Delivery x) => x.PurchaseId),
            new RowFilter<Purchase, Supplier>("supplier", "Supplier", x => x.SupplierId, RowName.Slug).Through((Delivery x) => x.PurchaseId));
        Filters(new ManyFilter<Contact, ContactGroup>("contact_group_id", "Contact's group", x => x.Groups, RowName.Id).Through((Delivery x) => x.ReceivingContactId));
    }
}
