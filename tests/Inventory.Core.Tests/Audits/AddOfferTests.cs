using Inventory.Core.Access;
using Inventory.Core.Audits;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Audits;

/// <summary>How what is here but not in the records may be added.</summary>
public abstract class AddOfferTests(Database database) : AuditTests(database)
{
    [Fact]
    public async Task WithoutRightToAdd_ThereAreNone() => Assert.Empty(await OffersAsync("Assets", AuditTypes.Site, "Ljubljana", Bor));

    [Fact]
    public async Task Place_IsWhateverTheFormAsksFor()
    {
        var (site, room, rack) = (await IdAsync<Site>("Ljubljana"), await IdAsync<Location>("Server room"), await IdAsync<Rack>("R1"));
        Assert.Equal([$" storage_location={room} storage_site={site}"], await OffersAsync("Assets", AuditTypes.Location, "Server room"));
        Assert.Equal([$" storage_location={room} storage_site={site}"], await OffersAsync("Assets", AuditTypes.Rack, "R1"));
        Assert.Equal([$" storage_site={site}"], await OffersAsync("Assets", AuditTypes.Rack, "R2"));
        Assert.Equal([$" storage_site={site}"], await OffersAsync("Assets", AuditTypes.Site, "Ljubljana"));
        Assert.Equal([$" location={room} rack={rack} site={site}"], await OffersAsync("Devices", AuditTypes.Rack, "R1"));
        Assert.Equal([$" rack={await IdAsync<Rack>("R2")} site={site}"], await OffersAsync("Devices", AuditTypes.Rack, "R2"));
        Assert.Equal([$" location={room} site={site}"], await OffersAsync("Devices", AuditTypes.Location, "Server room"));
        Assert.Equal([$" site={site}"], await OffersAsync("Racks", AuditTypes.Site, "Ljubljana"));
        Assert.Equal([$" parent={room} site={site}"], await OffersAsync("Locations", AuditTypes.Location, "Server room"));
    }

    [Fact]
    public async Task PlainValue_IsFilledIn() =>
        Assert.Equal([" status=stored"], await OffersAsync("Stored assets", AuditTypes.Site, "Ljubljana", only: "status"));

    [Fact]
    public async Task OneOfSeveral_IsAnOfferEach()
    {
        await AddPageAsync("Three statuses", """{"status__in": ["stored", "used", "retired"]}""");
        Assert.Equal(["Stored status=stored", "Used status=used", "Retired status=retired", " "], await OffersAsync("Three statuses", AuditTypes.Site, "Ljubljana", only: "status"));
        await AddPageAsync("Two statuses", """{"status": ["stored", "used"]}""");
        Assert.Equal(["Stored status=stored", "Used status=used", " "], await OffersAsync("Two statuses", AuditTypes.Site, "Ljubljana", only: "status"));
    }

    [Fact]
    public async Task Relation_IsTheRowsThatItLeadsTo()
    {
        var roles = await RolesAsync();
        Assert.Equal([$"Switch role={roles["switch"]}", $"Access switch role={roles["access-switch"]}", " "], await OffersAsync("Switches", AuditTypes.Site, "Ljubljana", only: "role"));
        await AddPageAsync("One role", """{"role__slug": "server", "role__name__startswith": "S"}""", AuditTypes.Device);
        Assert.Equal([$" role={roles["server"]}"], await OffersAsync("One role", AuditTypes.Site, "Ljubljana", only: "role"));
        await AddPageAsync("Nested", """{"role": {"slug": "server"}}""", AuditTypes.Device);
        Assert.Equal([$" role={roles["server"]}"], await OffersAsync("Nested", AuditTypes.Site, "Ljubljana", only: "role"));
        await AddPageAsync("No role", """{"role__slug": "none such"}""", AuditTypes.Device);
        Assert.Equal([" "], await OffersAsync("No role", AuditTypes.Site, "Ljubljana", only: "role"));
        await AddPageAsync("By id", $$"""{"role__in": [{{roles["server"]}}, {{roles["switch"]}}]}""", AuditTypes.Device);
        Assert.Equal([$"Switch role={roles["switch"]}", $"Server role={roles["server"]}", " "], await OffersAsync("By id", AuditTypes.Site, "Ljubljana", only: "role"));
    }

