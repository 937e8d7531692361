using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

/// <summary>Whom to ask about a row of any kind that has contacts, and what about. It goes with that row.</summary>
[ObjectType("tenancy.contactassignment")]
public sealed class ContactAssignment : Entity, IAttached, ICustomized
{
    public static readonly ChoiceList Priorities = ChoiceList.Closed(
        "contact_assignment.priority",
        new("primary", "Primary", "green"),
        new("secondary", "Secondary", "blue"),
        new("tertiary", "Tertiary", "gray"),
        new("inactive", "Inactive", "gray"));

    /// <summary>The kinds of rows that have contacts.</summary>
    public static readonly ChoiceList ObjectTypes = ChoiceList.Closed(
        "contact_assignment.object_type",
        new("dcim.region", "Region"),
        new("dcim.sitegroup", "Site group"),
        new("dcim.site", "Site"),
        new("dcim.location", "Location"),
        new("dcim.rack", "Rack"),
        new("dcim.device", "Device"),
        new("dcim.manufacturer", "Manufacturer"),
        new("tenancy.tenant", "Tenant"),
        new("netbox_inventory.supplier", "Supplier"));

    public string ObjectType { get; set; } = null!;

    public long ObjectId { get; set; }

    public long ContactId { get; set; }

    [Named(Reverse = "assignments")]
    public Contact Contact { get; set; } = null!;

    public long RoleId { get; set; }

    [Named(Reverse = "contact_assignments")]
    public ContactRole Role { get; set; } = null!;

    public string? Priority { get; set; }

    /// <summary>Values of custom fields as a JSON object.</summary>
    public string CustomFieldData { get; set; } = "{}";

    public override string ToString() => $"{Contact?.Name ?? "Contact"} ({Role?.Name ?? "?"})";
}
