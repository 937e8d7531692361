using Inventory.Core.Assets;
using Inventory.Core.Tracking;

namespace Inventory.Blazor.Demo;

/// <summary>What became of the units that are in no hardware: lent, put on a shelf, in repair, retired.</summary>
internal sealed class DemoStock
{
    // Was in use and is not any more; the oldest units go first. How many of a model, where, how, why, and the tag it carries.
    private static readonly Some[] OutOfService =
    [
        new(1, "Catalyst 9300-48P", "fre", "Awaiting Repair", Note: "No power on ports 25 to 36", Tag: "Awaiting repair"),
        new(1, "AP-515", "fre", "Awaiting Repair", Note: "Restarts every few minutes", Tag: "Awaiting repair"),
        new(2, "ThinkCentre M70q Gen 3", "fre", "Awaiting Repair", Note: "Fan is loud", Tag: "Awaiting repair"),
        new(1, "ZD421 Label Printer", "fre", "Ready to Return", Note: "Print head changed"),
        new(1, "ThinkPad T14 Gen 3", "fre", "Awaiting Repair", Note: "Display hinge is broken", Tag: "Awaiting repair"),
        new(1, "Exos 7E10 8 TB", "lnz", "Disposal Cage", "retired", "Reallocated sectors; wiped", "Dispose"),
        new(3, "1.2 TB SAS 10K SFF", "lnz", "Disposal Cage", "retired", "Predictive failure; wiped", "Dispose"),
        new(1, "PM893 960 GB", "lnz", "Disposal Cage", "retired", "Worn out; shredded on collection", "Dispose"),
        new(2, "ProLiant DL360 Gen10", "lnz", "Disposal Cage", "retired", "Kept for parts"),
        new(12, "Catalyst 3850-48P", "lnz", "Disposal Cage", "retired", "Replaced by Catalyst 9300", "Dispose"),
        new(6, "C3850-NM-4-10G", "lnz", "Disposal Cage", "retired", "Out of the Catalyst 3850", "Dispose"),
        new(20, "AP-305", "lnz", "Disposal Cage", "retired", "Replaced by AP-515", "Dispose"),
        new(8, "ProLiant DL380 Gen9", "lnz", "Disposal Cage", "retired", "Disks removed", "Dispose"),
        new(10, "ThinkPad T480", "lnz", "Disposal Cage", "retired", "Replaced by T14", "Dispose"),
        new(6, "OptiPlex 3060 Micro", "lnz", "Disposal Cage", "retired", "Replaced by M70q", "Dispose"),
        new(4, "Smart-UPS 3000", "lnz", "Disposal Cage", "retired", "Batteries removed", "Dispose"),
    ];

    // Spares kept at another place than the shelf of their kind.
    private static readonly Some[] KeptElsewhere =
    [
        new(12, "SFP-10G-SR-S", "pas", "Spares Cage"),
        new(4, "SFP-10G-LR-S", "pas", "Spares Cage"),
        new(6, "SFP-25G-SR", "pas", "Spares Cage"),
        new(2, "QSFP-100G-SR4", "pas", "Spares Cage"),
        new(1, "QSFP-100G-LR4", "pas", "Spares Cage"),
        new(1, "7050SX3-48YC8", "pas", "Spares Cage"),
        new(2, "PWR-500AC-F", "pas", "Spares Cage"),
        new(1, "JPSU-650W-AC-AO", "pas", "Spares Cage"),
        new(1, "PowerEdge R750", "pas", "Spares Cage"),
        new(4, "PM893 960 GB", "pas", "Spares Cage"),
        new(4, "PM9A3 1.92 TB", "pas", "Spares Cage"),
        new(3, "Exos 7E10 8 TB", "pas", "Spares Cage"),
        new(4, "64 GB DDR5-4800 RDIMM", "pas", "Spares Cage"),
        new(2, "Rack PDU AP8853", "pas", "Spares Cage"),
        new(1, "CX 6300M 48G PoE", "krm", "Stores"),
        new(1, "U6-Pro", "krm", "Stores"),
        new(1, "U6-Pro", "bud", "Stores"),
        new(2, "ThinkCentre M70q Gen 3", "krm", "Stores"),
        new(2, "ThinkCentre M70q Gen 3", "bud", "Stores"),
        new(1, "ThinkPad T14 Gen 3", "krm", "Stores", Tag: "Loan pool"),
        new(1, "ThinkPad T14 Gen 3", "bud", "Stores", Tag: "Loan pool"),
        new(4, "ThinkPad T14 Gen 3", "lnz", "Shelf C", Tag: "Loan pool"),
        new(4, "TC52-HC Handheld", "lnz", "Receiving", Note: "Unpacked; waiting for the charging cradles"),
    ];

    private readonly List<(Asset, Tag)> _tagged = [];

    private readonly DemoPurchases _purchases;
    private readonly DemoPlaces _places;
    private readonly DemoPeople _people;

    public DemoStock(DemoCalendar calendar, DemoPurchases purchases, DemoPlaces places, DemoPeople people)
    {
        (_purchases, _places, _people) = (purchases, places, people);
        foreach (var some in OutOfService)
            foreach (var (asset, i) in Keep(some).Select((asset, i) => (asset, i)))
                asset.LastUpdated = calendar.At(6 + (7 * i + 11 * some.Model.Length) % 200, 11, i);
        Lend(calendar);
    }

    public IEnumerable<(Asset Asset, Tag Tag)> Tagged => _tagged;

    /// <summary>Puts on shelves what nobody installed.</summary>
    public void Shelve(DemoTypes types, DemoRoles roles)
    {
        foreach (var some in KeptElsewhere) Keep(some);
        foreach (var (model, units) in _purchases.Left)
            foreach (var asset in units) asset.StorageLocation = _places["lnz", ShelfOf(model, asset, types, roles)];
    }

    private List<Asset> Keep(Some some)
    {
        var assets = Enumerable.Range(0, some.Count).Select(_ => _purchases.Take(some.Model)).ToList();
        foreach (var asset in assets)
        {
            (asset.Status, asset.StorageLocation, asset.Description) = (some.Status, _places[some.Site, some.Location], some.Note);
            if (some.Tag.Length > 0) _tagged.Add((asset, _people.Tags[some.Tag]));
        }
        return assets;
    }

    // A notebook for everybody: in use, and nowhere in particular.
    private void Lend(DemoCalendar calendar)
    {
        var days = 350;
        foreach (var person in _people.Contacts.Values)
        {
            var notebook = _purchases.Take("ThinkPad T14 Gen 3");
            (notebook.Status, notebook.Contact, notebook.Tenant) = ("used", person, _people.Tenants[DepartmentOf(person.Title)]);
            notebook.LastUpdated = calendar.At(days -= 5, 10, 30);
        }
    }

    private static string DepartmentOf(string title) => title switch
    {
        "Laboratory coordinator" => "Laboratory",
        "Radiology coordinator" => "Radiology",
        "Ward coordinator" => "Inpatient Wards",
        "Clinic manager, Budweis" => "Budweis Clinic",
        "Clinic manager, Krems" => "Krems Clinic",
        "Purchasing" => "Administration",
        _ => "IT Operations",
    };

    private static string ShelfOf(string model, Asset asset, DemoTypes types, DemoRoles roles) =>
        asset.DeviceType is not null ? roles[types.RoleOf[model].Name].Shelf
        : asset.ModuleType is not null ? "Shelf A"
        : "Shelf D";

    private sealed record Some(int Count, string Model, string Site, string Location, string Status = "stored", string Note = "", string Tag = "");
}
