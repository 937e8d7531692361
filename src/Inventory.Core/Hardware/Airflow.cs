using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

/// <summary>The ways of air through hardware; racks and modules know fewer than devices.</summary>
internal static class Airflow
{
    private static readonly Choice FrontToRear = new("front-to-rear", "Front to rear");
    private static readonly Choice RearToFront = new("rear-to-front", "Rear to front");
    private static readonly Choice LeftToRight = new("left-to-right", "Left to right");
    private static readonly Choice RightToLeft = new("right-to-left", "Right to left");
    private static readonly Choice SideToRear = new("side-to-rear", "Side to rear");
    private static readonly Choice Passive = new("passive", "Passive");

    public static ChoiceList OfRacks { get; } = ChoiceList.Closed("rack.airflow", FrontToRear, RearToFront);

    public static ChoiceList OfModules { get; } = ChoiceList.Closed(
        "module.airflow", FrontToRear, RearToFront, LeftToRight, RightToLeft, SideToRear, Passive);

    public static ChoiceList OfDevices { get; } = ChoiceList.Closed(
        "device.airflow", FrontToRear, RearToFront, LeftToRight, RightToLeft, SideToRear,
        new("rear-to-side", "Rear to side"), new("bottom-to-top", "Bottom to top"), new("top-to-bottom", "Top to bottom"),
        Passive, new("mixed", "Mixed"));
}
