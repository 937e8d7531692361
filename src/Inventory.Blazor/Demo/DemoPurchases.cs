using System.Globalization;
using Inventory.Core.Assets;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Demo;

/// <summary>
/// Four years of buying. Every unit that was ever delivered is an asset; tags are stuck on in the order of arrival, so they tell when a thing came.
/// </summary>
internal sealed class DemoPurchases
{
    private const int FirstTag = 3001;

    // What was there already when the inventory began: no paper, no warranty.
    private static readonly Line[] Found =
    [
        new(12, "Catalyst 3850-48P"), new(6, "C3850-NM-4-10G"), new(20, "AP-305"), new(8, "ProLiant DL380 Gen9"), new(10, "ThinkPad T480"),
        new(6, "OptiPlex 3060 Micro"), new(4, "Smart-UPS 3000"),
        new(4, "NetShelter SX 42U"), new(6, "NetShelter SX 24U"), new(8, "Rack PDU AP8853"), new(6, "Smart-UPS SRT 5000"), new(1, "OM2216"),
        new(2, "EX3400-48T"), new(8, "ProLiant DL360 Gen10"), new(12, "SSD D3-S4510 480 GB"),
        new(1, "MSA 2062"), new(22, "1.2 TB SAS 10K SFF"), new(1, "StoreEver MSL3040"),
    ];

