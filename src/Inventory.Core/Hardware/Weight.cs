using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

/// <summary>Weights as makers state them, and in grams, so that they compare.</summary>
internal static class Weight
{
    public static ChoiceList Units { get; } = ChoiceList.Closed(
        "weight.unit", new("kg", "Kilograms"), new("g", "Grams"), new("lb", "Pounds"), new("oz", "Ounces"));

    /// <summary>Whole grams, cut; null without a number or a known unit.</summary>
    public static long? Grams(decimal? number, string? unit) => unit switch
    {
        "kg" => (long?)(number * 1000),
        "g" => (long?)number,
        "lb" => (long?)(number * 453.592m),
        "oz" => (long?)(number * 28.3495m),
        _ => null,
    };

    public static void Check(Problems problems, decimal? number, string? unit, string field = "weight_unit")
    {
        if (number is not null && unit is null) problems.Add(field, "A weight needs a unit.");
    }
}
