using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Audits;

// Ljubljana: Building A / Floor 1 / Server room with rack R1; Building B; rack R2 that stands in no location. Maribor: Depot with rack M1.
internal static partial class Building
{
    private static async Task PlacesAsync(Seed seed)
    {
        var ljubljana = await seed.AddAsync("Ljubljana", new Site { Name = "Ljubljana", Slug = "ljubljana" });
        var maribor = await seed.AddAsync("Maribor", new Site { Name = "Maribor", Slug = "maribor" });

        var buildingA = await LocationAsync("Building A", ljubljana);
        var floor = await LocationAsync("Floor 1", ljubljana, buildingA);
        var room = await LocationAsync("Server room", ljubljana, floor);
        await LocationAsync("Building B", ljubljana);
        var depot = await LocationAsync("Depot", maribor);

        var dell = await seed.AddAsync("Dell", new Manufacturer { Name = "Dell", Slug = "dell" });
        var frame = await seed.AddAsync("Frame", new RackType { ManufacturerId = dell.Id, Model = "NetShelter", Slug = "netshelter", FormFactor = "4-post-cabinet" });
        await seed.AddAsync("R1", new Rack { Name = "R1", SiteId = ljubljana.Id, LocationId = room.Id, RackTypeId = frame.Id, Serial = "RACK-1" });
        await seed.AddAsync("R2", new Rack { Name = "R2", FacilityId = "row 7", SiteId = ljubljana.Id });
        await seed.AddAsync("M1", new Rack { Name = "M1", SiteId = maribor.Id, LocationId = depot.Id });

        Task<Location> LocationAsync(string name, Site site, Location? parent = null) =>
            seed.AddAsync(name, new Location { Name = name, Slug = name.Replace(' ', '-').ToLowerInvariant(), SiteId = site.Id, ParentId = parent?.Id });
    }
}