    // Days ago, supplier, whose it becomes, status, what for; then each delivery with the days that it took.
    private static readonly Order[] Orders =
    [
        new(1410, "Donau Systemhaus", "IT Operations", "closed", "New core of the campus network",
            After(38, new(2, "Catalyst 9606R"), new(4, "C9600-SUP-1"), new(5, "C9600-LC-48YL"), new(2, "C9600-LC-24C"), new(10, "C9600-PWR-2KWAC")),
            After(50, new Line(20, "SFP-10G-LR-S"))),
        new(1330, "Innviertel Rechenzentrumsbau", "IT Operations", "closed", "Passau: racks, power and monitoring of Hall A",
            After(24, new(8, "VX IT 42U"), new(19, "Rack PDU AP8853")),
            After(31, new(2, "OM2216"), new(3, "NetBotz 250"))),
        new(1290, "Arctos Networks", "IT Operations", "closed", "Passau: fabric",
            After(61, new(2, "7280CR3-32P4"), new(9, "7050SX3-48YC8"), new(19, "PWR-500AC-F"), new(4, "PWR-1511-AC-RED")),
            After(74, new(42, "SFP-25G-SR"), new(27, "QSFP-100G-SR4"))),
        new(1240, "Donau Systemhaus", "IT Operations", "closed", "Wide area: Linz and Passau",
            After(45, new(4, "MX204"), new(9, "JPSU-650W-AC-AO"), new(5, "QSFP-100G-LR4"), new(3, "EX3400-48T"))),
        new(1150, "Quadra IT", "IT Operations", "closed", "Passau: virtualisation, first half",
            After(29, new(13, "PowerEdge R750"), new(24, "PM893 960 GB"))),
        new(1080, "Donau Systemhaus", "IT Operations", "closed", "Access switches, Main Building",
            After(42, new(10, "Catalyst 9300-48P"), new(10, "C9300-NM-8X"), new(12, "PWR-C1-715WAC-P")),
            After(51, new Line(30, "SFP-10G-SR-S"))),
        new(960, "Quadra IT", "IT Operations", "closed", "Linz: servers of the hospital information system",
            After(30, new(10, "ProLiant DL380 Gen10"), new(24, "1.2 TB SAS 10K SFF"), new(12, "32 GB DDR4-2933 Smart Memory"), new(3, "800W Flex Slot Platinum"))),
        new(900, "Bohemia Networks", "IT Operations", "closed", "Wireless in all wards",
            After(28, new(2, "7210 Mobility Controller"), new(30, "AP-515")),
            After(54, new Line(16, "AP-515"))),
        new(820, "Bohemia Networks", "IT Operations", "closed", "Krems, Budweis, Freistadt: network and servers",
            After(33, new(2, "NetShelter SX 24U"), new(1, "NetShelter WX 13U"), new(4, "Smart-UPS SRT 5000")),
            After(40, new(8, "CX 6300M 48G PoE"), new(3, "FortiGate 100F"), new(16, "U6-Pro")),
            After(47, new(4, "PowerEdge R450"), new(10, "SSD D3-S4510 480 GB"))),
        new(760, "MediTec Handel", "IT Operations", "closed", "Computers for wards and offices, first wave",
            After(20, new Line(24, "ThinkCentre M70q Gen 3")),
            After(36, new Line(12, "ThinkCentre M70q Gen 3"))),
        new(700, "Arctos Networks", "IT Operations", "closed", "Perimeter firewalls",
            After(21, new Line(2, "FortiGate 600F"))),
        new(640, "Donau Systemhaus", "IT Operations", "closed", "Access switches, other buildings",
            After(35, new(9, "Catalyst 9300-48P"), new(8, "C9300-NM-8X"), new(9, "PWR-C1-715WAC-P"), new(38, "SFP-10G-SR-S"))),
        new(560, "Quadra IT", "Radiology", "closed", "Picture archive",
            After(26, new(4, "ThinkSystem SR650 V2"), new(2, "PowerVault ME5084"), new(45, "Exos 7E10 8 TB")),
            After(48, new Line(2, "AFF A250"))),
        new(500, "MediTec Handel", "Laboratory", "closed", "Specimen labels and scanning",
            After(19, new(15, "ZD421 Label Printer"), new(13, "TC52-HC Handheld"))),
        new(430, "MediTec Handel", "Administration", "closed", "Printers, displays, meeting rooms",
            After(16, new(8, "LaserJet Enterprise M611dn"), new(5, "QM55C Display")),
            After(37, new Line(2, "Room Kit"))),
        new(380, "MediTec Handel", "IT Operations", "closed", "Notebooks",
            After(23, new Line(30, "ThinkPad T14 Gen 3"))),
        new(300, "Arctos Networks", "IT Operations", "closed", "Optics for stock",
            After(9, new(24, "GLC-TE"), new(11, "GLC-LH-SMD"), new(18, "SFP-H10GB-CU3M")),
            After(17, new Line(10, "SFP-10G-LR-S"))),
        new(220, "MediTec Handel", "IT Operations", "closed", "Computers for wards and offices, second wave",
            After(22, new Line(35, "ThinkCentre M70q Gen 3"))),
        new(150, "Quadra IT", "IT Operations", "closed", "Disks, memory and adapters for stock",
            After(11, new(19, "PM893 960 GB"), new(16, "32 GB DDR4-3200 RDIMM"), new(8, "64 GB DDR4-3200 RDIMM"), new(2, "X710-DA2"))),
        new(95, "Quadra IT", "IT Operations", "partial", "Passau: virtualisation, second half; two servers of sixteen are still to come",
            After(35, new(12, "PowerEdge R760"), new(24, "PM9A3 1.92 TB"), new(1, "StoreEver MSL3040")),
            After(83, new(2, "PowerEdge R760"), new(8, "PM9A3 1.92 TB"), new(4, "64 GB DDR5-4800 RDIMM"))),
        new(60, "MediTec Handel", "Laboratory", "partial", "More handhelds; the charging cradles are late",
            After(56, new Line(4, "TC52-HC Handheld")) with { WarrantyStartsAfter = 26 }),
        new(40, "Donau Systemhaus", "IT Operations", "open", "Access switches, spare for the Laboratory Building"),
        new(18, "Bohemia Networks", "IT Operations", "open", "Access points for the new ward 2C"),
    ];

    private readonly List<Supplier> _suppliers = [];
    private readonly List<Purchase> _purchases = [];
    private readonly List<Delivery> _deliveries = [];
    private readonly Dictionary<string, Queue<Asset>> _units = [];
    private readonly DemoCalendar _calendar;
    private readonly DemoTypes _types;
    private readonly SerialNumbers _serials = new(new Dice(20));
    private int _tags = FirstTag;

    public DemoPurchases(DemoCalendar calendar, DemoPeople people, DemoTypes types)
    {
        (_calendar, _types) = (calendar, types);
        foreach (var line in Found) Receive(line, calendar.Day(DemoCalendar.Opening), null, people.Tenants["IT Operations"], null);
        var arrivals = Orders.SelectMany((order, number) => Place(order, number, people)).OrderBy(a => a.Delivery.Date).ToList();
        foreach (var (delivery, arrival, owner) in arrivals)
            foreach (var line in arrival.Lines) Receive(line, delivery.Date!.Value, delivery, owner, arrival.WarrantyStartsAfter);
    }

    public IEnumerable<Entity> Rows => [.. _suppliers, .. _purchases, .. _deliveries];

