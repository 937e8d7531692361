using System.Text.Json;
using Inventory.Core.Audits;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Audits;

/// <summary>Scans and their answers as JSON.</summary>
internal static class ScanJson
{
    /// <summary>Reads one scan; answers what is wrong with it.</summary>
    public static string? Read(JsonElement scan, long flowId, out ScanRequest? request)
    {
        request = null;
        if (scan.ValueKind != JsonValueKind.Object) return "A scan is a JSON object.";
        if (!Guid.TryParse(Text(scan, "scan_id"), out var id)) return "scan_id: a UUID is needed.";
        if (Text(scan, "code") is not { } code) return "code: a text is needed.";
        if (!TryNumber(scan, "object_id", out var start) || start is null) return "object_id: a number is needed.";
        if (!TryNumber(scan, "page", out var page)) return "page: a number or null.";
        if (!TryNumber(scan, "run", out var run)) return "run: a number or null.";
        if (!TryNumber(scan, "queued_ms", out var queued) || queued < 0) return "queued_ms: milliseconds.";
        request = new(id, flowId, start.Value, code, page, run, queued ?? 0, Text(scan, "input") ?? "api");
        return null;
    }

    public static string? IdOf(JsonElement scan) => scan.ValueKind == JsonValueKind.Object ? Text(scan, "scan_id") : null;

    public static object Of(ScanAnswer answer, Catalog catalog) => new
    {
        answer.ScanId,
        answer.Outcome,
        Object = answer.Object is { } seen ? Brief(seen, catalog) : null,
        answer.Page,
        answer.Place,
        Candidates = answer.Candidates.Select(c => new { c.ObjectType, c.Id, c.Display, c.Detail, DisplayUrl = Page(catalog, c.ObjectType, c.Id) }),
        answer.Trail,
        answer.SeenBy,
        answer.SeenAt,
        answer.Reason,
        answer.Run,
    };

    private static object Brief(SeenObject seen, Catalog catalog) => new
    {
        seen.Id,
        seen.ObjectType,
        Url = catalog.WithObjectType(seen.ObjectType) is { } resource ? $"/api/{resource.NetBoxPath}/{seen.Id}/" : null,
        DisplayUrl = Page(catalog, seen.ObjectType, seen.Id),
        seen.Display,
        seen.Serial,
        seen.AssetTag,
    };

    private static string? Page(Catalog catalog, string objectType, long id) =>
        catalog.WithObjectType(objectType) is { } resource ? $"/{resource.Slug}/{id}" : null;

    private static string? Text(JsonElement scan, string name)
    {
        if (!scan.TryGetProperty(name, out var value) || value.ValueKind != JsonValueKind.String) return null;
        try
        {
            return value.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half a character is no text.
            return null;
        }
    }

    private static bool TryNumber(JsonElement scan, string name, out long? number)
    {
        number = null;
        if (!scan.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return true;
        if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt64(out var found)) return false;
        number = found;
        return true;
    }
}
