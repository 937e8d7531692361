using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Inventory.Core.Tracking;

/// <summary>Whether a custom field may hold a value.</summary>
public static class CustomFieldCheck
{
    private static readonly string[] Schemes = ["http", "https", "ssh", "ftp", "ftps", "sftp", "tftp", "mailto", "tel", "xmpp", "vnc", "irc"];

    /// <summary>What is wrong with the value, as a sentence; null when nothing is. No value is always right here.</summary>
    public static string? Problem(CustomField field, JsonNode? value) => value is null ? null : field.Type switch
    {
        "text" or "longtext" => OfText(field, value),
        "url" => OfText(field, value) ?? OfAddress(Text(value)!),
        "integer" => Number(value) is { } whole && whole == decimal.Truncate(whole) ? OfNumber(field, whole) : "It is a whole number.",
        "decimal" => Number(value) is { } number ? OfNumber(field, number) : "It is a number.",
        "boolean" => value.GetValueKind() is JsonValueKind.True or JsonValueKind.False ? null : "It is true or false.",
        "date" => DateOnly.TryParseExact(Text(value), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) ? null : "A date is written as 2026-01-31.",
        "datetime" => Text(value) is { Length: >= 10 } text && DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _) && text[4] == '-'
            ? null : "A moment is written as 2026-01-31T12:00:00.",
        "select" => OfChoices(field, [value]),
        "multiselect" => value is JsonArray many ? OfChoices(field, many) : "It is a list of choices.",
        "object" => IsId(value) ? null : "It is the number of a row.",
        "multiobject" => value is JsonArray ids && ids.All(IsId) ? null : "It is a list of numbers of rows.",
        "json" => field.ValidationSchema is { } schema ? JsonSchema.Problem(JsonNode.Parse(schema), value) : null,
        _ => null,
    };

    /// <summary>Nothing that could satisfy a field that is required, or stand in the way of another row.</summary>
    public static bool IsEmpty(JsonNode? value) => value switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>().Length == 0,
        _ => false,
    };

    private static string? OfText(CustomField field, JsonNode value)
    {
        if (Text(value) is not { } text) return "It is text.";
        if (field.ValidationRegex.Length == 0 || text.Length == 0) return null;
        // From the beginning, as those do who wrote the patterns; the end is theirs to ask for.
        return Regex.IsMatch(text, $@"\A(?:{field.ValidationRegex})", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant) ? null : $"It must match {field.ValidationRegex}.";
    }

    private static string? OfAddress(string text) =>
        text.Length == 0 || (Uri.TryCreate(text, UriKind.Absolute, out var address) && Schemes.Contains(address.Scheme)) ? null : "An address begins with https:// or the like.";

    private static string? OfNumber(CustomField field, decimal number)
    {
        if (number < field.ValidationMinimum) return $"It is at least {field.ValidationMinimum.Value.ToString("0.####", CultureInfo.CurrentCulture)}.";
        return number > field.ValidationMaximum ? $"It is at most {field.ValidationMaximum.Value.ToString("0.####", CultureInfo.CurrentCulture)}." : null;
    }

    private static string? OfChoices(CustomField field, IEnumerable<JsonNode?> values)
    {
        foreach (var value in values)
            if (value is null || Text(value) is not { } choice || field.ChoiceSet?.Holds(choice) == false) return $"“{value}” is none of its choices.";
        return null;
    }

    private static bool IsId(JsonNode? value) => value is not null && Number(value) is { } id && id == decimal.Truncate(id) && id > 0;

    private static decimal? Number(JsonNode value) =>
        value.GetValueKind() == JsonValueKind.Number && decimal.TryParse(value.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string? Text(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;
}
