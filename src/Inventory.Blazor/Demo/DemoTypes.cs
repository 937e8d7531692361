using Inventory.Core.Hardware;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Demo;

/// <summary>Something that is bought: its type, the years of its warranty, and how its maker numbers it.</summary>
internal sealed record DemoModel(string Name, Entity Type, int WarrantyYears, string Serial, Manufacturer Maker, string PartNumber);

/// <summary>The hardware that the hospitals know, by the names that its makers gave it.</summary>
internal sealed class DemoTypes
{
    // Model of rack, maker, form, units, width × height × depth in mm, weight and load in kg.
    private static readonly RackModel[] Racks =
    [
        new("VX IT 42U", "Rittal", "4-post-cabinet", 42, 800, 2000, 1000, 142, 1500),
        new("NetShelter SX 42U", "APC", "4-post-cabinet", 42, 600, 1991, 1070, 125, 1361),
        new("NetShelter SX 24U", "APC", "4-post-cabinet", 24, 600, 1198, 1070, 87, 1361),
        new("NetShelter WX 13U", "APC", "wall-cabinet", 13, 584, 658, 627, 39, 91),
    ];

    // Model, maker, part number, role, units, full depth, years of warranty, serial number.
    private static readonly DeviceModel[] Devices =
    [
        new("Catalyst 9606R", "Cisco", "C9606R", "Core switch", 8, true, 3, "FXS{cc}{ww}Q***"),
        new("Catalyst 9300-48P", "Cisco", "C9300-48P-A", "Access switch", 1, true, 3, "FOC{cc}{ww}X***"),
        new("Catalyst 3850-48P", "Cisco", "WS-C3850-48P-S", "Access switch", 1, true, 3, "FCW{cc}{ww}D***"),
        new("Room Kit", "Cisco", "CS-KIT-K9", "Video system", 0, false, 1, "FOC{cc}{ww}N***"),
        new("MX204", "Juniper", "MX204-HW-BASE", "Router", 1, true, 3, "BW{yy}{ww}AN####"),
        new("EX3400-48T", "Juniper", "EX3400-48T", "Management switch", 1, false, 3, "NX02{yy}{ww}####"),
        new("7280CR3-32P4", "Arista", "DCS-7280CR3-32P4-F", "Spine switch", 1, true, 3, "JPE{yy}{ww}####"),
        new("7050SX3-48YC8", "Arista", "DCS-7050SX3-48YC8-F", "Leaf switch", 1, true, 3, "JPE{yy}{ww}####"),
        new("CX 6300M 48G PoE", "HPE Aruba", "JL661A", "Access switch", 1, true, 5, "SG{yy}KN****"),
        new("7210 Mobility Controller", "HPE Aruba", "JW743A", "Wireless controller", 1, false, 3, "CV000####*"),
        new("AP-515", "HPE Aruba", "Q9H62A", "Access point", 0, false, 3, "CNK{y}K9****"),
        new("AP-305", "HPE Aruba", "JX936A", "Access point", 0, false, 3, "CNG{y}J9****"),
        new("U6-Pro", "Ubiquiti", "U6-PRO", "Access point", 0, false, 2, "D021F9%%%%%%"),
        new("FortiGate 600F", "Fortinet", "FG-600F", "Firewall", 1, true, 3, "FG6H0FTB{yy}90####"),
        new("FortiGate 100F", "Fortinet", "FG-100F", "Firewall", 1, false, 3, "FG100FTK{yy}00####"),
        new("PowerEdge R760", "Dell", "210-BDZY", "Hypervisor", 2, true, 5, "#*****4"),
        new("PowerEdge R750", "Dell", "210-AYCG", "Hypervisor", 2, true, 5, "#*****3"),
        new("PowerEdge R450", "Dell", "210-AZDS", "Server", 1, true, 5, "#*****3"),
        new("PowerVault ME5084", "Dell", "", "Storage", 5, true, 5, "#*****3"),
        new("OptiPlex 3060 Micro", "Dell", "", "Workstation", 0, false, 3, "#*****2"),
        new("ProLiant DL380 Gen10", "HPE", "868703-B21", "Server", 2, true, 3, "CZ2{y}{ww}0***"),
        new("ProLiant DL360 Gen10", "HPE", "867959-B21", "Server", 1, true, 3, "CZJ{y}{ww}0***"),
        new("ProLiant DL380 Gen9", "HPE", "719064-B21", "Server", 2, true, 3, "CZJ{y}{ww}0***"),
        new("MSA 2062", "HPE", "R0Q80A", "Storage", 2, true, 3, "ACM{y}{ww}T***"),
        new("StoreEver MSL3040", "HPE", "Q6Q62B", "Tape library", 3, true, 3, "DEC{y}{ww}00***"),
        new("ThinkSystem SR650 V2", "Lenovo", "7Z73CTO1WW", "Server", 2, true, 3, "J30*****"),
        new("ThinkCentre M70q Gen 3", "Lenovo", "11T3", "Workstation", 0, false, 3, "MJ0*****"),
        new("ThinkPad T14 Gen 3", "Lenovo", "21AH", "Notebook", 0, false, 3, "PF4*****"),
        new("ThinkPad T480", "Lenovo", "20L5", "Notebook", 0, false, 3, "PF1*****"),
        new("AFF A250", "NetApp", "AFF-A250", "Storage", 2, true, 5, "9418{yy}000###"),
        new("OM2216", "Opengear", "OM2216-L", "Console server", 1, false, 4, "2216{yy}{ww}0####"),
        new("Smart-UPS SRT 5000", "APC", "SRT5KRMXLI", "UPS", 3, true, 3, "AS{yy}{ww}26####"),
        new("Smart-UPS 3000", "APC", "SMT3000RMI2U", "UPS", 2, true, 3, "AS{yy}{ww}14####"),
        new("Rack PDU AP8853", "APC", "AP8853", "PDU", 0, false, 2, "ZA{yy}{ww}0#####"),
        new("NetBotz 250", "APC", "NBRK0250", "Environment monitor", 1, false, 2, "QA{yy}{ww}1#####"),
        new("ZD421 Label Printer", "Zebra", "ZD4A042-D0EM00EZ", "Printer", 0, false, 2, "D4J{yy}{ww}0####"),
        new("TC52-HC Handheld", "Zebra", "TC520K", "Handheld", 0, false, 3, "{yy}{ww}#52302####"),
        new("LaserJet Enterprise M611dn", "HP", "7PS84A", "Printer", 0, false, 1, "CNB{y}S*****"),
        new("QM55C Display", "Samsung", "LH55QMCEBGCXEN", "Display", 0, false, 3, "0Q5TH{y}NW{ww}####"),
    ];

