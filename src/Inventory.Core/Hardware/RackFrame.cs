using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>What a rack is physically. A rack that has a type takes all of this from it.</summary>
public abstract class RackFrame : PrimaryEntity
{
    public static readonly ChoiceList FormFactors = ChoiceList.Closed(
        "rack.form_factor",
        new("2-post-frame", "2-post frame"),
        new("4-post-frame", "4-post frame"),
        new("4-post-cabinet", "4-post cabinet"),
        new("wall-frame", "Wall-mounted frame"),
        new("wall-frame-vertical", "Wall-mounted frame (vertical)"),
        new("wall-cabinet", "Wall-mounted cabinet"),
        new("wall-cabinet-vertical", "Wall-mounted cabinet (vertical)"));

    public static readonly ChoiceList Widths = ChoiceList.Closed(
        "rack.width", new("10", "10 inches"), new("19", "19 inches"), new("21", "21 inches"), new("23", "23 inches"));

    public static readonly ChoiceList OuterUnits = ChoiceList.Closed("rack.outer_unit", new("mm", "Millimeters"), new("in", "Inches"));

    public string? FormFactor { get; set; }

    /// <summary>Rail to rail, inches.</summary>
    public string Width { get; set; } = "19";

    /// <summary>Rack units, 1 to 100.</summary>
    public int UHeight { get; set; } = 42;

    /// <summary>The number of the lowest unit.</summary>
    public int StartingUnit { get; set; } = 1;

    /// <summary>Units are numbered from the top down.</summary>
    public bool DescUnits { get; set; }

    /// <summary>In <see cref="OuterUnit"/>, as height and depth.</summary>
    public int? OuterWidth { get; set; }

    public int? OuterHeight { get; set; }

    public int? OuterDepth { get; set; }

    public string? OuterUnit { get; set; }

    /// <summary>Front rail to rear rail, millimetres.</summary>
    public int? MountingDepth { get; set; }

    /// <summary>The empty rack, in <see cref="WeightUnit"/>.</summary>
    public decimal? Weight { get; set; }

    /// <summary>What it carries at most, in <see cref="WeightUnit"/>.</summary>
    public int? MaxWeight { get; set; }

    public string? WeightUnit { get; set; }

    [Derived]
    public long? WeightGrams { get; private set; }

    [Derived]
    public long? MaxWeightGrams { get; private set; }

    protected void TakeFrame(RackFrame from)
    {
        FormFactor = from.FormFactor;
        Width = from.Width;
        UHeight = from.UHeight;
        StartingUnit = from.StartingUnit;
        DescUnits = from.DescUnits;
        OuterWidth = from.OuterWidth;
        OuterHeight = from.OuterHeight;
        OuterDepth = from.OuterDepth;
        OuterUnit = from.OuterUnit;
        MountingDepth = from.MountingDepth;
        Weight = from.Weight;
        MaxWeight = from.MaxWeight;
        WeightUnit = from.WeightUnit;
    }

    protected void DropUselessUnit()
    {
        if (!HasOuterSize) OuterUnit = null;
    }

    protected void RefreshGrams() =>
        (WeightGrams, MaxWeightGrams) = (Hardware.Weight.Grams(Weight, WeightUnit), Hardware.Weight.Grams(MaxWeight, WeightUnit));

    protected void CheckFrame(Problems problems)
    {
        if (HasOuterSize && OuterUnit is null) problems.Add("outer_unit", "Outer dimensions need a unit.");
        Hardware.Weight.Check(problems, Weight ?? MaxWeight, WeightUnit);
    }

    private bool HasOuterSize => (OuterWidth ?? OuterHeight ?? OuterDepth) is not null;
}
