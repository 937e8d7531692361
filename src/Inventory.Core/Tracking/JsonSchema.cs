using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>The words of JSON Schema that people write: type, enum, const, required, properties, items, and limits. Others are passed over.</summary>
internal static class JsonSchema
{
    /// <summary>The first thing in which the value differs from the schema, as a sentence; null when it fits.</summary>
    public static string? Problem(JsonNode? schema, JsonNode? value, string at = "It") => schema is not JsonObject words ? null
        : OfType(words, value, at) ?? OfValue(words, value, at) ?? OfLimits(words, value, at) ?? OfMembers(words, value, at);

    private static string? OfType(JsonObject words, JsonNode? value, string at)
    {
        var types = words["type"] switch { JsonArray many => [.. many.Select(t => $"{t}")], JsonValue one => new List<string> { $"{one}" }, _ => [] };
        return types.Count == 0 || types.Any(t => Is(t, value)) ? null : $"{at} must be of type {string.Join(" or ", types)}.";
    }

    private static bool Is(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", JsonValueKind.Object) or ("array", JsonValueKind.Array) or ("string", JsonValueKind.String) or ("number", JsonValueKind.Number)
            or ("null", JsonValueKind.Null) or ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        ("integer", JsonValueKind.Number) => Number(value) is { } number && number == decimal.Truncate(number),
        _ => false,
    };

    private static string? OfValue(JsonObject words, JsonNode? value, string at)
    {
        if (words["enum"] is JsonArray values && !values.Any(v => JsonNode.DeepEquals(v, value))) return $"{at} must be one of {values.ToJsonString()}.";
        return words.ContainsKey("const") && !JsonNode.DeepEquals(words["const"], value) ? $"{at} must be {words["const"]?.ToJsonString() ?? "null"}." : null;
    }

    private static string? OfLimits(JsonObject words, JsonNode? value, string at)
    {
        if (Number(value) is { } number)
        {
            if (number < Number(words["minimum"])) return $"{at} must be at least {words["minimum"]}.";
            if (number > Number(words["maximum"])) return $"{at} must be at most {words["maximum"]}.";
        }
        var size = value switch { JsonArray list => list.Count, JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>().Length, _ => -1 };
        var unit = value is JsonArray ? "Items" : "Length";
        if (size >= 0 && size < Number(words["min" + unit])) return $"{at} must have at least {words["min" + unit]} of them.";
        if (size > Number(words["max" + unit])) return $"{at} must have at most {words["max" + unit]} of them.";
        return value is JsonValue pattern && pattern.GetValueKind() == JsonValueKind.String && $"{words["pattern"]}" is { Length: > 0 } asked && Pattern.Problem(asked) is null
            && !Regex.IsMatch(pattern.GetValue<string>(), asked, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) ? $"{at} must match {asked}." : null;
    }

    private static string? OfMembers(JsonObject words, JsonNode? value, string at)
    {
        if (value is JsonArray list)
            return list.Select((item, index) => Problem(words["items"], item, string.Create(CultureInfo.InvariantCulture, $"Item {index + 1}"))).FirstOrDefault(p => p is not null);
        if (value is not JsonObject whole) return null;
        if (words["required"] is JsonArray required && required.Select(r => $"{r}").FirstOrDefault(r => !whole.ContainsKey(r)) is { } missing) return $"{at} must have “{missing}”.";
        var known = words["properties"] as JsonObject ?? [];
        foreach (var (name, member) in whole)
        {
            if (!known.ContainsKey(name) && words["additionalProperties"] is JsonValue open && open.GetValueKind() == JsonValueKind.False) return $"{at} must not have “{name}”.";
            if (Problem(known[name], member, $"“{name}”") is { } problem) return problem;
        }
        return null;
    }

    private static decimal? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
