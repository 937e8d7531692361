using System.Text.Json;

namespace Inventory.Core.NetBox;

/// <summary>Where the source speaks otherwise than the columns do.</summary>
internal static class Quirks
{
    private static readonly HashSet<string> Said =
    [
        // Addresses and names that follow from the row.
        "id", "url", "display_url", "display", "_depth", "object", "component", "data_type", "assigned_object",
        // It follows from rows that nobody has here.
        "config_context",
        // Taken by the import itself.
        "tags", "tagged_items", "created_by",
    ];

    /// <summary>A field that may be passed over without a word: it follows from others, or counts rows.</summary>
    public static bool IsSilent(string field) => Said.Contains(field) || field.EndsWith("_count", StringComparison.Ordinal);

    /// <summary>The name by which we know the field.</summary>
    public static string NameOf(string objectType, JsonProperty field) => field.Name switch
    {
        // Until version 2.4 of the plugin the owner of an asset was a tenant.
        "owner" when objectType == "netbox_inventory.asset" && Endpoint.PathOf(field.Value) == "tenancy/tenants" => "owning_tenant",
        // Until version 4.2 a contact had one group.
        "group" when objectType == "tenancy.contact" => "groups",
        _ => field.Name,
    };
}
