using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Exchange;

/// <summary>A custom field: "cf_" and its name. Lists are comma-separated, rows are told by their ids.</summary>
internal sealed class CustomValueColumn<T> : ImportColumn<T>
    where T : Entity
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly CustomField _definition;
    private readonly CustomData _data;

    /// <param name="data">Shared by the columns of a file, so that a row is parsed once.</param>
    public CustomValueColumn(CustomField definition, CustomData data)
        : base("cf_" + definition.Name, definition.Title)
    {
        (_definition, _data) = (definition, data);
        Help = definition.Description.Length > 0 ? definition.Description : null;
        IsRequired = definition.Required && definition.Default is null;
    }

    public override string Write(T row, Page<T> page) => _data.Of(row)[_definition.Name] switch
    {
        null => "",
        JsonArray list when _definition.Type is "multiselect" or "multiobject" => ListCell.Join(list.Select(Text)),
        var value => _definition.Type == "json" ? value.ToJsonString(Plain) : Text(value),
    };

    internal override Task EnterAsync(ImportSlice slice, int cell, string? key, CancellationToken cancel)
    {
        foreach (var (row, text) in slice.Given(cell))
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                // A new row that says nothing has nothing, though others begin with a default.
                if (row.Id is not null || _definition.Default is not null) row.Custom[_definition.Name] = null;
            }
            else if (Read(text) is { } value) row.Custom[_definition.Name] = value;
            else row.Problems.Add(Name, Problem(text));
        }
        return Task.CompletedTask;
    }

    private JsonNode? Read(string text) => _definition.Type switch
    {
        "integer" or "decimal" => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? JsonValue.Create(number) : null,
        "boolean" => text.Trim().ToUpperInvariant() switch
        {
            "TRUE" or "YES" or "1" => JsonValue.Create(true),
            "FALSE" or "NO" or "0" => JsonValue.Create(false),
            _ => null,
        },
        "multiselect" => new JsonArray([.. ListCell.Split(text).Select(v => (JsonNode?)JsonValue.Create(v))]),
        "object" => Id(text),
        "multiobject" => ListCell.Split(text).Select(Id).ToArray() is var ids && ids.All(id => id is not null) ? new JsonArray(ids) : null,
        "json" => Json(text),
        "longtext" => JsonValue.Create(text),
        _ => JsonValue.Create(text.Trim()),
    };

    private string Problem(string text) => _definition.Type switch
    {
        "boolean" => $"“{text}” is neither true nor false.",
        "object" or "multiobject" => $"“{text}” is no number of a row.",
        "json" => "It is no JSON.",
        _ => $"“{text}” is no number: they are written like 1234.5.",
    };

    private static JsonNode? Id(string text) => long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? JsonValue.Create(id) : null;

    private static JsonNode? Json(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonNode? value) => value switch
    {
        null => "",
        JsonObject brief when brief["id"] is { } id => id.ToJsonString(),
        _ => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString(Plain),
    };
}

/// <summary>The custom values of the row that was asked last.</summary>
internal sealed class CustomData
{
    private (Entity? Row, JsonObject Values) _last = (null, []);

    public JsonObject Of(Entity row)
    {
        if (_last.Row != row) _last = (row, JsonNode.Parse(((ICustomized)row).CustomFieldData) as JsonObject ?? []);
        return _last.Values;
    }
}
