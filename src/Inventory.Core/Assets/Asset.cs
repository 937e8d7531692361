using System.Globalization;
using Inventory.Core.People;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Assets;

/// <summary>One physical, individually tracked piece of hardware.</summary>
[ObjectType("netbox_inventory.asset")]
public sealed partial class Asset : PrimaryEntity, IKeyed, IChecked
{
    public static readonly ChoiceList Statuses = ChoiceList.Open(
        "asset.status", new("stored", "Stored", "green"), new("used", "Used", "blue"), new("retired", "Retired", "gray"));

    /// <summary>A label for people; need not be unique, may be blank.</summary>
    public string Name { get; set; } = "";

    [Derived]
    public string NameSort { get; private set; } = "";

    /// <summary>The owner's inventory number.</summary>
    public string? AssetTag { get; set; }

    [Derived]
    public string? TagKey { get; private set; }

    [Derived]
    public string TagSort { get; private set; } = "";

    /// <summary>The maker's serial number, unique with the type.</summary>
    public string? Serial { get; set; }

    [Derived]
    public string? SerialKey { get; private set; }

    [Derived]
    public string SerialSort { get; private set; } = "";

    public string Status { get; set; } = null!;

    public long? RoleId { get; set; }

    [Named(Reverse = "assets"), WhenTargetGoes(Fate.Clear)]
    public AssetRole? Role { get; set; }

    public long? TenantId { get; set; }

    /// <summary>Who uses it.</summary>
    [Named(Reverse = "assets")]
    public Tenant? Tenant { get; set; }

    public long? ContactId { get; set; }

    /// <summary>The person who uses it.</summary>
    [Named(Reverse = "assets")]
    public Contact? Contact { get; set; }

    public long? OwningTenantId { get; set; }

    /// <summary>Whom it belongs to.</summary>
    [Named(Reverse = "owned_assets")]
    public Tenant? OwningTenant { get; set; }

    public long? PurchaseId { get; set; }

    [Named(Reverse = "assets")]
    public Purchase? Purchase { get; set; }

    public long? DeliveryId { get; set; }

    /// <summary>One of its purchase.</summary>
    [Named(Reverse = "assets")]
    public Delivery? Delivery { get; set; }

    /// <summary>Upper-cased text for quick search: id, tag, serial, name, description, name of the hardware.</summary>
    [Derived]
    public string Search { get; private set; } = "";

    public void RefreshKeys()
    {
        NameSort = Keys.Sort(Name);
        (TagKey, TagSort) = (Keys.Normal(AssetTag), Keys.Sort(AssetTag));
        (SerialKey, SerialSort) = (Keys.Normal(Serial), Keys.Sort(Serial));
        // Without an id, or without the hardware at hand, the text stays until the operation settles.
        if (Id != 0 && HasHardware == Hardware is not null) Search = SearchText.Of(Id, AssetTag, Serial, Name, Description, HardwareName);
    }

    public override string ToString()
    {
        var type = HardwareType?.ToString() ?? "Asset";
        return string.IsNullOrEmpty(Serial) ? $"{type} (id:{Id.ToString(CultureInfo.InvariantCulture)})" : $"{type} {Serial}";
    }
}
