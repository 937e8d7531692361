using System.Text.Json.Nodes;

namespace Inventory.Core.Resources;

/// <summary>Pieces of JSON Schema by which scripts are told what a field is.</summary>
public static class Schemas
{
    public static JsonObject Of(string type, bool mayBeNull = false) =>
        new() { ["type"] = mayBeNull ? new JsonArray(type, "null") : type };

    public static JsonObject Text(bool mayBeNull, int? maxLength = null, string? format = null)
    {
        var schema = Of("string", mayBeNull);
        if (maxLength is { } most) schema["maxLength"] = most;
        if (format is not null) schema["format"] = format;
        return schema;
    }

    /// <summary>A secret: written, and never read.</summary>
    public static JsonObject Untold(bool mayBeNull)
    {
        var schema = Of("string", mayBeNull);
        schema["writeOnly"] = true;
        return schema;
    }

    public static JsonObject List(JsonObject items) => new() { ["type"] = "array", ["items"] = items };

    /// <summary>A row in brief, as it is read.</summary>
    public static JsonObject Brief(Resource kind, bool mayBeNull)
    {
        var brief = new JsonObject { ["$ref"] = $"#/components/schemas/{Name(kind)}.Brief" };
        return mayBeNull ? new() { ["anyOf"] = new JsonArray(brief, new JsonObject { ["type"] = "null" }) } : brief;
    }

    /// <summary>A row as it is pointed at: by its id, or by attributes that only it has.</summary>
    public static JsonObject Row(bool mayBeNull)
    {
        var any = new JsonArray(new JsonObject { ["type"] = "integer" }, new JsonObject { ["type"] = "object" });
        if (mayBeNull) any.Add(new JsonObject { ["type"] = "null" });
        return new() { ["anyOf"] = any };
    }

    /// <summary>"DeviceType".</summary>
    public static string Name(Resource kind) => kind.EntityType.Name;
}
