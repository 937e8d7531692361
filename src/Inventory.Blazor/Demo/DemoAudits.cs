using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Demo;

/// <summary>How the hospitals audit, and what was seen in the last month.</summary>
internal sealed class DemoAudits
{
    private const string RoomCheck = "Room check";
    private const string RackCheck = "Rack check";

    // Days ago, hour, who, which flow, where; and each how manyth thing was not found: 0 for none.
    private static readonly Visit[] LastMonth =
    [
        new(29, 8, "ann", RoomCheck, "lnz", "Ward 2A", 9),
        new(28, 8, "bo", RoomCheck, "lnz", "Ward 2B", 0),
        new(24, 12, "ann", RackCheck, "lnz", "S3", 17),
        new(24, 13, "ann", RackCheck, "lnz", "S4", 0),
        new(20, 9, "bo", RoomCheck, "krm", "Outpatient Ward", 11),
        new(17, 7, "bo", RoomCheck, "lnz", "Disposal Cage", 19),
        new(14, 9, "ann", RackCheck, "pas", "A1.01", 0),
        new(14, 10, "bo", RackCheck, "pas", "A1.02", 13),
        new(10, 8, "bo", RoomCheck, "lnz", "Clinical Chemistry", 6),
        new(7, 7, "ann", RoomCheck, "lnz", "Shelf D", 23),
        new(3, 9, "ann", RoomCheck, "lnz", "Emergency Department", 10),
        new(2, 13, "bo", RoomCheck, "bud", "Outpatient Ward", 0),
    ];

    private readonly AuditFlowPage _devices = new() { Name = "Devices", ObjectType = AuditTypes.Device };
    private readonly AuditFlowPage _racks = new() { Name = "Racks", ObjectType = AuditTypes.Rack };
    private readonly AuditFlowPage _stored = new()
    {
        Name = "Stored assets",
        ObjectType = AuditTypes.Asset,
        ObjectFilter = """{"status__in": ["stored", "retired"]}""",
        Description = "What lies on shelves, in cages and in cupboards",
    };

    private readonly AuditFlowPage _assets = new() { Name = "Assets", ObjectType = AuditTypes.Asset, Description = "Everything with a tag of ours, down to the disks" };
    private readonly AuditFlowPage _modules = new() { Name = "Modules", ObjectType = AuditTypes.Module };

    private readonly Dictionary<string, AuditFlow> _flows = new AuditFlow[]
    {
        new() { Name = RoomCheck, ObjectType = AuditTypes.Location, Description = "Walk through a room, ward or shelf and read every label" },
        new() { Name = RackCheck, ObjectType = AuditTypes.Rack, Description = "Open a rack, front and rear, from the top down" },
    }.ToDictionary(x => x.Name);

    private readonly AuditTrailSource _monitoring = new() { Name = "Network monitoring", Slug = "network-monitoring", Description = "Serial numbers that devices report themselves, once a week" };
    private readonly AuditTrailSource _stockApp = new() { Name = "Goods-in scanner", Slug = "goods-in-scanner", Description = "The scanner at the warehouse door" };
    private readonly List<AuditFlowPageAssignment> _assignments = [];
    private readonly Dice _dice = new(3);

    public DemoAudits()
    {
        Assign(RoomCheck, _devices, _racks, _stored);
        Assign(RackCheck, _devices, _assets, _modules);
    }

    public IEnumerable<Entity> Rows => [_devices, _racks, _stored, _assets, _modules, .. _flows.Values, .. _assignments, _monitoring, _stockApp];

    /// <summary>Trails of rows that have their ids.</summary>
    public IEnumerable<AuditTrail> Trails(DemoCalendar calendar, IReadOnlyList<Entity> world, IReadOnlyDictionary<string, User> users)
    {
        foreach (var visit in LastMonth)
            foreach (var trail in Walk(visit, calendar, world, users[visit.Auditor])) yield return trail;
        var at = calendar.At(4, 3);
        foreach (var device in world.OfType<Device>().Where(d => d.Serial.Length > 0 && d.Role.Parent?.Name == "Network"))
            yield return Found(device, PlaceOf(device), _monitoring, at = at.AddSeconds(2));
        foreach (var asset in world.OfType<Asset>().Where(a => a.StorageLocation?.Name == "Receiving"))
            yield return Found(asset, PlaceOf(asset), _stockApp, asset.Created!.Value);
    }