    // Model, maker, years of warranty, serial number. A module's model is its part number.
    private static readonly ModuleModel[] Modules =
    [
        new("C9600-SUP-1", "Cisco", 3, "CAT{cc}{ww}L***"),
        new("C9600-LC-48YL", "Cisco", 3, "CAT{cc}{ww}L***"),
        new("C9600-LC-24C", "Cisco", 3, "CAT{cc}{ww}L***"),
        new("C9600-PWR-2KWAC", "Cisco", 3, "ART{cc}{ww}F***"),
        new("C9300-NM-8X", "Cisco", 3, "FOC{cc}{ww}2***"),
        new("PWR-C1-715WAC-P", "Cisco", 3, "LIT{cc}{ww}2***"),
        new("C3850-NM-4-10G", "Cisco", 3, "FOC{cc}{ww}1***"),
        new("PWR-500AC-F", "Arista", 3, "EEH{yy}{ww}A####"),
        new("PWR-1511-AC-RED", "Arista", 3, "EEH{yy}{ww}C####"),
        new("JPSU-650W-AC-AO", "Juniper", 3, "1EDV{yy}{ww}0####"),
    ];

    // Group, model, maker, part number, years of warranty, serial number.
    private static readonly ItemModel[] Items =
    [
        new("Optics > 1G > Copper", "GLC-TE", "Cisco", "GLC-TE", 1, "AVC{cc}{ww}####"),
        new("Optics > 1G > Long range", "GLC-LH-SMD", "Cisco", "GLC-LH-SMD", 1, "AGJ{cc}{ww}R***"),
        new("Optics > 10G > Short range", "SFP-10G-SR-S", "Cisco", "SFP-10G-SR-S", 1, "FNS{cc}{ww}1***"),
        new("Optics > 10G > Long range", "SFP-10G-LR-S", "Cisco", "SFP-10G-LR-S", 1, "ONT{cc}{ww}0***"),
        new("Optics > 10G > Direct attach", "SFP-H10GB-CU3M", "Cisco", "SFP-H10GB-CU3M", 1, "TED{cc}{ww}B***"),
        new("Optics > 25G > Short range", "SFP-25G-SR", "Arista", "SFP-25G-SR", 1, "XCW{yy}{ww}F####"),
        new("Optics > 100G > Short range", "QSFP-100G-SR4", "Arista", "QSFP-100G-SR4", 1, "XMD{yy}{ww}A####"),
        new("Optics > 100G > Long range", "QSFP-100G-LR4", "Juniper", "JNP-QSFP-100G-LR4", 1, "1ACQ{yy}{ww}0####"),
        new("Disks > SSD > SATA", "PM893 960 GB", "Samsung", "MZ7L3960HCJR-00A07", 5, "S6KENG0T######"),
        new("Disks > SSD > SATA", "SSD D3-S4510 480 GB", "Intel", "SSDSC2KB480G8", 5, "PHYF{y}{ww}##***480BGN"),
        new("Disks > SSD > NVMe", "PM9A3 1.92 TB", "Samsung", "MZQL21T9HCJR-00A07", 5, "S64GNE0W######"),
        new("Disks > HDD > SAS 10k", "1.2 TB SAS 10K SFF", "HPE", "872479-B21", 3, "WFK*****"),
        new("Disks > HDD > Nearline", "Exos 7E10 8 TB", "Seagate", "ST8000NM017B", 5, "WWZ*****"),
        new("Memory > DDR4 > 32 GB", "32 GB DDR4-3200 RDIMM", "Samsung", "M393A4K40DB3-CWE", 3, "03%%%%%%"),
        new("Memory > DDR4 > 32 GB", "32 GB DDR4-2933 Smart Memory", "HPE", "P00924-B21", 3, "WC{yy}%%%%"),
        new("Memory > DDR4 > 64 GB", "64 GB DDR4-3200 RDIMM", "Samsung", "M393A8G40AB2-CWE", 3, "03%%%%%%"),
        new("Memory > DDR5 > 64 GB", "64 GB DDR5-4800 RDIMM", "Samsung", "M321R8GA0BB0-CQK", 3, "04%%%%%%"),
        new("Adapters > Network > 10G", "X710-DA2", "Intel", "X710DA2BLK", 3, "B49691%%%%%%"),
        new("Adapters > Power > Servers", "800W Flex Slot Platinum", "HPE", "865414-B21", 3, "5WBXK0{y}LL*****"),
    ];

