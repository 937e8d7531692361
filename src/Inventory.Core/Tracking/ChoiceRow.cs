using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>One value of an open choice list. People add to the lists; what rows hold and no list knows any more is shown as it is.</summary>
[ObjectType("extras.choice")]
public sealed class ChoiceRow : Entity
{
    /// <summary>The lists that are open to people.</summary>
    public static readonly ChoiceList Lists = ChoiceList.Closed(
        "choice.list",
        new("asset.status", "Status of assets"),
        new("purchase.status", "Status of purchases"),
        new("device.status", "Status of devices"),
        new("module.status", "Status of modules"),
        new("inventory_item.status", "Status of inventory items"),
        new("rack.status", "Status of racks"),
        new("location.status", "Status of locations"),
        new("site.status", "Status of sites"),
        new("journal_entry.kind", "Kind of journal entries"));

    public static readonly ChoiceList Colors = ChoiceList.Closed("choice.color", [.. CustomFieldChoiceSet.Colors.Select(c => new Choice(c, char.ToUpperInvariant(c[0]) + c[1..], c))]);

    public string List { get; set; } = null!;

    /// <summary>What rows, scripts and files hold.</summary>
    public string Value { get; set; } = null!;

    /// <summary>What people read.</summary>
    public string Label { get; set; } = null!;

    public string Color { get; set; } = "gray";

    /// <summary>Lighter ones come first.</summary>
    public int Weight { get; set; } = 100;

    public override string ToString() => Label;
}
