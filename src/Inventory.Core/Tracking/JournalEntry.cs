using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>What somebody wrote down about a row of any kind that has a journal. It goes with that row.</summary>
[ObjectType("extras.journalentry")]
public sealed class JournalEntry : Entity, IAttached, IAuthored, ICustomized
{
    public static readonly ChoiceList Kinds = ChoiceList.Open(
        "journal_entry.kind", new("info", "Info", "cyan"), new("success", "Success", "green"), new("warning", "Warning", "yellow"), new("danger", "Danger", "red"));

    /// <summary>The kinds of rows that have a journal.</summary>
    public static readonly ChoiceList ObjectTypes = ChoiceList.Closed(
        "journal_entry.object_type",
        new("dcim.region", "Region"),
        new("dcim.sitegroup", "Site group"),
        new("dcim.site", "Site"),
        new("dcim.location", "Location"),
        new("dcim.rack", "Rack"),
        new("dcim.racktype", "Rack type"),
        new("dcim.rackrole", "Rack role"),
        new("dcim.device", "Device"),
        new("dcim.devicetype", "Device type"),
        new("dcim.devicerole", "Device role"),
        new("dcim.platform", "Platform"),
        new("dcim.manufacturer", "Manufacturer"),
        new("dcim.module", "Module"),
        new("dcim.moduletype", "Module type"),
        new("dcim.modulebay", "Module bay"),
        new("dcim.inventoryitem", "Inventory item"),
        new("dcim.inventoryitemrole", "Inventory item role"),
        new("tenancy.tenant", "Tenant"),
        new("tenancy.tenantgroup", "Tenant group"),
        new("tenancy.contact", "Contact"),
        new("tenancy.contactgroup", "Contact group"),
        new("tenancy.contactrole", "Contact role"),
        new("netbox_inventory.asset", "Asset"),
        new("netbox_inventory.assetrole", "Asset role"),
        new("netbox_inventory.inventoryitemtype", "Inventory item type"),
        new("netbox_inventory.inventoryitemgroup", "Inventory item group"),
        new("netbox_inventory.supplier", "Supplier"),
        new("netbox_inventory.purchase", "Purchase"),
        new("netbox_inventory.delivery", "Delivery"),
        new("netbox_inventory.auditflow", "Audit flow"),
        new("netbox_inventory.auditflowpage", "Audit flow page"),
        new("netbox_inventory.audittrailsource", "Audit trail source"));

    [Named("assigned_object_type")]
    public string ObjectType { get; set; } = null!;

    [Named("assigned_object_id")]
    public long ObjectId { get; set; }

    /// <summary>One of <see cref="Kinds"/>.</summary>
    public string Kind { get; set; } = "info";

    /// <summary>Markdown of any length.</summary>
    public string Comments { get; set; } = null!;

    /// <summary>The account of who wrote it; stays when the account goes.</summary>
    public long? AuthorId { get; private set; }

    /// <summary>Their name at that time.</summary>
    public string AuthorName { get; private set; } = "";

    /// <summary>Values of custom fields as a JSON object.</summary>
    public string CustomFieldData { get; set; } = "{}";

    public void Sign(long? userId, string userName) => (AuthorId, AuthorName) = (userId, userName);

    public override string ToString() => Comments.Split('\n', 2)[0] is { Length: > 60 } line ? line[..60].TrimEnd() + "…" : Comments.Split('\n', 2)[0].TrimEnd();
}
