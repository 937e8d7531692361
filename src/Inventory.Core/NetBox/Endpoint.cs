using System.Text.Json;

namespace Inventory.Core.NetBox;

/// <summary>One list of NetBox's REST interface: its path under <c>/api/</c> and the kind of object that it lists.</summary>
public sealed record Endpoint(string Path, string ObjectType)
{
    public string FileName => Path.Replace('/', '_') + ".json";

    /// <summary>The path of the list in which an object stands, by the address that NetBox gives with it; null without one.</summary>
    internal static string? PathOf(JsonElement brief)
    {
        if (Address(brief) is not { } url) return null;
        var path = url[(url.IndexOf("/api/", StringComparison.Ordinal) + 5)..].Trim('/');
        return path.LastIndexOf('/') is var cut and > 0 ? path[..cut] : null;
    }

    /// <summary>Where the NetBox stands that gave the row: "netbox.example.org".</summary>
    internal static string? HomeOf(JsonElement row)
    {
        if (Address(row) is not { } url) return null;
        var home = url[..url.IndexOf("/api/", StringComparison.Ordinal)];
        return home[(home.IndexOf("://", StringComparison.Ordinal) is var scheme and >= 0 ? scheme + 3 : 0)..];
    }

    public override string ToString() => Path;

    private static string? Address(JsonElement row) =>
        row.ValueKind == JsonValueKind.Object && row.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String
            && url.GetString() is { } text && text.Contains("/api/", StringComparison.Ordinal) ? text : null;
}