    [Fact]
    public async Task Groups_AreCombined_AndTheOpenOneIsLast()
    {
        var types = await TypesAsync();
        await AddPageAsync("Combined", """{"status__in": ["stored", "used", "retired"], "device_type__manufacturer__slug__in": ["cisco", "dell"], "name__startswith": "x", "serial": "S"}""");
        var offers = await OffersAsync("Combined", AuditTypes.Site, "Ljubljana", only: "device_type,serial,status");
        Assert.Equal(7, offers.Count);
        Assert.Equal($"Stored C9300 device_type={types["c9300"]} serial=S status=stored", offers[0]);
        Assert.Equal($"Stored R740 device_type={types["r740"]} serial=S status=stored", offers[1]);
        Assert.Equal(" serial=S", offers[^1]);
        await AddPageAsync("Without types", """{"status__in": ["stored", "used", "retired"], "device_type__manufacturer__slug": "none such"}""");
        Assert.Equal(4, (await OffersAsync("Without types", AuditTypes.Site, "Ljubljana")).Count);
    }

    [Fact]
    public async Task Place_GoesBeforeConditions()
    {
        var room = await IdAsync<Location>("Server room");
        await AddPageAsync("In the depot", """{"storage_location__name__in": ["Depot", "Floor 1"]}""");
        Assert.Equal([$" storage_location={room}"], await OffersAsync("In the depot", AuditTypes.Location, "Server room", only: "storage_location"));
    }

    [Fact]
    public async Task Offers_AreNotWithoutEnd()
    {
        await AddPageAsync("Many", $$"""{"status__in": ["a", "b", "c", "d", "e", "f"], "serial__in": ["1", "2", "3", "4", "5", "6"]}""");
        Assert.Equal(AddOffers.Most + 1, (await OffersAsync("Many", AuditTypes.Site, "Ljubljana")).Count);
    }

    [Fact]
    public async Task Rows_ThatMayNotBeSeen_AreNotOffered()
    {
        var blind = Person(9, "x", "view dcim.site", "add dcim.device", "run netbox_inventory.auditflow");
        Assert.Equal([" "], await OffersAsync("Switches", AuditTypes.Site, "Ljubljana", blind, only: "role"));
    }

    private async Task<List<string>> OffersAsync(string page, string startType, string start, Viewer? who = null, string? only = null)
    {
        await using var operation = Database.Operations.Read(who ?? Viewer.System);
        var startId = startType switch { AuditTypes.Site => await IdAsync<Site>(start), AuditTypes.Location => await IdAsync<Location>(start), _ => await IdAsync<Rack>(start) };
        var offers = await AddOffers.OfAsync(operation, await IdAsync<AuditFlowPage>(page), startType, startId);
        return [.. offers.Select(o => $"{o.Label} {string.Join(' ', o.Values.Where(v => only is null || only.Split(',').Contains(v.Key)).OrderBy(v => v.Key, StringComparer.Ordinal).Select(v => $"{v.Key}={v.Value}"))}")];
    }

    private Task AddPageAsync(string name, string filter, string type = AuditTypes.Asset) => AddAsync(new AuditFlowPage { Name = name, ObjectType = type, ObjectFilter = filter });

    private async Task<Dictionary<string, long>> RolesAsync()
    {
        await using var db = Database.Open();
        return await db.Set<DeviceRole>().ToDictionaryAsync(r => r.Slug, r => r.Id);
    }

    private async Task<Dictionary<string, long>> TypesAsync()
    {
        await using var db = Database.Open();
        return await db.Set<DeviceType>().ToDictionaryAsync(r => r.Slug, r => r.Id);
    }
}

public sealed class AddOffersOnSqlite(SqliteBuilding database) : AddOfferTests(database), IClassFixture<SqliteBuilding>;

public sealed class AddOffersOnPostgres(PostgresBuilding database) : AddOfferTests(database), IClassFixture<PostgresBuilding>;
