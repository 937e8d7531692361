using Inventory.Core.Access;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Demo;

/// <summary>A role of devices, how their names call it, which team keeps them, and the shelf of the warehouse for spare ones.</summary>
internal sealed record DemoRole(DeviceRole Row, string Code, Owner Team, string Shelf);

/// <summary>What devices and racks are for.</summary>
internal sealed class DemoRoles
{
    private readonly Dictionary<string, DemoRole> _devices = [];

    public DemoRoles(DemoPeople people)
    {
        Branch("Network", "1565c0", people.Owners["Campus network team"], "Shelf A",
            ("Core switch", "core"), ("Spine switch", "spine"), ("Leaf switch", "leaf"), ("Access switch", "sw"), ("Management switch", "mgmt"),
            ("Router", "rt"), ("Firewall", "fw"), ("Wireless controller", "wlc"), ("Access point", "ap"));
        Branch("Computing", "2e7d32", people.Owners["Data centre team"], "Shelf B",
            ("Hypervisor", "hv"), ("Server", "srv"), ("Storage", "sto"), ("Tape library", "tape"));
        Branch("Facility", "ef6c00", people.Owners["Data centre team"], "Shelf B",
            ("UPS", "ups"), ("PDU", "pdu"), ("Console server", "con"), ("Environment monitor", "env"));
        Branch("Workplace", "6a1b9a", people.Owners["Field services"], "Shelf C",
            ("Workstation", "pc"), ("Notebook", "nb"), ("Printer", "prn"), ("Handheld", "hh"), ("Display", "dsp"), ("Video system", "vc"));
    }

    public Dictionary<string, RackRole> Racks { get; } = new RackRole[]
    {
        new() { Name = "Network", Slug = "network", Color = "1565c0" },
        new() { Name = "Servers", Slug = "servers", Color = "2e7d32" },
        new() { Name = "Storage and backup", Slug = "storage-and-backup", Color = "00838f" },
        new() { Name = "Floor distribution", Slug = "floor-distribution", Color = "6a1b9a" },
    }.ToDictionary(x => x.Name);

    public IEnumerable<Entity> Rows => [.. Racks.Values, .. _devices.Values.Select(r => r.Row)];

    public DemoRole this[string role] => _devices[role];

    private void Branch(string name, string color, Owner team, string shelf, params (string Name, string Code)[] roles)
    {
        Add(name, "", null);
        foreach (var (role, code) in roles) Add(role, code, _devices[name].Row);

        void Add(string role, string code, DeviceRole? parent) => _devices[role] = new(
            new() { Name = role, Slug = Slug.For(role), Color = color, Parent = parent, VmRole = role is "Server" or "Firewall" or "Router" }, code, team, shelf);
    }
}
