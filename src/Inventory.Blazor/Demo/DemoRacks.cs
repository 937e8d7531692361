using System.Globalization;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Demo;

/// <summary>What is mounted where. Units count from the bottom; a device takes its unit and those above.</summary>
internal sealed class DemoRacks
{
    private static readonly Cabinet[] Cabinets =
    [
        new("pas", "Row A1", "A1.01", "VX IT 42U", "Network",
        [
            At(42, "7280CR3-32P4", "pas-spine01"), At(40, "7050SX3-48YC8", "pas-leaf01"), At(39, "7050SX3-48YC8", "pas-leaf02"),
            At(36, "MX204", "pas-rt01"), At(34, "EX3400-48T", "pas-mgmt01"), At(33, "OM2216", "pas-con01"), At(31, "NetBotz 250", "pas-env01"),
            At(0, "Rack PDU AP8853", "pas-a101-pdu01"), At(0, "Rack PDU AP8853", "pas-a101-pdu02"),
        ]),
        new("pas", "Row A1", "A1.02", "VX IT 42U", "Servers",
        [
            At(42, "7050SX3-48YC8", "pas-leaf03"), At(41, "7050SX3-48YC8", "pas-leaf04"),
            .. Stack(4, 6, "PowerEdge R750", "pas-hv", 1),
            At(0, "Rack PDU AP8853", "pas-a102-pdu01"), At(0, "Rack PDU AP8853", "pas-a102-pdu02"),
        ]),
        new("pas", "Row A1", "A1.03", "VX IT 42U", "Servers",
        [
            .. Stack(4, 6, "PowerEdge R750", "pas-hv", 7),
            At(0, "Rack PDU AP8853", "pas-a103-pdu01"), At(0, "Rack PDU AP8853", "pas-a103-pdu02"),
        ]),
        new("pas", "Row A1", "A1.04", "VX IT 42U", "Storage and backup",
        [
            At(1, "PowerVault ME5084", "pas-sto01"), At(6, "PowerVault ME5084", "pas-sto02"), At(20, "AFF A250", "pas-sto03"), At(22, "AFF A250", "pas-sto04"),
            At(0, "Rack PDU AP8853", "pas-a104-pdu01"), At(0, "Rack PDU AP8853", "pas-a104-pdu02"),
        ]),
        new("pas", "Row A2", "A2.01", "VX IT 42U", "Network",
        [
            At(42, "7280CR3-32P4", "pas-spine02"), At(40, "7050SX3-48YC8", "pas-leaf05"), At(39, "7050SX3-48YC8", "pas-leaf06"),
            At(36, "MX204", "pas-rt02"), At(34, "EX3400-48T", "pas-mgmt02"), At(31, "NetBotz 250", "pas-env02"),
            At(0, "Rack PDU AP8853", "pas-a201-pdu01"), At(0, "Rack PDU AP8853", "pas-a201-pdu02"),
        ]),
        new("pas", "Row A2", "A2.02", "VX IT 42U", "Servers",
        [
            At(42, "7050SX3-48YC8", "pas-leaf07"), At(41, "7050SX3-48YC8", "pas-leaf08"),
            .. Stack(4, 6, "PowerEdge R760", "pas-hv", 13),
            At(0, "Rack PDU AP8853", "pas-a202-pdu01"), At(0, "Rack PDU AP8853", "pas-a202-pdu02"),
        ]),
        new("pas", "Row A2", "A2.03", "VX IT 42U", "Servers",
        [
            .. Stack(4, 6, "PowerEdge R760", "pas-hv", 19),
            At(0, "Rack PDU AP8853", "pas-a203-pdu01"), At(0, "Rack PDU AP8853", "pas-a203-pdu02"),
        ]),
        new("pas", "Row A2", "A2.04", "VX IT 42U", "Storage and backup",
        [
            .. Stack(2, 4, "ThinkSystem SR650 V2", "pas-pacs", 1), At(20, "StoreEver MSL3040", "pas-tape01"),
            At(0, "Rack PDU AP8853", "pas-a204-pdu01"), At(0, "Rack PDU AP8853", "pas-a204-pdu02"),
        ]),

        new("lnz", "Server Room", "S1", "NetShelter SX 42U", "Network",
        [
            At(40, "MX204", "lnz-rt01"), At(39, "FortiGate 600F", "lnz-fw01"), At(30, "Catalyst 9606R", "lnz-core01"),
            At(28, "EX3400-48T", "lnz-mgmt01"), At(27, "OM2216", "lnz-con01"), At(25, "NetBotz 250", "lnz-env01"),
            At(0, "Rack PDU AP8853", "lnz-s1-pdu01"), At(0, "Rack PDU AP8853", "lnz-s1-pdu02"),
        ]),
        new("lnz", "Server Room", "S2", "NetShelter SX 42U", "Network",
        [
            At(40, "MX204", "lnz-rt02"), At(39, "FortiGate 600F", "lnz-fw02"), At(30, "Catalyst 9606R", "lnz-core02"),
            At(28, "EX3400-48T", "lnz-mgmt02"), At(27, "7210 Mobility Controller", "lnz-wlc01"), At(26, "7210 Mobility Controller", "lnz-wlc02"),
            At(0, "Rack PDU AP8853", "lnz-s2-pdu01"), At(0, "Rack PDU AP8853", "lnz-s2-pdu02"),
        ]),
        new("lnz", "Server Room", "S3", "NetShelter SX 42U", "Servers",
        [
            .. Stack(2, 10, "ProLiant DL380 Gen10", "lnz-his", 1),
            At(0, "Rack PDU AP8853", "lnz-s3-pdu01"), At(0, "Rack PDU AP8853", "lnz-s3-pdu02"),
        ]),
        new("lnz", "Server Room", "S4", "NetShelter SX 42U", "Storage and backup",
        [
            .. Stack(2, 6, "ProLiant DL360 Gen10", "lnz-srv", 1),
            At(20, "MSA 2062", "lnz-sto01"), At(30, "StoreEver MSL3040", "lnz-tape01"), At(36, "OM2216", "lnz-con02"),
            At(0, "Rack PDU AP8853", "lnz-s4-pdu01"), At(0, "Rack PDU AP8853", "lnz-s4-pdu02"),
        ]),

        new("lnz", "IDF MB-0", "MB-0", "NetShelter SX 24U", "Floor distribution", Floor("lnz-mb0", 3)),
        new("lnz", "IDF MB-1", "MB-1", "NetShelter SX 24U", "Floor distribution", Floor("lnz-mb1", 3)),
        new("lnz", "IDF MB-2", "MB-2", "NetShelter SX 24U", "Floor distribution", Floor("lnz-mb2", 3)),
        new("lnz", "IDF SC", "SC", "NetShelter SX 24U", "Floor distribution", Floor("lnz-sc", 3)),
        new("lnz", "IDF LB", "LB", "NetShelter SX 24U", "Floor distribution", Floor("lnz-lb", 2)),
        new("lnz", "IDF AB", "AB", "NetShelter SX 24U", "Floor distribution", Floor("lnz-ab", 2)),

        new("krm", "Comms Room", "K1", "NetShelter SX 24U", "Network", Branch("krm")),
        new("bud", "Comms Room", "B1", "NetShelter SX 24U", "Network", Branch("bud")),
        new("fre", "Repair Bench", "F1", "NetShelter WX 13U", "Network",
        [
            At(12, "CX 6300M 48G PoE", "fre-sw01"), At(1, "Smart-UPS SRT 5000", "fre-ups01"),
        ]),
    ];