    private readonly Dictionary<string, Manufacturer> _makers = [];
    private readonly Dictionary<string, InventoryItemGroup> _groups = [];
    private readonly Dictionary<string, DemoModel> _models = [];

    public DemoTypes(DemoRoles roles)
    {
        foreach (var rack in Racks) Add(rack);
        foreach (var device in Devices) Add(device, roles);
        foreach (var module in Modules) Add(module);
        foreach (var item in Items) Add(item);
    }

    public IEnumerable<Entity> Rows => [.. _makers.Values, .. _groups.Values, .. _models.Values.Select(m => m.Type)];

    public DemoModel this[string model] => _models[model];

    /// <summary>What devices of a type usually are for.</summary>
    public Dictionary<string, DeviceRole> RoleOf { get; } = [];

    private void Add(RackModel x) => Add(x.Model, x.Maker, "", 0, "", new RackType
    {
        Manufacturer = Maker(x.Maker),
        Model = x.Model,
        Slug = Slug.For($"{x.Maker} {x.Model}"),
        FormFactor = x.Form,
        UHeight = x.Units,
        OuterWidth = x.Width,
        OuterHeight = x.Height,
        OuterDepth = x.Depth,
        OuterUnit = "mm",
        Weight = x.Weight,
        MaxWeight = x.Load,
        WeightUnit = "kg",
    });

    private void Add(DeviceModel x, DemoRoles roles)
    {
        RoleOf[x.Model] = roles[x.Role].Row;
        Add(x.Model, x.Maker, x.Part, x.Warranty, x.Serial, new DeviceType
        {
            Manufacturer = Maker(x.Maker),
            Model = x.Model,
            Slug = Slug.For($"{x.Maker} {x.Model}"),
            PartNumber = x.Part,
            UHeight = x.Units,
            IsFullDepth = x.FullDepth,
            ExcludeFromUtilization = x.Units == 0,
            Airflow = x is { Units: > 0, FullDepth: true } ? "front-to-rear" : null,
        });
    }

    private void Add(ModuleModel x) => Add(x.Model, x.Maker, x.Model, x.Warranty, x.Serial, new ModuleType
    {
        Manufacturer = Maker(x.Maker),
        Model = x.Model,
        PartNumber = x.Model,
    });

    private void Add(ItemModel x) => Add(x.Model, x.Maker, x.Part, x.Warranty, x.Serial, new InventoryItemType
    {
        Manufacturer = Maker(x.Maker),
        Model = x.Model,
        Slug = Slug.For($"{x.Maker} {x.Model}"),
        PartNumber = x.Part,
        InventoryItemGroup = Group(x.Group),
    });

    private void Add(string model, string maker, string part, int warranty, string serial, Entity type) =>
        _models.Add(model, new(model, type, warranty, serial, Maker(maker), part));

    private Manufacturer Maker(string name) =>
        _makers.TryGetValue(name, out var maker) ? maker : _makers[name] = new() { Name = name, Slug = Slug.For(name) };

    private InventoryItemGroup Group(string path)
    {
        if (_groups.TryGetValue(path, out var group)) return group;
        var at = path.LastIndexOf(" > ", StringComparison.Ordinal);
        var parent = at < 0 ? null : Group(path[..at]);
        return _groups[path] = new() { Name = at < 0 ? path : path[(at + 3)..], Parent = parent };
    }

    private sealed record RackModel(string Model, string Maker, string Form, int Units, int Width, int Height, int Depth, int Weight, int Load);

    private sealed record DeviceModel(string Model, string Maker, string Part, string Role, int Units, bool FullDepth, int Warranty, string Serial);

    private sealed record ModuleModel(string Model, string Maker, int Warranty, string Serial);

    private sealed record ItemModel(string Group, string Model, string Maker, string Part, int Warranty, string Serial);
}
