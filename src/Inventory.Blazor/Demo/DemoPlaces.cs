using Inventory.Core.Places;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Demo;

/// <summary>Where the hospitals are: a campus, a data centre, two clinics and a workshop, on both sides of two borders.</summary>
internal sealed class DemoPlaces
{
    private readonly Dictionary<string, Region> _regions;
    private readonly Dictionary<string, Site> _sites = [];
    private readonly Dictionary<(string Site, string Name), Location> _locations = [];

    public DemoPlaces(DemoPeople people)
    {
        Region austria = New("Austria"), germany = New("Germany"), czechia = New("Czechia");
        _regions = new[]
        {
            austria, germany, czechia,
            New("Upper Austria", austria), New("Lower Austria", austria), New("Bavaria", germany), New("South Bohemia", czechia),
        }.ToDictionary(x => x.Name);

        Site("lnz", "Linz Campus", "Upper Austria", "Europe/Vienna", 48.3037m, 14.3063m, "Am Nordwald 1, 4020 Linz", people.Tenants["IT Operations"],
            new("Main Building", "MB",
                new("Basement", "MB-U",
                    new("Server Room", "MB-U04"),
                    new("UPS Room", "MB-U05")),
                new("Ground Floor", "MB-0",
                    new("IDF MB-0", "MB-011"),
                    new("Reception", "MB-001"),
                    new("Emergency Department", "MB-020")),
                new("First Floor", "MB-1",
                    new("IDF MB-1", "MB-111"),
                    new("Radiology", "MB-120")),
                new("Second Floor", "MB-2",
                    new("IDF MB-2", "MB-211"),
                    new("Ward 2A", "MB-220"),
                    new("Ward 2B", "MB-240"))),
            new("Surgery Centre", "SC",
                new("IDF SC", "SC-011"),
                new("Operating Theatres", "SC-020"),
                new("Intensive Care", "SC-040")),
            new("Laboratory Building", "LB",
                new("IDF LB", "LB-011"),
                new("Clinical Chemistry", "LB-020"),
                new("Pathology", "LB-030")),
            new("Administration Building", "AB",
                new("IDF AB", "AB-111"),
                new("Open-Plan Office", "AB-120"),
                new("Training Room", "AB-130")),
            new("Warehouse", "WH",
                new("Receiving", "WH-R") { Description = "What arrived and has no shelf yet" },
                new("Shelf A", "WH-A") { Description = "Switches, access points, line cards" },
                new("Shelf B", "WH-B") { Description = "Servers, power, storage" },
                new("Shelf C", "WH-C") { Description = "Computers, printers, handhelds" },
                new("Shelf D", "WH-D") { Description = "Optics, disks, memory, in labelled bins" },
                new("Disposal Cage", "WH-X") { Description = "Retired, waiting for the recycler" }));

        Site("pas", "Passau Data Centre", "Bavaria", "Europe/Berlin", 48.5665m, 13.4312m, "Innufer 12, 94032 Passau", people.Tenants["IT Operations"],
            new("Hall A", "A",
                new("Row A1", "A1"),
                new("Row A2", "A2")),
            new("Staging Room", "ST"),
            new("Spares Cage", "SP") { Description = "What must be at hand at night" });

        Site("krm", "Krems Clinic", "Lower Austria", "Europe/Vienna", 48.4102m, 15.6036m, "Donaulände 40, 3500 Krems", people.Tenants["Krems Clinic"],
            new("Comms Room", "K-02"),
            new("Outpatient Ward", "K-10"),
            new("Stores", "K-30"));

        Site("bud", "Budweis Clinic", "South Bohemia", "Europe/Prague", 48.9745m, 14.4743m, "Lannova 88, 370 01 České Budějovice", people.Tenants["Budweis Clinic"],
            new("Comms Room", "B-02"),
            new("Outpatient Ward", "B-10"),
            new("Stores", "B-30"));

        Site("fre", "Freistadt Workshop", "Upper Austria", "Europe/Vienna", 48.5110m, 14.5046m, "Gewerbepark 7, 4240 Freistadt", people.Tenants["IT Operations"],
            new("Repair Bench", "F-1"),
            new("Awaiting Repair", "F-2") { Description = "Shelf for what came in broken" },
            new("Ready to Return", "F-3") { Description = "Shelf for what works again" });
    }

    public IEnumerable<Entity> Rows => [.. _regions.Values, .. _sites.Values, .. _locations.Values];

    public Region Region(string name) => _regions[name];

    public Site this[string site] => _sites[site];

    public Location this[string site, string location] => _locations[(site, location)];

    private static Region New(string name, Region? parent = null) => new() { Name = name, Slug = Slug.For(name), Parent = parent };

    private void Site(
        string code, string name, string region, string timeZone, decimal latitude, decimal longitude, string address, Core.People.Tenant tenant, params Spot[] inside)
    {
        _sites[code] = new Site
        {
            Name = name,
            Slug = Slug.For(name),
            Region = _regions[region],
            Tenant = tenant,
            Facility = code.ToUpperInvariant(),
            TimeZone = timeZone,
            Latitude = latitude,
            Longitude = longitude,
            PhysicalAddress = address,
        };
        foreach (var spot in inside) Add(code, spot, null);
    }

    private void Add(string code, Spot spot, Location? parent)
    {
        var location = new Location
        {
            Site = _sites[code],
            Parent = parent,
            Name = spot.Name,
            Slug = Slug.For(spot.Name),
            Facility = spot.Facility,
            Description = spot.Description,
        };
        _locations[(code, spot.Name)] = location;
        foreach (var inner in spot.Inside) Add(code, inner, location);
    }

    /// <summary>A location with what is in it. Its name is unique in its site, so that the other tables can call it by that.</summary>
    private sealed record Spot(string Name, string Facility, params Spot[] Inside)
    {
        public string Description { get; init; } = "";
    }
}
