using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Places;

/// <summary>A campus, a building, a data centre: what has an address.</summary>
[ObjectType("dcim.site")]
public sealed class Site : PrimaryEntity, IKeyed, IChecked
{
    public static readonly ChoiceList Statuses = PlaceStatus.List("site.status");

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public string Status { get; set; } = PlaceStatus.Active;

    public long? RegionId { get; set; }

    [Named(Reverse = "sites"), WhenTargetGoes(Fate.Clear)]
    public Region? Region { get; set; }

    public long? GroupId { get; set; }

    [Named(Reverse = "sites"), WhenTargetGoes(Fate.Clear)]
    public SiteGroup? Group { get; set; }

    public long? TenantId { get; set; }

    [Named(Reverse = "sites")]
    public Tenant? Tenant { get; set; }

    /// <summary>The facility's own name for it: "Telehouse 2, hall C".</summary>
    public string Facility { get; set; } = "";

    /// <summary>IANA name: "Europe/Ljubljana".</summary>
    public string? TimeZone { get; set; }

    public string PhysicalAddress { get; set; } = "";

    public string ShippingAddress { get; set; } = "";

    /// <summary>Degrees, north positive.</summary>
    public decimal? Latitude { get; set; }

    /// <summary>Degrees, east positive.</summary>
    public decimal? Longitude { get; set; }

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public void Check(Problems problems)
    {
        if (!string.IsNullOrWhiteSpace(TimeZone) && !(TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) && zone.HasIanaId))
            problems.Add("time_zone", $"There is no time zone {TimeZone}. They are named like Europe/Ljubljana.");
    }

    public override string ToString() => Name;
}
