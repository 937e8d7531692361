using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

/// <summary>A frame that devices are mounted in.</summary>
[ObjectType("dcim.rack")]
public sealed class Rack : RackFrame, IKeyed, ICompleted, IChecked, IHardware
{
    public static readonly ChoiceList Statuses = ChoiceList.Open(
        "rack.status",
        new("reserved", "Reserved", "yellow"),
        new("available", "Available", "green"),
        new("planned", "Planned", "cyan"),
        new("active", "Active", "blue"),
        new("deprecated", "Deprecated", "red"));

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    /// <summary>The facility's own name for it.</summary>
    public string? FacilityId { get; set; }

    public long SiteId { get; set; }

    [Named(Reverse = "racks")]
    public Site Site { get; set; } = null!;

    public long? LocationId { get; set; }

    [Named(Reverse = "racks"), WhenTargetGoes(Fate.Clear)]
    public Location? Location { get; set; }

    public long? TenantId { get; set; }

    [Named(Reverse = "racks")]
    public Tenant? Tenant { get; set; }

    public string Status { get; set; } = "active";

    public long? RoleId { get; set; }

    [Named(Reverse = "racks")]
    public RackRole? Role { get; set; }

    public long? RackTypeId { get; set; }

    [Named(Reverse = "racks")]
    public RackType? RackType { get; set; }

    public string Serial { get; set; } = "";

    [Derived]
    public string? SerialKey { get; private set; }

    public string? AssetTag { get; set; }

    [Derived]
    public string? TagKey { get; private set; }

    public string? Airflow { get; set; }

    [Derived]
    public string Search { get; private set; } = "";

    public void RefreshKeys()
    {
        NameSort = Keys.Sort(Name);
        SerialKey = Keys.Normal(Serial);
        TagKey = Keys.Normal(AssetTag);
        Search = Keys.Search(Name, FacilityId, Serial, AssetTag, Description, Comments);
        RefreshGrams();
    }

    /// <summary>Takes the physical attributes of the rack's type, whatever was entered.</summary>
    public void Complete(bool isNew)
    {
        if (RackType is not null) TakeFrame(RackType);
        DropUselessUnit();
    }

    public void Check(Problems problems)
    {
        if (Location is not null && Location.SiteId != SiteId)
            problems.Add("location", $"{Location} is not in {Site}.");
        CheckFrame(problems);
    }

    public override string ToString() => FacilityId is null ? Name : $"{Name} ({FacilityId})";
}
