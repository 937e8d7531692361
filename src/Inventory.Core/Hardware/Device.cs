using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>A piece of equipment in its place: mounted in a rack, or standing in a location or site.</summary>
[ObjectType("dcim.device")]
public sealed partial class Device : PrimaryEntity, IKeyed, ICompleted, IChecked, IHardware
{
    public static readonly ChoiceList Statuses = ChoiceList.Open(
        "device.status",
        new("offline", "Offline", "gray"),
        new("active", "Active", "green"),
        new("planned", "Planned", "cyan"),
        new("staged", "Staged", "blue"),
        new("failed", "Failed", "red"),
        new("inventory", "Inventory", "purple"),
        new("decommissioning", "Decommissioning", "yellow"));

    public static readonly ChoiceList Faces = ChoiceList.Closed("device.face", new("front", "Front"), new("rear", "Rear"));

    /// <summary>Null for devices that nobody named.</summary>
    public string? Name { get; set; }

    [Derived]
    public string NameSort { get; private set; } = "";

    /// <summary>The name in upper case: unique in its site, and for its tenant.</summary>
    [Derived]
    public string? NameKey { get; private set; }

    public long DeviceTypeId { get; set; }

    [Named(Reverse = "instances")]
    public DeviceType DeviceType { get; set; } = null!;

    public long RoleId { get; set; }

    [Named(Reverse = "devices")]
    public DeviceRole Role { get; set; } = null!;

    public long? TenantId { get; set; }

    [Named(Reverse = "devices")]
    public Tenant? Tenant { get; set; }

    public long? PlatformId { get; set; }

    [Named(Reverse = "devices"), WhenTargetGoes(Fate.Clear)]
    public Platform? Platform { get; set; }

    public string Serial { get; set; } = "";

    [Derived]
    public string? SerialKey { get; private set; }

    public string? AssetTag { get; set; }

    [Derived]
    public string? TagKey { get; private set; }

    public string Status { get; set; } = "active";

    public string? Airflow { get; set; }

    /// <summary>Degrees, north positive.</summary>
    public decimal? Latitude { get; set; }

    /// <summary>Degrees, east positive.</summary>
    public decimal? Longitude { get; set; }

    [Derived]
    public string Search { get; private set; } = "";

    public void RefreshKeys()
    {
        NameSort = Keys.Sort(Name);
        NameKey = Keys.Normal(Name);
        SerialKey = Keys.Normal(Serial);
        TagKey = Keys.Normal(AssetTag);
        Search = Keys.Search(Name, Serial, AssetTag, Description, Comments);
    }

    /// <summary>Takes the location of its rack; a new device also the airflow and platform of its type.</summary>
    public void Complete(bool isNew)
    {
        LocationId ??= Rack?.LocationId;
        if (!isNew) return;
        Airflow ??= DeviceType.Airflow;
        PlatformId ??= DeviceType.DefaultPlatformId;
    }

    public override string ToString() => (Name, AssetTag) switch
    {
        ({ } name, { } tag) => $"{name} ({tag})",
        ({ } name, null) => name,
        (null, var tag) => $"{Kind} ({tag ?? Id.ToString(System.Globalization.CultureInfo.InvariantCulture)})",
    };

    private string Kind => (object?)DeviceType is null ? "Device" : $"{DeviceType.Manufacturer} {DeviceType}".TrimStart();
}
