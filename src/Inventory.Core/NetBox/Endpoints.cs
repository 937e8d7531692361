using System.Text.RegularExpressions;

namespace Inventory.Core.NetBox;

/// <summary>The lists that are read, in this order: what others point at comes first.</summary>
internal static partial class Endpoints
{
    /// <summary>Accounts stay here as they are; those of the source are found among them by name.</summary>
    public static Endpoint Users { get; } = new("users/users", "users.user");

    /// <summary>Who did what: trails do not know their auditors themselves.</summary>
    public static Endpoint Changes { get; } = new("core/object-changes", "core.objectchange");

    /// <summary>Records of pictures, whose files are in no list.</summary>
    public static Endpoint Images { get; } = new("extras/image-attachments", "extras.imageattachment");

    public static IReadOnlyList<Endpoint> InOrder { get; } =
    [
        new("users/owner-groups", "users.ownergroup"),
        new("users/owners", "users.owner"),
        new("extras/tags", "extras.tag"),
        new("extras/custom-field-choice-sets", "extras.customfieldchoiceset"),
        new("extras/custom-fields", "extras.customfield"),
        new("tenancy/tenant-groups", "tenancy.tenantgroup"),
        new("tenancy/tenants", "tenancy.tenant"),
        new("tenancy/contact-groups", "tenancy.contactgroup"),
        new("tenancy/contact-roles", "tenancy.contactrole"),
        new("tenancy/contacts", "tenancy.contact"),
        new("dcim/regions", "dcim.region"),
        new("dcim/site-groups", "dcim.sitegroup"),
        new("dcim/sites", "dcim.site"),
        new("dcim/locations", "dcim.location"),
        new("dcim/manufacturers", "dcim.manufacturer"),
        new("dcim/rack-roles", "dcim.rackrole"),
        new("dcim/rack-groups", "dcim.rackgroup"),
        new("dcim/rack-types", "dcim.racktype"),
        new("dcim/platforms", "dcim.platform"),
        new("dcim/device-roles", "dcim.devicerole"),
        new("dcim/inventory-item-roles", "dcim.inventoryitemrole"),
        new("dcim/device-types", "dcim.devicetype"),
        new("dcim/module-type-profiles", "dcim.moduletypeprofile"),
        new("dcim/module-types", "dcim.moduletype"),
        new("dcim/module-bay-templates", "dcim.modulebaytemplate"),
        new("dcim/racks", "dcim.rack"),
        new("dcim/devices", "dcim.device"),
        new("dcim/module-bays", "dcim.modulebay"),
        new("dcim/modules", "dcim.module"),
        new("dcim/inventory-items", "dcim.inventoryitem"),
        new("plugins/inventory/suppliers", "netbox_inventory.supplier"),
        new("plugins/inventory/purchases", "netbox_inventory.purchase"),
        new("plugins/inventory/deliveries", "netbox_inventory.delivery"),
        new("plugins/inventory/inventory-item-groups", "netbox_inventory.inventoryitemgroup"),
        new("plugins/inventory/inventory-item-types", "netbox_inventory.inventoryitemtype"),
        new("plugins/inventory/asset-roles", "netbox_inventory.assetrole"),
        new("plugins/inventory/assets", "netbox_inventory.asset"),
        new("plugins/inventory/audit-flowpages", "netbox_inventory.auditflowpage"),
        new("plugins/inventory/audit-flows", "netbox_inventory.auditflow"),
        new("plugins/inventory/audit-flowpage-assignments", "netbox_inventory.auditflowpageassignment"),
        new("plugins/inventory/audit-trail-sources", "netbox_inventory.audittrailsource"),
        new("plugins/inventory/audit-trails", "netbox_inventory.audittrail"),
        new("tenancy/contact-assignments", "tenancy.contactassignment"),
        Images,
        new("extras/journal-entries", "extras.journalentry"),
        new("extras/saved-filters", "extras.savedfilter"),
    ];

    private static readonly Dictionary<string, Endpoint> ByFile = InOrder.Append(Users).Append(Changes).ToDictionary(e => e.FileName);

    /// <summary>The list that a file of this name holds; null when the name is not that of a list.</summary>
    public static Endpoint? OfFile(string name)
    {
        if (ByFile.TryGetValue(name, out var known)) return known;
        return AnyList().Match(name) is { Success: true, Groups: var parts } ? new($"{parts[1].Value.Replace('_', '/')}/{parts[2].Value}", "") : null;
    }

    [GeneratedRegex(@"^(circuits|core|dcim|extras|ipam|plugins_inventory|tenancy|users|virtualization|vpn|wireless)_([a-z][a-z0-9-]*)\.json$")]
    private static partial Regex AnyList();
}
