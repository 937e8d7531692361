using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Inventory.Core.Data;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.NetBox;

/// <summary>
/// Values of custom fields as they are stored: a key for each value that there is, choices bare, objects as their numbers.
/// The source lists every field and shows objects in brief.
/// </summary>
internal sealed class CustomValues
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private readonly Dictionary<string, CustomField> _definitions;
    private readonly Dictionary<string, HashSet<string>> _choices;
    private readonly string[] _required;

    private CustomValues(string objectType, IReadOnlyList<CustomField> definitions)
    {
        _definitions = definitions.ToDictionary(d => d.Name);
        _required = [.. definitions.Where(d => d.Required && d.ObjectTypes.Split(',').Contains(objectType)).Select(d => d.Name)];
        _choices = definitions.Where(d => d.ChoiceSet is { } set && string.IsNullOrEmpty(set.BaseChoices)).ToDictionary(d => d.Name, d => ValuesOf(d.ChoiceSet!));
    }

    public static async Task<CustomValues> OfAsync(InventoryDb db, string objectType, CancellationToken cancel) =>
        new(objectType, await db.Set<CustomField>().AsNoTracking().Include(f => f.ChoiceSet).ToListAsync(cancel));

    public string Read(JsonElement fields, Action<string> flaw)
    {
        using var buffer = new MemoryStream();
        var written = new HashSet<string>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            if (fields.ValueKind == JsonValueKind.Object)
                foreach (var field in fields.EnumerateObject().Where(f => f.Value.ValueKind != JsonValueKind.Null))
                {
                    json.WritePropertyName(field.Name);
                    Write(json, field.Value, _definitions.GetValueOrDefault(field.Name));
                    written.Add(field.Name);
                    Look(field.Name, field.Value, flaw);
                }
            json.WriteEndObject();
        }
        foreach (var name in _required.Except(written)) flaw($"the custom field {name} is required and empty");
        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void Write(Utf8JsonWriter json, JsonElement value, CustomField? definition)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var part in value.EnumerateArray()) Write(json, part, definition);
            json.WriteEndArray();
        }
        else if (definition?.Type is "object" or "multiobject" && JsonValues.Reference(value) is { } id) json.WriteNumberValue(id);
        else if (definition?.Type is "select" or "multiselect") JsonValues.Bare(value).WriteTo(json);
        else value.WriteTo(json);
    }

    private void Look(string name, JsonElement value, Action<string> flaw)
    {
        if (!_definitions.ContainsKey(name)) flaw($"there is no custom field {name}; its value is kept");
        if (!_choices.TryGetValue(name, out var choices)) return;
        foreach (var one in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])
            if (JsonValues.Bare(one) is { ValueKind: JsonValueKind.String } bare && !choices.Contains(bare.GetString()!))
                flaw($"the custom field {name} holds “{bare}”, which is none of its choices");
    }

    private static HashSet<string> ValuesOf(CustomFieldChoiceSet set)
    {
        using var choices = JsonDocument.Parse(set.ExtraChoices);
        return [.. choices.RootElement.EnumerateArray().Select(c => c.ValueKind == JsonValueKind.Array ? c[0].ToString() : c.ToString())];
    }
}