    /// <summary>The units that nobody took so far, oldest first.</summary>
    public IEnumerable<(string Model, IReadOnlyList<Asset> Units)> Left => _units.Select(u => (u.Key, (IReadOnlyList<Asset>)[.. u.Value]));

    /// <summary>All units, in the order of their tags.</summary>
    public List<Asset> Assets { get; } = [];

    /// <summary>The unit of the model that came first of those that are left.</summary>
    public Asset Take(string model) =>
        _units.TryGetValue(model, out var units) && units.TryDequeue(out var unit) ? unit : throw new InvalidOperationException($"More {model} are in use than were delivered.");

    private static Arrival After(int days, params Line[] lines) => new(days, lines);

    private List<(Delivery Delivery, Arrival Arrival, Tenant Owner)> Place(Order order, int number, DemoPeople people)
    {
        var date = _calendar.Day(order.DaysAgo);
        var purchase = new Purchase
        {
            Supplier = Supplier(order.Supplier),
            Name = string.Create(CultureInfo.InvariantCulture, $"PO-{date.Year}-{117 + number * 23:0000}"),
            Status = order.Status,
            Date = date,
            Description = order.For,
            Created = DemoCalendar.At(date, 9, 12),
            LastUpdated = DemoCalendar.At(date, 9, 40),
        };
        _purchases.Add(purchase);
        return [.. order.Arrivals.Select((arrival, i) => (Deliver(purchase, arrival, i, order.DaysAgo, people), arrival, people.Tenants[order.Owner]))];
    }

    private Delivery Deliver(Purchase purchase, Arrival arrival, int number, int ordered, DemoPeople people)
    {
        var date = _calendar.Day(ordered - arrival.Days);
        var delivery = new Delivery
        {
            Purchase = purchase,
            Name = string.Create(CultureInfo.InvariantCulture, $"DN-{purchase.Name[3..].Replace("-", "", StringComparison.Ordinal)}-{number + 1}"),
            Date = date,
            ReceivingContact = people.Contacts["Jonas Hedlund"],
            Created = DemoCalendar.At(date, 8, 5),
            LastUpdated = DemoCalendar.At(date, 8, 5),
        };
        _deliveries.Add(delivery);
        return delivery;
    }

    private void Receive(Line line, DateOnly date, Delivery? delivery, Tenant owner, int? warrantyStartsAfter)
    {
        var model = _types[line.Model];
        // Made some weeks before it came; what was found in use is older.
        var made = date.AddDays(delivery is null ? -900 : -40);
        for (var i = 0; i < line.Count; i++)
        {
            var start = model.WarrantyYears > 0 && warrantyStartsAfter is { } days ? date.AddDays(days) : (DateOnly?)null;
            var asset = new Asset
            {
                AssetTag = string.Create(CultureInfo.InvariantCulture, $"NW-{_tags++:000000}"),
                Serial = _serials.Next(model.Serial, made),
                Status = "stored",
                DeviceType = model.Type as DeviceType,
                ModuleType = model.Type as ModuleType,
                InventoryItemType = model.Type as InventoryItemType,
                RackType = model.Type as RackType,
                OwningTenant = owner,
                Purchase = delivery?.Purchase,
                Delivery = delivery,
                WarrantyStart = start,
                WarrantyEnd = start?.AddYears(model.WarrantyYears).AddDays(-1),
                Created = DemoCalendar.At(date, 8 + (Assets.Count % 6), Assets.Count % 60),
            };
            asset.LastUpdated = asset.Created;
            Assets.Add(asset);
            if (!_units.TryGetValue(line.Model, out var units)) _units[line.Model] = units = new();
            units.Enqueue(asset);
        }
    }

    private Supplier Supplier(string name)
    {
        if (_suppliers.Find(s => s.Name == name) is { } known) return known;
        var supplier = new Supplier { Name = name, Slug = Slug.For(name) };
        _suppliers.Add(supplier);
        return supplier;
    }

    private sealed record Line(int Count, string Model);

    /// <summary>What came at once, that many days after the order.</summary>
    private sealed record Arrival(int Days, Line[] Lines)
    {
        /// <summary>Days from the arrival to the first day of the warranty, where the maker says so.</summary>
        public int WarrantyStartsAfter { get; init; }
    }

    private sealed record Order(int DaysAgo, string Supplier, string Owner, string Status, string For, params Arrival[] Arrivals);
}
