using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Support;

/// <summary>
/// One small named world: two sites, a hall with a room and two racks, some hardware in them and some in store, what was bought from whom,
/// and two flows to audit it by. A test finds its rows by their names.
/// </summary>
public static class Warehouse
{
    internal static async Task SeedAsync(Operations operations)
    {
        await using var operation = await operations.WriteAsync(Viewer.System);
        var seed = new Seed(operation);
        var people = await PeopleAsync(seed);
        var bought = await PurchasingAsync(seed);
        var places = await PlacesAsync(seed, people.Infra);
        var hardware = await HardwareAsync(seed, places);
        await AssetsAsync(seed, people, bought, places, hardware);
        await AuditsAsync(seed);
        await operation.CommitAsync();
    }

    private static async Task<(Tenant Infra, Tenant It, Contact Ana)> PeopleAsync(Seed seed) => (
        await seed.AddAsync(new Tenant { Name = "Infrastructure", Slug = "infra" }),
        await seed.AddAsync(new Tenant { Name = "IT", Slug = "it" }),
        await seed.AddAsync(new Contact { Name = "Ana Novak", Email = "ana@example.org" }));

    private static async Task<(Purchase First, Delivery Van)> PurchasingAsync(Seed seed)
    {
        var (red, blue) = (await seed.AddAsync(new Tag { Name = "Red", Slug = "red" }), await seed.AddAsync(new Tag { Name = "Blau", Slug = "blau" }));
        var desk = await seed.AddAsync(new Owner { Name = "Purchasing" });

        foreach (var (name, type) in new[] { ("rating", "decimal"), ("since", "date"), ("cloud", "boolean"), ("note", "text"), ("ways", "json"), ("desk", "json") })
            await seed.AddAsync(new CustomField { Name = name, Type = type, ObjectTypes = "netbox_inventory.supplier" });

        var apples = await seed.AddAsync(new Supplier
        {
            Name = "Äpfel & Söhne",
            Slug = "aepfel",
            Description = "50 % off_all",
            OwnerId = desk.Id,
            CustomFieldData = """{"rating":4.5,"since":"2019-05-01","cloud":true,"note":"Bärenstark","ways":["mail","phone"]}""",
        });
        var acme = await seed.AddAsync(new Supplier
        {
            Name = "ACME",
            Slug = "acme",
            CustomFieldData = """{"rating":3,"cloud":false,"note":null,"ways":[],"desk":{"floor":2}}""",
        });
        await seed.AddAsync(new Supplier { Name = "acme outlet", Slug = "acme-outlet" });
        await seed.TagAsync(apples, red, blue);
        await seed.TagAsync(acme, blue);

        var first = await seed.AddAsync(new Purchase { SupplierId = apples.Id, Name = "P-1", Status = "open", Date = new(2024, 12, 30) });
        await seed.AddAsync(new Purchase { SupplierId = apples.Id, Name = "P-2", Status = "closed", Date = new(2025, 6, 1) });
        await seed.AddAsync(new Purchase { SupplierId = apples.Id, Name = "P-10", Status = "open" });
        await seed.AddAsync(new Purchase { SupplierId = acme.Id, Name = "P-1", Status = "closed", Date = new(2025, 1, 31) });
        return (first, await seed.AddAsync(new Delivery { PurchaseId = first.Id, Name = "Van", Date = new(2025, 1, 7) }));
    }

    private static async Task<(Site Ljubljana, Location Room, Location Store, Rack R2)> PlacesAsync(Seed seed, Tenant infra)
    {
        var europe = await seed.AddAsync(new Region { Name = "Europe", Slug = "europe" });
        var slovenia = await seed.AddAsync(new Region { Name = "Slovenia", Slug = "slovenia", ParentId = europe.Id });
        var ljubljana = await seed.AddAsync(new Site { Name = "Ljubljana", Slug = "ljubljana", RegionId = slovenia.Id, TenantId = infra.Id, Latitude = 46.05m });
        var maribor = await seed.AddAsync(new Site { Name = "Maribor", Slug = "maribor", Status = "planned" });
        await seed.AddAsync(new Location { Name = "Hall 1", Slug = "hall-1", SiteId = maribor.Id });
        var hall = await seed.AddAsync(new Location { Name = "Hall 1", Slug = "hall-1", SiteId = ljubljana.Id });
        var room = await seed.AddAsync(new Location { Name = "Room 2", Slug = "room-2", SiteId = ljubljana.Id, ParentId = hall.Id });
        var store = await seed.AddAsync(new Location { Name = "Store", Slug = "store", SiteId = ljubljana.Id });
        var r2 = await seed.AddAsync(new Rack { Name = "R2", SiteId = ljubljana.Id, LocationId = room.Id });
        await seed.AddAsync(new Rack { Name = "R10", SiteId = ljubljana.Id, LocationId = room.Id, Status = "planned", FacilityId = "F-10" });
        return (ljubljana, room, store, r2);
    }

