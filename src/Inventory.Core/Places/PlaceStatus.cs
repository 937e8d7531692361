using Inventory.Core.Resources;

namespace Inventory.Core.Places;

/// <summary>The life of a place; sites and locations each have a list of their own.</summary>
internal static class PlaceStatus
{
    public const string Active = "active";

    public static ChoiceList List(string name) => ChoiceList.Open(
        name,
        new("planned", "Planned", "cyan"),
        new("staging", "Staging", "blue"),
        new(Active, "Active", "green"),
        new("decommissioning", "Decommissioning", "yellow"),
        new("retired", "Retired", "red"));
}
