using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>Functions that queries call. SQLite runs these very methods; PostgreSQL has its own for each of them.</summary>
internal static class Functions
{
    /// <summary>The JSON under a key of an object; null when there is none.</summary>
    public static string? JsonPart(string? json, string key) => Find(json, key) is { } part ? part.GetRawText() : null;

    /// <summary>The value under a key as text; null when there is none, or it is null.</summary>
    public static string? JsonText(string? json, string key) => Find(json, key) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };

    /// <summary>The number under a key; null when there is none, or it is something else.</summary>
    public static double? JsonNumber(string? json, string key) =>
        Find(json, key) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    public static bool JsonHas(string? json, string key) => Find(json, key) is not null;

    /// <summary>Whether the value under a key holds the other JSON: a list an element, an object a member, anything itself.</summary>
    public static bool JsonHolds(string? json, string key, string part) => Find(json, key) is { } whole && Holds(whole, JsonElement.Parse(part), isTop: true);

    /// <summary>The object with other JSON under a key.</summary>
    public static string? JsonWith(string? json, string key, string? part)
    {
        if (json is null || JsonNode.Parse(json) is not JsonObject whole) return json;
        whole[key] = part is null ? null : JsonNode.Parse(part);
        return whole.ToJsonString(Plain);
    }

    /// <summary>The object without a key.</summary>
    public static string? JsonWithout(string? json, string key) =>
        json is not null && JsonNode.Parse(json) is JsonObject whole && whole.Remove(key) ? whole.ToJsonString(Plain) : json;

    /// <summary>Whether the <see cref="Pattern"/> is found anywhere in the text.</summary>
    public static bool Matches(string? text, string pattern) => text is not null && Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static bool MatchesAnyCase(string? text, string pattern) =>
        text is not null && Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public static void AddTo(ModelBuilder builder)
    {
        foreach (var method in typeof(Functions).GetMethods(BindingFlags.Public | BindingFlags.Static))
            if (method.Name != nameof(AddTo)) builder.HasDbFunction(method).HasName(Names.Snake(method.Name)).IsBuiltIn();
    }

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static JsonElement? Find(string? json, string key) =>
        json is not null && JsonElement.Parse(json) is { ValueKind: JsonValueKind.Object } whole && whole.TryGetProperty(key, out var value) ? value : null;

    private static bool Holds(JsonElement whole, JsonElement part, bool isTop = false) => (whole.ValueKind, part.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => part.EnumerateObject().All(p => whole.TryGetProperty(p.Name, out var value) && Holds(value, p.Value)),
        (JsonValueKind.Array, JsonValueKind.Array) => part.EnumerateArray().All(p => whole.EnumerateArray().Any(w => Holds(w, p))),
        (JsonValueKind.Array, not JsonValueKind.Object) when isTop => whole.EnumerateArray().Any(w => Holds(w, part)),
        _ => JsonElement.DeepEquals(whole, part),
    };
}