    private readonly List<Rack> _racks = [];
    private readonly List<Device> _devices = [];

    public DemoRacks(DemoInstaller installer, DemoPlaces places, DemoRoles roles, DemoPeople people)
    {
        var number = 101;
        foreach (var cabinet in Cabinets)
        {
            var location = places[cabinet.Site, cabinet.Location];
            var rack = new Rack
            {
                Name = cabinet.Name,
                FacilityId = string.Create(CultureInfo.InvariantCulture, $"{cabinet.Site.ToUpperInvariant()}-R{number++}"),
                Site = location.Site,
                Location = location,
                Tenant = location.Site.Tenant,
                Role = roles.Racks[cabinet.Role],
                Owner = people.Owners["Data centre team"],
            };
            installer.Install(rack, cabinet.Type);
            _racks.Add(rack);
            foreach (var mounted in cabinet.Mounted) _devices.Add(Mount(installer, rack, mounted));
        }
    }

    public IEnumerable<Entity> Rows => [.. _racks, .. _devices];

    private static Device Mount(DemoInstaller installer, Rack rack, Mounted mounted)
    {
        var device = new Device
        {
            Name = mounted.Name,
            Site = rack.Site,
            Location = rack.Location,
            Rack = rack,
            Position = mounted.Unit > 0 ? mounted.Unit : null,
            Face = mounted.Unit > 0 ? "front" : null,
            Tenant = rack.Tenant,
        };
        installer.Install(device, mounted.Model);
        return device;
    }

    /// <summary>Unit 0: hangs beside the units.</summary>
    private static Mounted At(int unit, string model, string name) => new(unit, model, name);

    /// <summary>One above the other, without gaps.</summary>
    private static IEnumerable<Mounted> Stack(int from, int count, string model, string name, int first)
    {
        var step = model.Contains("DL360", StringComparison.Ordinal) ? 1 : 2;
        return Enumerable.Range(0, count).Select(i => At(from + i * step, model, string.Create(CultureInfo.InvariantCulture, $"{name}{first + i:00}")));
    }

    private static Mounted[] Floor(string name, int switches) =>
    [
        .. Enumerable.Range(1, switches).Select(i => At(24 - 2 * i, "Catalyst 9300-48P", string.Create(CultureInfo.InvariantCulture, $"{name}-sw{i:00}"))),
        At(1, "Smart-UPS SRT 5000", $"{name}-ups01"),
    ];

    private static Mounted[] Branch(string site) =>
    [
        At(23, "FortiGate 100F", $"{site}-fw01"),
        At(20, "CX 6300M 48G PoE", $"{site}-sw01"), At(18, "CX 6300M 48G PoE", $"{site}-sw02"), At(16, "CX 6300M 48G PoE", $"{site}-sw03"),
        At(7, "PowerEdge R450", $"{site}-srv02"), At(6, "PowerEdge R450", $"{site}-srv01"),
        At(1, "Smart-UPS SRT 5000", $"{site}-ups01"),
    ];

    private sealed record Cabinet(string Site, string Location, string Name, string Type, string Role, IEnumerable<Mounted> Mounted);

    private sealed record Mounted(int Unit, string Model, string Name);
}
