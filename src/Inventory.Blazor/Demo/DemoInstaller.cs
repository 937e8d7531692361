using System.Globalization;
using Inventory.Core.Assets;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Demo;

/// <summary>Puts delivered units to use: as racks, as devices with all that is plugged into them.</summary>
internal sealed class DemoInstaller(DemoPurchases purchases, DemoTypes types, DemoRoles roles)
{
    // What a device of a type holds: bays with the module that is in them, blank for an empty one.
    private static readonly Dictionary<string, (string Bay, string Module)[]> Bays = new()
    {
        ["Catalyst 9606R"] =
        [
            ("Slot 1", "C9600-LC-48YL"), ("Slot 2", "C9600-LC-48YL"), ("Slot 3", "C9600-SUP-1"), ("Slot 4", "C9600-SUP-1"), ("Slot 5", "C9600-LC-24C"), ("Slot 6", ""),
            ("PSU 1", "C9600-PWR-2KWAC"), ("PSU 2", "C9600-PWR-2KWAC"), ("PSU 3", "C9600-PWR-2KWAC"), ("PSU 4", "C9600-PWR-2KWAC"),
        ],
        ["Catalyst 9300-48P"] = [("Network module", "C9300-NM-8X"), ("PSU A", "PWR-C1-715WAC-P"), ("PSU B", "")],
        ["7280CR3-32P4"] = [("PSU 1", "PWR-1511-AC-RED"), ("PSU 2", "PWR-1511-AC-RED")],
        ["7050SX3-48YC8"] = [("PSU 1", "PWR-500AC-F"), ("PSU 2", "PWR-500AC-F")],
        ["MX204"] = [("PEM 0", "JPSU-650W-AC-AO"), ("PEM 1", "JPSU-650W-AC-AO")],
    };

    // Parts without a bay: name with the number of the first, how many, model.
    private static readonly Dictionary<string, (string Name, int First, int Count, string Model)[]> Parts = new()
    {
        ["Catalyst 9606R"] = [("TwentyFiveGigE1/0/", 1, 4, "SFP-10G-LR-S"), ("TwentyFiveGigE2/0/", 1, 4, "SFP-10G-LR-S")],
        ["Catalyst 9300-48P"] = [("TenGigabitEthernet1/1/", 1, 2, "SFP-10G-SR-S")],
        ["7280CR3-32P4"] = [("Ethernet", 1, 4, "QSFP-100G-SR4")],
        ["7050SX3-48YC8"] = [("Ethernet", 1, 4, "SFP-25G-SR"), ("Ethernet", 49, 2, "QSFP-100G-SR4")],
        ["MX204"] = [("et-0/0/", 0, 1, "QSFP-100G-LR4")],
        ["PowerEdge R760"] = [("Disk ", 0, 2, "PM9A3 1.92 TB")],
        ["PowerEdge R750"] = [("Disk ", 0, 3, "PM893 960 GB")],
        ["PowerEdge R450"] = [("Disk ", 0, 2, "SSD D3-S4510 480 GB")],
        ["ProLiant DL380 Gen10"] = [("Drive bay ", 1, 3, "1.2 TB SAS 10K SFF")],
        ["ProLiant DL360 Gen10"] = [("Drive bay ", 1, 2, "SSD D3-S4510 480 GB")],
        ["MSA 2062"] = [("Drive 1.", 1, 6, "1.2 TB SAS 10K SFF")],
        ["PowerVault ME5084"] = [("Disk 0.", 0, 12, "Exos 7E10 8 TB")],
        ["ThinkSystem SR650 V2"] = [("Bay ", 0, 4, "Exos 7E10 8 TB")],
    };

    private readonly List<Entity> _parts = [];

    /// <summary>Bays, modules and inventory items.</summary>
    public IEnumerable<Entity> Rows => _parts;

    public void Install(Rack rack, string model)
    {
        var asset = Use(model, rack);
        (asset.Rack, asset.Tenant) = (rack, rack.Tenant);
        (rack.RackType, rack.AssetTag, rack.Serial) = (asset.RackType, asset.AssetTag, asset.Serial ?? "");
    }

    public void Install(Device device, string model)
    {
        var asset = Use(model, device);
        (asset.Device, asset.Tenant) = (device, device.Tenant);
        (device.DeviceType, device.AssetTag, device.Serial) = (asset.DeviceType!, asset.AssetTag, asset.Serial ?? "");
        device.Role = types.RoleOf[model];
        device.Owner = roles[device.Role.Name].Team;
        foreach (var (bay, module) in Bays.GetValueOrDefault(model, [])) Fit(device, bay, module);
        foreach (var part in Parts.GetValueOrDefault(model, []))
            for (var i = 0; i < part.Count; i++) Plug(device, string.Create(CultureInfo.InvariantCulture, $"{part.Name}{part.First + i}"), part.Model);
    }

    private void Fit(Device device, string name, string model)
    {
        var bay = new ModuleBay { Device = device, Name = name, Position = name[(name.LastIndexOf(' ') + 1)..], Created = device.Created, LastUpdated = device.Created };
        _parts.Add(bay);
        if (model.Length == 0) return;
        var module = new Module { Device = device, ModuleBay = bay };
        var asset = Use(model, module, device);
        (asset.Module, asset.Tenant) = (module, device.Tenant);
        (module.ModuleType, module.AssetTag, module.Serial) = (asset.ModuleType!, asset.AssetTag, asset.Serial ?? "");
        _parts.Add(module);
    }

    private void Plug(Device device, string name, string model)
    {
        var item = new InventoryItem { Device = device, Name = name };
        var asset = Use(model, item, device);
        (asset.InventoryItem, asset.Tenant) = (item, device.Tenant);
        (item.Manufacturer, item.PartId) = (types[model].Maker, types[model].PartNumber);
        (item.AssetTag, item.Serial) = (asset.AssetTag, asset.Serial ?? "");
        _parts.Add(item);
    }

    // Things go into service some days after they came, and not before what they are in.
    private Asset Use(string model, Entity hardware, Device? carrier = null)
    {
        var asset = purchases.Take(model);
        asset.Status = "used";
        var ready = asset.Created!.Value.AddDays(2).AddHours(1);
        hardware.Created = hardware.LastUpdated = carrier?.Created > ready ? carrier.Created : ready;
        asset.LastUpdated = hardware.Created;
        return asset;
    }
}
