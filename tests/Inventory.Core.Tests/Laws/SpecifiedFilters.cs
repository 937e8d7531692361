namespace Inventory.Core.Tests.Laws;

/// <summary>The names that scripts written for NetBox with netbox-inventory filter lists by, list by list.</summary>
internal static class SpecifiedFilters
{
    public const string OfEveryRow = "id created last_updated q";

    public const string OfPrimaryRows =
        "description owner owner_id tag tag_id created_by_request updated_by_request modified_by_request";

    public static IReadOnlyDictionary<string, string> OfLists { get; } = new Dictionary<string, string>
    {
        ["assets"] = """
            name serial asset_tag status warranty_start warranty_end kind manufacturer_id manufacturer_name
            device device_id device_type device_type_id device_type_model device_role device_role_id
            module_id module_type_id module_type_model
            inventoryitem inventoryitem_id inventoryitem_type inventoryitem_type_id inventoryitem_type_model inventoryitem_group_id inventoryitem_group_name
            rack rack_id rack_type rack_type_id rack_type_model rack_role rack_role_id is_assigned
            tenant tenant_id tenant_name owning_tenant owning_tenant_id owning_tenant_name tenant_any tenant_any_id contact_id
            delivery delivery_id purchase purchase_id supplier supplier_id delivery_date purchase_date
            storage_site_id storage_location_id installed_site_id installed_site_slug installed_location_id installed_rack_id installed_device_id installed_device_name
            located_site_id located_location_id
            role role_id inventoryitem_role inventoryitem_role_id contact_group_id owner_group owner_group_id
            """,
        ["inventory-item-groups"] = "name parent_id ancestor_id",
        ["inventory-item-types"] = "model slug part_number manufacturer_id manufacturer inventoryitem_group_id",
        ["suppliers"] = "name slug contact contact_role contact_group",
        ["purchases"] = "name date status supplier_id supplier",
        ["deliveries"] = "name date purchase_id purchase supplier_id receiving_contact_id receiving_contact contact_group_id",
        ["audit-flow-pages"] = "name object_type assigned_flow_id",
        ["audit-flows"] = "name enabled object_type page_id",
        ["audit-trail-sources"] = "name slug",
        ["audit-trails"] = "object_type object_id source source_id",
        ["audit-flow-page-assignments"] = "",
        ["regions"] = "name slug parent parent_id ancestor ancestor_id contact contact_role contact_group",
        ["sites"] = "name slug status facility region region_id tenant tenant_id latitude longitude group group_id tenant_group tenant_group_id contact contact_role contact_group",
        ["locations"] = "name slug status facility site site_id region region_id parent parent_id ancestor ancestor_id tenant tenant_id site_group site_group_id tenant_group tenant_group_id contact contact_role contact_group",
        ["racks"] = """
            name facility_id status serial asset_tag site site_id location location_id region region_id tenant tenant_id role role_id
            rack_type rack_type_id manufacturer manufacturer_id form_factor width u_height starting_unit desc_units
            outer_width outer_height outer_depth outer_unit mounting_depth weight max_weight weight_unit airflow has_asset_assigned
            site_group site_group_id tenant_group tenant_group_id contact contact_role contact_group
            """,
        ["rack-types"] = """
            model slug manufacturer manufacturer_id form_factor width u_height starting_unit desc_units
            outer_width outer_height outer_depth outer_unit mounting_depth weight max_weight weight_unit rack_count
            """,
        ["rack-roles"] = "name slug color",
        ["manufacturers"] = "name slug contact contact_role contact_group",
        ["device-types"] = "model slug part_number manufacturer manufacturer_id u_height is_full_depth exclude_from_utilization subdevice_role airflow weight weight_unit device_count default_platform default_platform_id",
        ["device-roles"] = "name slug color vm_role parent parent_id ancestor ancestor_id",
        ["devices"] = """
            name serial asset_tag status role role_id device_type device_type_id manufacturer manufacturer_id model is_full_depth
            region region_id site site_id location location_id rack_id position has_position face airflow latitude longitude
            tenant tenant_id module_bays module_bay_count inventory_item_count has_asset_assigned
            platform platform_id site_group site_group_id tenant_group tenant_group_id contact contact_role contact_group
            """,
        ["module-types"] = "model part_number manufacturer manufacturer_id airflow weight weight_unit module_count",
        ["module-bays"] = """
            name label position enabled module_id installed_module_id device device_id device_type device_type_id device_role device_role_id device_status
            region region_id site site_id location location_id rack rack_id
            site_group site_group_id
            """,
        ["modules"] = """
            serial asset_tag status module_bay_id module_type module_type_id manufacturer manufacturer_id device device_id
            region region_id site site_id location location_id rack rack_id has_asset_assigned
            site_group site_group_id
            """,
        ["inventory-items"] = """
            name label status serial asset_tag part_id discovered parent_id manufacturer manufacturer_id device device_id device_type device_type_id
            device_role device_role_id device_status region region_id site site_id location location_id rack rack_id has_asset_assigned
            role role_id site_group site_group_id
            """,
        ["tenants"] = "name slug group group_id contact contact_role contact_group",
        ["contacts"] = "name title phone email address link group group_id",
        ["owners"] = "name description group group_id",
        ["tags"] = "name slug color description weight",
        ["tokens"] = "user user_id key version enabled write_enabled description expires last_used",
    };

    /// <summary>Names that ask for what is not here yet. A law tells when one of them is.</summary>
    public static IReadOnlyDictionary<string, string> Awaited { get; } = new Dictionary<string, string>
    {
        ["assets"] = "filter filter_id",
    };
}
