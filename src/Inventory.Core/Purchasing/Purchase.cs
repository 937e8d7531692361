using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Purchasing;

/// <summary>An order placed with a supplier. Its status is kept by hand.</summary>
[ObjectType("netbox_inventory.purchase")]
public sealed class Purchase : PrimaryEntity, IKeyed
{
    public static readonly ChoiceList Statuses = ChoiceList.Open(
        "purchase.status", new("open", "Open", "cyan"), new("partial", "Partial", "blue"), new("closed", "Closed", "green"));

    public long SupplierId { get; set; }

    [Named(Reverse = "purchases")]
    public Supplier Supplier { get; set; } = null!;

    /// <summary>The order's number, unique with its supplier.</summary>
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Status { get; set; } = null!;

    public DateOnly? Date { get; set; }

    [Derived]
    public string Search { get; private set; } = "";

    public void RefreshKeys()
    {
        NameSort = Keys.Sort(Name);
        Search = Keys.Search(Name, Description);
    }

    public override string ToString() => $"{Supplier} {Name}";
}
