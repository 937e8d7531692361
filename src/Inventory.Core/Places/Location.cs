using Inventory.Core.People;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Places;

/// <summary>A building, floor, room or shelf inside a site; locations hold locations.</summary>
[ObjectType("dcim.location")]
public sealed class Location : PrimaryEntity, IOutline, IKeyed, IChecked
{
    public static readonly ChoiceList Statuses = PlaceStatus.List("location.status");

    public long SiteId { get; set; }

    [Named(Reverse = "locations"), WhenTargetGoes(Fate.Go)]
    public Site Site { get; set; } = null!;

    public long? ParentId { get; set; }

    [Named(Reverse = "children"), WhenTargetGoes(Fate.Go)]
    public Location? Parent { get; set; }

    [Derived]
    public string Path { get; set; } = "";

    [Derived]
    public string TreeSort { get; set; } = "";

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public string Status { get; set; } = PlaceStatus.Active;

    public long? TenantId { get; set; }

    [Named(Reverse = "locations")]
    public Tenant? Tenant { get; set; }

    /// <summary>The facility's own name for it.</summary>
    public string Facility { get; set; } = "";

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public void Check(Problems problems)
    {
        if (Parent is not null && Parent.SiteId != SiteId)
            problems.Add("parent", $"{Parent} is not in {Site}. A location lies in the same site as its parent.");
    }

    public override string ToString() => Name;
}
