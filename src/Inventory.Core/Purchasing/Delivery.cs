using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Purchasing;

/// <summary>What arrived of a purchase at one time.</summary>
[ObjectType("netbox_inventory.delivery")]
public sealed class Delivery : PrimaryEntity, IKeyed
{
    public long PurchaseId { get; set; }

    [Named(Reverse = "orders")]
    public Purchase Purchase { get; set; } = null!;

    /// <summary>The number of the delivery note, unique with its purchase.</summary>
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public DateOnly? Date { get; set; }

    public long? ReceivingContactId { get; set; }

    [Named(Reverse = "deliveries")]
    public Contact? ReceivingContact { get; set; }

    [Derived]
    public string Search { get; private set; } = "";

    public void RefreshKeys()
    {
        NameSort = Keys.Sort(Name);
        Search = Keys.Search(Name, Description);
    }

    public override string ToString() => $"{Purchase} {Name}";
}
