using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

/// <summary>The life of a part of a device; modules and inventory items each have a list of their own.</summary>
internal static class PartStatus
{
    public const string Active = "active";

    public static ChoiceList List(string name) => ChoiceList.Open(
        name,
        new("offline", "Offline", "gray"),
        new(Active, "Active", "green"),
        new("planned", "Planned", "cyan"),
        new("staged", "Staged", "blue"),
        new("failed", "Failed", "red"),
        new("decommissioning", "Decommissioning", "yellow"));
}
