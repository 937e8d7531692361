namespace Inventory.Core.Tracking;

/// <summary>One value of an open choice list, as kept in the database.</summary>
public sealed class ChoiceRow
{
    public long Id { get; set; }

    public string List { get; set; } = null!;

    public string Value { get; set; } = null!;

    public string Label { get; set; } = null!;

    public string Color { get; set; } = "gray";

    public int Weight { get; set; }
}
