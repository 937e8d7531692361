using System.Globalization;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Demo;

/// <summary>What stands on desks, hangs on walls and lies in charging cradles.</summary>
internal sealed class DemoRooms
{
    private const string Computer = "ThinkCentre M70q Gen 3";
    private const string Label = "ZD421 Label Printer";
    private const string Handheld = "TC52-HC Handheld";
    private const string Printer = "LaserJet Enterprise M611dn";
    private const string Screen = "QM55C Display";
    private const string Wireless = "AP-515";

    private static readonly Room[] Furnished =
    [
        new("lnz", "Reception", "rec", "Administration", new(4, Computer), new(3, Wireless), new(1, Label), new(1, Printer), new(2, Screen)),
        new("lnz", "Emergency Department", "ed", "Emergency and Surgery",
            new(8, Computer), new(6, Wireless), new(2, Label), new(3, Handheld), new(1, Printer), new(1, Screen)),
        new("lnz", "Radiology", "rad", "Radiology", new(5, Computer), new(4, Wireless), new(1, Printer)),
        new("lnz", "Ward 2A", "2a", "Inpatient Wards", new(6, Computer), new(5, Wireless), new(1, Label), new(3, Handheld)),
        new("lnz", "Ward 2B", "2b", "Inpatient Wards", new(6, Computer), new(5, Wireless), new(1, Label), new(3, Handheld)),
        new("lnz", "Operating Theatres", "ot", "Emergency and Surgery", new Count(4, Wireless)),
        new("lnz", "Intensive Care", "icu", "Emergency and Surgery", new(4, Computer), new(4, Wireless), new(2, Handheld)),
        new("lnz", "Clinical Chemistry", "cc", "Laboratory", new(5, Computer), new(3, Wireless), new(3, Label)),
        new("lnz", "Pathology", "pat", "Laboratory", new(3, Computer), new(2, Wireless), new(2, Label)),
        new("lnz", "Open-Plan Office", "off", "Administration", new(6, Computer), new(4, Wireless), new(1, Printer), new(1, "Room Kit")),
        new("lnz", "Training Room", "trn", "Administration", new(5, Computer), new(1, "Room Kit")),
        new("lnz", "Receiving", "rcv", "IT Operations", new(1, Label), new(2, Handheld)),
        new("krm", "Outpatient Ward", "opd", "Krems Clinic", new(5, Computer), new(6, "U6-Pro"), new(1, Label), new(1, Printer), new(1, Screen)),
        new("bud", "Outpatient Ward", "opd", "Budweis Clinic", new(5, Computer), new(6, "U6-Pro"), new(1, Label), new(1, Printer)),
        new("fre", "Repair Bench", "rb", "IT Operations", new Count(2, "U6-Pro")),
        new("pas", "Staging Room", "stg", "IT Operations", new Count(2, "PowerEdge R760")),
    ];

    private readonly List<Device> _devices = [];

    public DemoRooms(DemoInstaller installer, DemoPlaces places, DemoPeople people)
    {
        foreach (var room in Furnished)
            foreach (var (count, model) in room.Contents)
                for (var i = 1; i <= count; i++)
                {
                    var location = places[room.Site, room.Location];
                    var device = new Device
                    {
                        Name = string.Create(CultureInfo.InvariantCulture, $"{room.Site}-{room.Code}-{Short(model)}{i:00}"),
                        Site = location.Site,
                        Location = location,
                        Tenant = people.Tenants[room.Tenant],
                        Status = room.Code == "stg" ? "staged" : "active",
                    };
                    installer.Install(device, model);
                    _devices.Add(device);
                }
    }

    public IEnumerable<Entity> Rows => _devices;

    private static string Short(string model) => model switch
    {
        Computer => "pc",
        Label => "lbl",
        Handheld => "hh",
        Printer => "prn",
        Screen => "dsp",
        "Room Kit" => "vc",
        Wireless or "U6-Pro" => "ap",
        _ => "srv",
    };

    private sealed record Room(string Site, string Location, string Code, string Tenant, params Count[] Contents);

    private sealed record Count(int Number, string Model);
}
