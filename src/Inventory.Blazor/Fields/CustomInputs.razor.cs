using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;

namespace Inventory.Blazor.Fields;

/// <summary>Enters the values of custom fields; together they are one JSON object.</summary>
public sealed partial class CustomInputs
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private JsonObject _values = [];

    [Parameter, EditorRequired] public IReadOnlyList<CustomField> Definitions { get; set; } = [];

    /// <summary>A JSON object.</summary>
    [Parameter] public string Value { get; set; } = "{}";

    [Parameter] public EventCallback<string> ValueChanged { get; set; }

    /// <summary>Sentences that begin with the title of the field that they are about.</summary>
    [Parameter] public IReadOnlyList<string> Problems { get; set; } = [];

    /// <summary>The values that a new row begins with.</summary>
    public static string Defaults(IEnumerable<CustomField> definitions)
    {
        var values = new JsonObject();
        foreach (var field in definitions)
            if (field.Default is { } start) values[field.Name] = JsonNode.Parse(start);
        return values.ToJsonString(Plain);
    }

    protected override void OnParametersSet() => _values = JsonNode.Parse(Value) as JsonObject ?? [];

    private string Text(CustomField field) => _values[field.Name] switch
    {
        null => "",
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        var other => other.ToJsonString(Plain),
    };

    private string Shown(CustomField field) =>
        field.IsSelect && field.ChoiceSet is { } set ? string.Join(", ", set.Choices().Where(c => Chosen(field).Contains(c.Value)).Select(c => c.Label))
        : Text(field) is { Length: > 0 } text ? text : "–";

    private string[] Chosen(CustomField field) => _values[field.Name] switch
    {
        JsonArray many => [.. many.Select(v => $"{v}")],
        null => [],
        var one => [$"{one}"],
    };

    // What a row holds and the set does not know stays choosable.
    private List<Choice> Options(CustomField field)
    {
        var known = field.ChoiceSet?.Choices() ?? [];
        return [.. known, .. Chosen(field).Where(v => known.All(c => c.Value != v)).Select(v => new Choice(v, v))];
    }

    private List<long> Ids(CustomField field) => _values[field.Name] switch
    {
        JsonArray many => [.. many.Select(v => v is JsonValue id && id.TryGetValue<long>(out var number) ? number : 0).Where(id => id > 0)],
        JsonValue one when one.TryGetValue<long>(out var number) => [number],
        _ => [],
    };

    private static List<(string, IReadOnlyList<string>)> Narrowing(CustomField field) => field.RelatedObjectFilter is { } json && JsonNode.Parse(json) is JsonObject filters
        ? [.. filters.Select(f => (f.Key, (IReadOnlyList<string>)(f.Value is JsonArray many ? [.. many.Select(v => $"{v}")] : [$"{f.Value}"])))]
        : [];

    private static string InputType(CustomField field) => field.Type switch
    {
        "integer" or "decimal" => "number",
        "date" => "date",
        "datetime" => "datetime-local",
        "url" => "url",
        _ => "text",
    };

    private Dictionary<string, object> Attributes(CustomField field)
    {
        var all = new Dictionary<string, object> { ["name"] = $"cf_{field.Name}" };
        var described = string.Join(' ', new[] { field.Description.Length > 0 ? $"custom-{field.Name}-hint" : null, IsInvalid(field) ? $"custom-{field.Name}-error" : null }.OfType<string>());
        if (described.Length > 0) all["aria-describedby"] = described;
        if (IsInvalid(field)) all["aria-invalid"] = "true";
        if (field.Required) all["aria-required"] = "true";
        return all;
    }

    private IEnumerable<string> ProblemsOf(CustomField field) =>
        Problems.Where(p => p.StartsWith(field.Title + ": ", StringComparison.Ordinal) || p == $"{field.Title} is required.");

    private bool IsInvalid(CustomField field) => ProblemsOf(field).Any();

    private Task Set(CustomField field, string text) => Put(field, Parsed(field, text));

    private Task SetMany(CustomField field, string[] values) => Put(field, new JsonArray([.. values.Select(v => JsonValue.Create(v))]));

    private Task SetIds(CustomField field, IReadOnlyList<long> ids) => Put(field, ids.Count == 0 ? null : new JsonArray([.. ids.Select(id => JsonValue.Create(id))]));

    private Task Put(CustomField field, JsonNode? value)
    {
        if (value is null && !_values.ContainsKey(field.Name)) return Task.CompletedTask;
        _values[field.Name] = value;
        return ValueChanged.InvokeAsync(_values.ToJsonString(Plain));
    }

    // What cannot be read as its type stays text: saving says what is wrong with it.
    private static JsonNode? Parsed(CustomField field, string text)
    {
        if (text.Trim().Length == 0) return null;
        return field.Type switch
        {
            "boolean" => text == "true",
            "integer" or "decimal" when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
            "json" => ParsedJson(text),
            "text" or "url" => text.Trim(),
            _ => text,
        };
    }

    private static JsonNode? ParsedJson(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return text;
        }
    }

    private static string Entered(ChangeEventArgs change) => change.Value as string ?? "";
}
