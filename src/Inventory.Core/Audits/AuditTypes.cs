using System.Text.Json;
using Inventory.Core.Resources;

namespace Inventory.Core.Audits;

/// <summary>What can be audited, and where from.</summary>
public static class AuditTypes
{
    public const string Asset = "netbox_inventory.asset";
    public const string Device = "dcim.device";
    public const string Module = "dcim.module";
    public const string InventoryItem = "dcim.inventoryitem";
    public const string Rack = "dcim.rack";
    public const string Location = "dcim.location";
    public const string Site = "dcim.site";

    /// <summary>Where an audit starts.</summary>
    public static readonly ChoiceList Starts = ChoiceList.Closed(
        "audit.start", new(Site, "Site"), new(Location, "Location"), new(Rack, "Rack"));

    /// <summary>What a page lists. Pages of other types come in from elsewhere; they are kept, and cannot be audited.</summary>
    public static readonly ChoiceList Listed = ChoiceList.Closed(
        "audit.listed", new(Asset, "Asset"), new(Device, "Device"), new(Module, "Module"),
        new(InventoryItem, "Inventory item"), new(Rack, "Rack"), new(Location, "Location"));

    /// <summary>What a trail may be of.</summary>
    public static readonly ChoiceList Seen = ChoiceList.Closed("audit.seen", [.. Listed.Seeds, new(Site, "Site")]);

    /// <summary>Whether a page of the first type can list what is at a start of the second: nothing but hardware is in a rack.</summary>
    public static bool HasRoad(string listed, string start) =>
        Starts.Seeds.Any(c => c.Value == start) && Listed.Seeds.Any(c => c.Value == listed)
        && (start != Rack || listed is not (Rack or Location));

    /// <summary>The statuses of the objects of a kind that can be audited.</summary>
    public static ChoiceList StatusesOf(string listed) => listed switch
    {
        Device => Hardware.Device.Statuses,
        Module => Hardware.Module.Statuses,
        InventoryItem => Hardware.InventoryItem.Statuses,
        Rack => Hardware.Rack.Statuses,
        Location => Places.Location.Statuses,
        _ => Assets.Asset.Statuses,
    };

    internal static void CheckFilter(Problems problems, string? filter)
    {
        if (filter is not null && !IsObject(filter))
            problems.Add("object_filter", "A filter is a JSON object, like {\"status\": \"stored\"}.");
    }

    private static bool IsObject(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}