    private static async Task<(Device Sw1, ModuleType Uplink, Module Card, InventoryItemType Sfp, InventoryItem Optic)> HardwareAsync(
        Seed seed, (Site Ljubljana, Location Room, Location Store, Rack R2) at)
    {
        var cisco = await seed.AddAsync(new Manufacturer { Name = "Cisco", Slug = "cisco" });
        var dell = await seed.AddAsync(new Manufacturer { Name = "Dell", Slug = "dell" });
        var catalyst = await seed.AddAsync(new DeviceType { ManufacturerId = cisco.Id, Model = "Catalyst 9300", Slug = "c9300" });
        var powerEdge = await seed.AddAsync(new DeviceType { ManufacturerId = dell.Id, Model = "PowerEdge R740", Slug = "r740", UHeight = 2 });
        var uplink = await seed.AddAsync(new ModuleType { ManufacturerId = cisco.Id, Model = "C9300-NM-8X" });
        var pluggables = await seed.AddAsync(new InventoryItemGroup { Name = "Pluggables" });
        var tenGig = await seed.AddAsync(new InventoryItemGroup { Name = "10G LR", ParentId = pluggables.Id });
        var sfp = await seed.AddAsync(new InventoryItemType { ManufacturerId = cisco.Id, Model = "SFP-10G-LR", Slug = "sfp-10g-lr", InventoryItemGroupId = tenGig.Id });
        var switches = await seed.AddAsync(new DeviceRole { Name = "Switch", Slug = "switch" });
        var servers = await seed.AddAsync(new DeviceRole { Name = "Server", Slug = "server" });

        var sw1 = await seed.AddAsync(new Device
        {
            Name = "sw1",
            DeviceTypeId = catalyst.Id,
            RoleId = switches.Id,
            SiteId = at.Ljubljana.Id,
            RackId = at.R2.Id,
            Position = 10,
            Face = "front",
            Serial = "FOC1",
        });
        await seed.AddAsync(new Device
        {
            Name = "srv1",
            DeviceTypeId = powerEdge.Id,
            RoleId = servers.Id,
            SiteId = at.Ljubljana.Id,
            RackId = at.R2.Id,
            Position = 20,
            Face = "front",
            Status = "offline",
        });
        await seed.AddAsync(new Device { DeviceTypeId = catalyst.Id, RoleId = switches.Id, SiteId = at.Ljubljana.Id, LocationId = at.Room.Id, Status = "planned" });

        var bay = await seed.AddAsync(new ModuleBay { DeviceId = sw1.Id, Name = "NM" });
        var card = await seed.AddAsync(new Module { DeviceId = sw1.Id, ModuleBayId = bay.Id, ModuleTypeId = uplink.Id, Serial = "NM1" });
        var optic = await seed.AddAsync(new InventoryItem { DeviceId = sw1.Id, Name = "Te1/1", Serial = "OPT1", ManufacturerId = cisco.Id });
        return (sw1, uplink, card, sfp, optic);
    }

    private static async Task AssetsAsync(
        Seed seed,
        (Tenant Infra, Tenant It, Contact Ana) people,
        (Purchase First, Delivery Van) bought,
        (Site Ljubljana, Location Room, Location Store, Rack R2) places,
        (Device Sw1, ModuleType Uplink, Module Card, InventoryItemType Sfp, InventoryItem Optic) hardware)
    {
        var (catalyst, store) = (hardware.Sw1.DeviceTypeId, places.Store.Id);
        await seed.AddAsync(new Asset
        {
            Serial = "FOC1",
            AssetTag = "A-1",
            Status = "used",
            DeviceTypeId = catalyst,
            DeviceId = hardware.Sw1.Id,
            OwningTenantId = people.It.Id,
            PurchaseId = bought.First.Id,
            DeliveryId = bought.Van.Id,
        });
        await seed.AddAsync(new Asset { Serial = "FOC2", AssetTag = "A-2", Status = "stored", DeviceTypeId = catalyst, StorageLocationId = store, OwningTenantId = people.It.Id, Name = "Xaver" });
        await seed.AddAsync(new Asset { Serial = "FOC10", Status = "retired", DeviceTypeId = catalyst, StorageLocationId = store, OwningTenantId = people.Infra.Id });
        await seed.AddAsync(new Asset { Serial = "NM1", Status = "used", ModuleTypeId = hardware.Uplink.Id, ModuleId = hardware.Card.Id });
        await seed.AddAsync(new Asset { Serial = "OPT1", Status = "used", InventoryItemTypeId = hardware.Sfp.Id, InventoryItemId = hardware.Optic.Id });
        await seed.AddAsync(new Asset { AssetTag = "Ž-7", Status = "stored", InventoryItemTypeId = hardware.Sfp.Id, TenantId = people.Infra.Id, ContactId = people.Ana.Id });
    }

    private static async Task AuditsAsync(Seed seed)
    {
        var assets = await seed.AddAsync(new AuditFlowPage { Name = "Assets", ObjectType = AuditTypes.Asset });
        var racked = await seed.AddAsync(new AuditFlowPage { Name = "Switches", ObjectType = AuditTypes.Device, ObjectFilter = """{"role":{"slug":["switch"]}}""" });
        var yearly = await seed.AddAsync(new AuditFlow { Name = "Yearly", ObjectType = AuditTypes.Site });
        var daily = await seed.AddAsync(new AuditFlow { Name = "Daily", ObjectType = AuditTypes.Rack, ObjectFilter = """{"status":"active"}""" });
        await seed.AddAsync(new AuditFlowPageAssignment { FlowId = yearly.Id, PageId = assets.Id });
        await seed.AddAsync(new AuditFlowPageAssignment { FlowId = yearly.Id, PageId = racked.Id, Weight = 200 });
        await seed.AddAsync(new AuditFlowPageAssignment { FlowId = daily.Id, PageId = racked.Id });
    }
}
