using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Tests.Laws;

/// <summary>Names that stand in the permissions and audit pages of other systems must mean here what they mean there.</summary>
public sealed class NetBoxNamesTests
{
    private const string Primary = "id pk description comments owner owner_id tags tags__slug custom_field_data__x created last_updated";

    [Theory]
    [InlineData("netbox_inventory.asset", "name asset_tag serial status device_type device_type__manufacturer__slug module_type inventoryitem_type inventoryitem_type_id rack_type device device__site module inventoryitem inventoryitem__device rack tenant contact storage_location storage_location__site owning_tenant delivery purchase warranty_start warranty_end")]
    [InlineData("netbox_inventory.supplier", "name slug purchases")]
    [InlineData("netbox_inventory.purchase", "supplier supplier__slug name status date orders assets")]
    [InlineData("netbox_inventory.delivery", "purchase purchase__supplier__name name date receiving_contact assets")]
    [InlineData("netbox_inventory.inventoryitemtype", "manufacturer model slug part_number inventoryitem_group inventoryitem_group__parent inventoryitem_group_id")]
    [InlineData("netbox_inventory.inventoryitemgroup", "parent name level children")]
    [InlineData("dcim.region", "parent name slug level children sites")]
    [InlineData("dcim.site", "name slug status region region__parent__slug tenant facility locations racks devices")]
    [InlineData("dcim.location", "site site__slug parent name slug status tenant racks devices level children assets")]
    [InlineData("dcim.rack", "name facility_id site location tenant role status rack_type rack_type__manufacturer serial asset_tag devices u_height assigned_asset")]
    [InlineData("dcim.device", "name device_type device_type__manufacturer__slug role role__slug tenant serial asset_tag site site__region__parent__name location rack position face status airflow modules modulebays inventoryitems assigned_asset assigned_asset__serial")]
    [InlineData("dcim.module", "device device__site__slug module_bay module_type module_type__manufacturer status serial asset_tag assigned_asset")]
    [InlineData("dcim.modulebay", "device module name position installed_module installed_module__serial")]
    [InlineData("dcim.inventoryitem", "device device__location__site parent manufacturer part_id serial asset_tag status level assigned_asset")]
    [InlineData("dcim.devicetype", "manufacturer model slug part_number u_height instances assets")]
    [InlineData("dcim.moduletype", "manufacturer model part_number instances assets")]
    [InlineData("dcim.racktype", "manufacturer model slug u_height racks assets")]
    [InlineData("dcim.manufacturer", "name slug device_types module_types rack_types inventoryitem_types")]
    [InlineData("tenancy.tenant", "name slug sites devices")]
    [InlineData("tenancy.contact", "name email")]
    public void Names_AreKnown(string objectType, string names)
    {
        using var sqlite = new Sqlite("Data Source=:memory:", []);
        using var db = sqlite.Create();
        var entity = db.Model.GetEntityTypes().Single(t => Names.ObjectType(t.ClrType) == objectType).ClrType;
        foreach (var name in $"{names} {Primary}".Split(' '))
            Assert.Empty(Conditions.Problems(entity, $$"""{"{{name}}__isnull":true}""", db));
    }
}
