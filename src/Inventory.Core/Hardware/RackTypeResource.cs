using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

public sealed class RackTypeResource : PrimaryResource<RackType>
{
    public RackTypeResource()
        : base("rack-types", "Rack type", "Rack types", "dcim/rack-types")
    {
        var manufacturer = Reference(x => x.Manufacturer);
        var model = Text(x => x.Model).SortedBy(x => x.ModelSort).Searched();
        var slug = SlugOf(x => x.Slug, model);
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
        var racks = CountOf<Rack>(x => x.RackType).Brief();
        Comments.Searched();

        Name(model, Sort<Manufacturer>.By(x => x.NameSort).Through<RackType>(x => x.Manufacturer), Sort<RackType>.By(x => x.ModelSort));
        List = [model, manufacturer, formFactor, height, width, Description, racks];
        Brief = [manufacturer, model, slug, Description, racks];
        Form =
        [
            Group("Rack type", manufacturer, model, slug, Description),
            Group("Frame", formFactor, width, height, startingUnit, descUnits),
            Group("Size and weight", outerWidth, outerHeight, outerDepth, outerUnit, mountingDepth, weight, maxWeight, weightUnit),
            Common,
        ];
        Filters(new CountFilter<RackType, Rack>("rack_count", "Racks", x => x.RackTypeId));
    }
}
