using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed partial class RackResource : PrimaryResource<Rack>
{
    public RackResource()
        : base("racks", "Rack", "Racks", "dcim/racks")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var facilityId = Text(x => x.FacilityId).Searched().Labelled("Facility ID");
        var site = Reference(x => x.Site).Counted();
        var location = Reference(x => x.Location).Counted().Narrowed(site, nameof(Location.SiteId));
        var tenant = Reference(x => x.Tenant).Counted();
        var status = Choice(x => x.Status, Rack.Statuses);
        var role = Reference(x => x.Role);
        var type = Reference(x => x.RackType).Explained("A rack takes its frame, size and weight from its type.");
        var serial = Text(x => x.Serial).Searched().Copied();
        var assetTag = Text(x => x.AssetTag).Searched().Copied();
        var airflow = Choice(x => x.Airflow, Airflow.OfRacks);
        var formFactor = Choice(x => x.FormFactor, RackFrame.FormFactors);
        var width = Choice(x => x.Width, RackFrame.Widths);
        var height = Number(x => x.UHeight).Between(1, 100).Labelled("Height (U)");
        var startingUnit = Number(x => x.StartingUnit).Between(1, null);
        var descUnits = Bool(x => x.DescUnits).Labelled("Descending units").Explained("Units are numbered from the top down.");
        var outerWidth = Number(x => x.OuterWidth).Between(0, 32767);
        var outerHeight = Number(x => x.OuterHeight).Between(0, 32767);
        var outerDepth = Number(x => x.OuterDepth).Between(0, 32767);
        var outerUnit = Choice(x => x.OuterUnit, RackFrame.OuterUnits);
        var mountingDepth = Number(x => x.MountingDepth).Between(0, 32767).Labelled("Mounting depth (mm)").Explained("From the front rail to the rear rail.");
        var weight = Number(x => x.Weight).Between(0, null).SortedBy(x => x.WeightGrams);
        var maxWeight = Number(x => x.MaxWeight).Between(0, null).SortedBy(x => x.MaxWeightGrams).Labelled("Maximum weight").Explained("What it carries at most.");
        var weightUnit = Choice(x => x.WeightUnit, Weight.Units);
        var utilization = Add(new RackUtilization());
        foreach (var taken in (Field[])[formFactor, width, height, startingUnit, descUnits, outerWidth, outerHeight, outerDepth, outerUnit, mountingDepth, weight, maxWeight, weightUnit])
            taken.Fixed(type, "It follows from the rack type.");
        Comments.Searched();
        HasSearchText();

        Name(
            name,
            Sort<Site>.By(x => x.NameSort).Through<Rack>(x => x.Site), Sort<Location>.By(x => x.NameSort).Through<Rack>(x => x.Location!), Sort<Rack>.By(x => x.NameSort));
        List = [name, status, site, location, role, type, height, CountOf<Device>(x => x.Rack)];
        var (hardware, tenancy) = (Group("Hardware", type, serial, assetTag, airflow), Group("Tenancy", tenant));
        var size = Group("Size and weight", outerWidth, outerHeight, outerDepth, outerUnit, mountingDepth, weight, maxWeight, weightUnit);
        Form =
        [
            Group("Rack", site, location, name, facilityId, status, role, Description), hardware,
            Group("Frame", formFactor, width, height, startingUnit, descUnits), size, tenancy, Common,
        ];
        Detail =
        [
            Group("Rack", site, location, name, facilityId, status, role, Description), hardware,
            Group("Frame", formFactor, width, height, startingUnit, descUnits, utilization), size, tenancy, Common,
        ];
        Unkept("powerfeed_count");
        Filters(OwnFilters());
        Filters(ContactFilters.Of<Rack>());
        Filters(TenantFilters.InGroup<Rack>(x => x.TenantId));
    }
}