    private void Assign(string flow, params AuditFlowPage[] pages)
    {
        foreach (var page in pages) _assignments.Add(new() { Flow = _flows[flow], Page = page, Weight = 100 * (Array.IndexOf(pages, page) + 1) });
    }

    private IEnumerable<AuditTrail> Walk(Visit visit, DemoCalendar calendar, IReadOnlyList<Entity> world, User auditor)
    {
        var flow = _flows[visit.Flow];
        var start = StartOf(visit, world);
        var at = calendar.At(visit.DaysAgo, visit.Hour, 4);
        var number = 0;
        foreach (var (page, row, place) in start is Rack rack ? InRack(rack, world) : InRoom((Location)start, world))
        {
            at = at.AddSeconds(9 + _dice.Below(30));
            if (visit.MissingEach > 0 && ++number % visit.MissingEach == 0) continue;
            yield return new AuditTrail
            {
                ObjectType = page.ObjectType,
                ObjectId = row.Id,
                AuditorId = auditor.Id,
                AuditorName = auditor.UserName!,
                Flow = flow,
                Page = page,
                StartObjectType = flow.ObjectType,
                StartObjectId = start.Id,
                Place = place,
                Input = _dice.Below(8) == 0 ? "click" : "scan",
                Created = at,
                LastUpdated = at,
            };
        }
    }

    private static Entity StartOf(Visit visit, IReadOnlyList<Entity> world) => visit.Flow == RackCheck
        ? world.OfType<Rack>().Single(r => r.Site.Facility == visit.Site.ToUpperInvariant() && r.Name == visit.Place)
        : world.OfType<Location>().Single(l => l.Site.Facility == visit.Site.ToUpperInvariant() && l.Name == visit.Place);

    private IEnumerable<(AuditFlowPage Page, Entity Row, string Place)> InRoom(Location room, IReadOnlyList<Entity> world) =>
    [
        .. world.OfType<Device>().Where(d => IsIn(d.Location, room)).Select(d => (_devices, (Entity)d, PlaceOf(d))),
        .. world.OfType<Rack>().Where(r => IsIn(r.Location, room)).Select(r => (_racks, (Entity)r, $"{r.Site} / {r.Location}")),
        .. world.OfType<Asset>().Where(a => a.Hardware is null && IsIn(a.StorageLocation, room)).Select(a => (_stored, (Entity)a, PlaceOf(a))),
    ];

    private IEnumerable<(AuditFlowPage Page, Entity Row, string Place)> InRack(Rack rack, IReadOnlyList<Entity> world)
    {
        var place = $"{rack.Site} / {rack.Location} / {rack}";
        return
        [
            .. world.OfType<Device>().Where(d => d.Rack == rack).Select(d => (_devices, (Entity)d, place)),
            .. world.OfType<Asset>().Where(a => a.Rack == rack || a.InstalledDevice?.Rack == rack).Select(a => (_assets, (Entity)a, place)),
            .. world.OfType<Module>().Where(m => m.Device.Rack == rack).Select(m => (_modules, (Entity)m, place)),
        ];
    }

    private static AuditTrail Found(Entity row, string place, AuditTrailSource source, DateTime at) => new()
    {
        ObjectType = row is Device ? AuditTypes.Device : AuditTypes.Asset,
        ObjectId = row.Id,
        Source = source,
        Place = place,
        Input = "import",
        Created = at,
        LastUpdated = at,
    };

    private static string PlaceOf(Device device) => string.Join(" / ", new object?[] { device.Site, device.Location, device.Rack }.Where(p => p is not null));

    private static string PlaceOf(Asset asset) => $"{asset.StorageLocation!.Site} / {asset.StorageLocation}";

    private static bool IsIn(Location? location, Location place)
    {
        for (var at = location; at is not null; at = at.Parent)
            if (at == place) return true;
        return false;
    }

    private sealed record Visit(int DaysAgo, int Hour, string Auditor, string Flow, string Site, string Place, int MissingEach);
}
