using System.Globalization;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Places;

namespace Inventory.Benchmarks.Estates;

// Ten sites with buildings and rooms; racks stand in every third room, many in the hall.
internal sealed partial class Estate
{
    private const int AssetsInRoom = 500;
    private const int DevicesInRack = 40;
    private readonly List<Tenant> _tenants = [];
    private readonly List<Site> _sites = [];
    private readonly List<Location> _locations = [];
    private readonly List<Location> _rooms = [];
    private readonly List<Rack> _racks = [];
    private readonly List<Rack> _racksInHall = [];
    private readonly List<Rack> _racksElsewhere = [];
    private Location _hall = null!;
    private Location _room = null!;

    private void MakePlaces()
    {
        for (var i = 1; i <= 20; i++) _tenants.Add(new() { Name = $"Department {i}", Slug = $"department-{i}" });
        for (var i = 1; i <= 10; i++) _sites.Add(new() { Name = $"Campus {i}", Slug = $"campus-{i}" });
        var first = Locate("Main building", _sites[0]);
        _hall = Locate(Hall, _sites[0], first);
        _room = Locate(Room, _sites[0], first);
        for (var i = 0; i < DevicesInHall(_count); i += DevicesInRack) _racksInHall.Add(Frame($"H{1 + i / DevicesInRack}", _hall));
        var buildings = _sites.Select(s => Locate("Building", s)).ToList();
        for (var i = 0; i < _count / AssetsInRoom; i++)
        {
            var building = buildings[i % buildings.Count];
            var room = Locate($"Room {1000 + i}", building.Site, building);
            _rooms.Add(room);
            if (i % 3 == 0) _racksElsewhere.Add(Frame($"R{i}", room));
        }
    }

    private Location Locate(string name, Site site, Location? parent = null)
    {
        var location = new Location { Name = name, Slug = name.Replace(' ', '-').ToLower(CultureInfo.InvariantCulture), Site = site, Parent = parent };
        _locations.Add(location);
        return location;
    }

    private Rack Frame(string name, Location location)
    {
        var rack = new Rack { Name = name, Site = location.Site, Location = location, Serial = Serial(), UHeight = 47 };
        _racks.Add(rack);
        return rack;
    }
}
