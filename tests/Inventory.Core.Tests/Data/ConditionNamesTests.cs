using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Tests.Data;

/// <summary>The names by which stored conditions of NetBox speak of rows, kind by kind.</summary>
public sealed class ConditionNamesTests
{
    private static readonly IModel Model = ReadModel();

    private static readonly Dictionary<string, string> Names = new()
    {
        ["netbox_inventory.asset"] = """
            role name asset_tag serial status device_type module_type inventoryitem_type rack_type device module inventoryitem rack tenant contact storage_location
            owning_tenant delivery purchase warranty_start warranty_end description comments owner tags custom_field_data created last_updated
            """,
        ["netbox_inventory.inventoryitemtype"] = "manufacturer model slug part_number inventoryitem_group assets",
        ["netbox_inventory.inventoryitemgroup"] = "parent name level children",
        ["netbox_inventory.supplier"] = "name slug purchases",
        ["netbox_inventory.purchase"] = "supplier name status date orders assets",
        ["netbox_inventory.delivery"] = "purchase name date receiving_contact assets",
        ["dcim.device"] = """
            platform name device_type role tenant serial asset_tag site location rack position face status airflow modules modulebays inventoryitems assigned_asset
            """,
        ["dcim.module"] = "device module_bay module_type status serial asset_tag assigned_asset",
        ["dcim.modulebay"] = "device module name position installed_module",
        ["dcim.inventoryitem"] = "role device parent manufacturer part_id serial asset_tag status assigned_asset",
        ["dcim.rack"] = "name facility_id site location tenant role status rack_type serial asset_tag devices assigned_asset",
        ["dcim.location"] = "site parent name slug status tenant racks devices assets children level",
        ["dcim.region"] = "parent name slug sites children level",
        ["dcim.site"] = "group name slug status region tenant facility locations racks devices",
        ["dcim.devicetype"] = "manufacturer model slug part_number u_height instances assets",
        ["dcim.moduletype"] = "manufacturer model part_number instances assets",
        ["dcim.racktype"] = "manufacturer model slug u_height racks assets",
        ["dcim.manufacturer"] = "name slug device_types module_types rack_types inventoryitem_types",
        ["tenancy.tenant"] = "group name slug sites devices",
        ["tenancy.contact"] = "groups assignments name email",
        ["users.owner"] = "group users user_groups name",
        ["netbox_inventory.audittrail"] = "object_type object_id source",
    };

    // Kinds of rows, and relations to them, that are not here yet. A law tells when one of them is.
    private static readonly Dictionary<string, string> Awaited = new()
    {
        ["dcim.rack"] = "group",
    };

    public static TheoryData<string> Kinds => [.. Names.Keys];

    public static TheoryData<string> AwaitedKinds => [.. Awaited.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void Condition_FindsTheNamesOfTheKind(string kind) => Assert.All(Words(Names[kind]), name => Assert.NotNull(Member.Find(Type(kind), name)));

    [Theory, MemberData(nameof(AwaitedKinds))]
    public void Name_ThatIsAwaited_IsNotHereYet(string kind) => Assert.All(Words(Awaited[kind]), name => Assert.Null(Member.Find(Type(kind), name)));

    private static IEntityType Type(string kind) => Model.GetEntityTypes().Single(t => Core.Resources.Names.ObjectType(t.ClrType) == kind);

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static IModel ReadModel()
    {
        using var sqlite = new Sqlite("Data Source=:memory:", []);
        using var db = sqlite.Create();
        return db.Model;
    }
}
