using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Benchmarks.Estates;

/// <summary>
/// A company that never was, of any size: the same rows for the same number of assets. A fifth of the assets serve as devices.
/// One hall holds many of these, so that it is a long page; one room holds 148 stored things; the rest is spread over rooms.
/// </summary>
internal sealed partial class Estate
{
    /// <summary>Raised when other rows are made, so that databases made before are not taken for these.</summary>
    public const int Edition = 4;

    public const string Hall = "Hall";
    public const string Room = "Room 148";
    public const int InRoom = 148;

    /// <summary>Fewer have too few devices in the hall to scan each once.</summary>
    public const int Fewest = 10_000;

    private const int MostInHall = 10_000;
    private readonly Random _dice = new(20_260_824);
    private readonly int _count;
    private readonly List<Asset> _assets = [];

    public Estate(int count)
    {
        _count = count;
        MakePlaces();
        MakePurchases();
        MakeDevices();
        MakeParts();
        MakeStock();
    }

    /// <summary>How many devices stand in the hall, each an asset too.</summary>
    public static int DevicesInHall(int assets) => Math.Min(MostInHall, 3 * assets / 20);

    public async Task FillAsync(Operations operations)
    {
        await using var filling = await Core.Filling.TryBeginAsync(operations) ?? throw new InvalidOperationException("The database is not empty.");
        Entity[] rows =
        [
            .. _tenants, .. _sites, .. _locations, .. _makers, .. _deviceTypes, .. _moduleTypes, .. _itemTypes, _role, .. _racks, .. _suppliers, .. _purchases, .. _deliveries,
            .. _devices, .. _bays, .. _modules, .. _items, .. _assets, .. Audits(),
        ];
        foreach (var row in rows) row.Created = row.LastUpdated = new DateTime(2026, 1, 5, 9, 0, 0, DateTimeKind.Utc);
        foreach (var slice in rows.Chunk(20_000)) await filling.AddAsync(slice);
        await filling.CommitAsync();
    }

    // Two pages, as most flows have; one alone; and one of every kind of hardware.
    private static IEnumerable<Entity> Audits()
    {
        var devices = new AuditFlowPage { Name = "Devices", ObjectType = AuditTypes.Device, ObjectFilter = """{"status__in": ["active", "planned"]}""" };
        var assets = new AuditFlowPage { Name = "Assets", ObjectType = AuditTypes.Asset, ObjectFilter = """{"status__in": ["stored", "used"]}""" };
        var modules = new AuditFlowPage { Name = "Modules", ObjectType = AuditTypes.Module };
        var items = new AuditFlowPage { Name = "Inventory items", ObjectType = AuditTypes.InventoryItem };
        var racks = new AuditFlowPage { Name = "Racks", ObjectType = AuditTypes.Rack };
        return
        [
            .. new[] { devices, assets, modules, items, racks },
            .. Flow("Devices and assets", devices, assets),
            .. Flow("Assets alone", assets),
            .. Flow("Everything", devices, assets, modules, items, racks),
        ];

        static IEnumerable<Entity> Flow(string name, params AuditFlowPage[] pages)
        {
            var flow = new AuditFlow { Name = name, ObjectType = AuditTypes.Location };
            return [flow, .. pages.Select((page, i) => new AuditFlowPageAssignment { Flow = flow, Page = page, Weight = 100 * i })];
        }
    }

    private T OneOf<T>(IReadOnlyList<T> of) => of[_dice.Next(of.Count)];

    // As makers write them: three letters and eight more characters.
    private string Serial() => $"{OneOf(Letters)}{OneOf(Letters)}{OneOf(Letters)}{_dice.Next(10_000, 100_000)}{OneOf(Letters)}{_dice.Next(10, 100)}";

    private static readonly IReadOnlyList<char> Letters = [.. "ABCDEFGHJKLMNPRTUVWXYZ"];
}
