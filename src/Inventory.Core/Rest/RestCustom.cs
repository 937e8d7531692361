using System.Text.Json;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Rest;

/// <summary>Custom fields as scripts read them: all that the kind has, null where a row has no value, rows in brief.</summary>
internal sealed class RestCustom
{
    private readonly Catalog _catalog;
    private readonly IReadOnlyList<CustomField> _definitions;

    private RestCustom(Catalog catalog, IReadOnlyList<CustomField> definitions) => (_catalog, _definitions) = (catalog, definitions);

    /// <summary>The rows that the values point at.</summary>
    public IReadOnlyList<(Resource? Kind, long Id)> Pointed { get; private set; } = [];

    public static async Task<RestCustom> LoadAsync(Operation operation, string objectType, IEnumerable<string> rows, CancellationToken cancel)
    {
        var custom = new RestCustom(operation.Catalog, await operation.Parts<CustomField>().Having(objectType).ToListAsync(cancel));
        if (custom._definitions.Any(d => d.IsObject)) custom.Pointed = [.. rows.SelectMany(custom.PointedBy)];
        return custom;
    }

    public void Write(JsonOutput output, string? data)
    {
        var json = output.Json;
        using var document = JsonDocument.Parse(string.IsNullOrEmpty(data) ? "{}" : data);
        json.WriteStartObject();
        foreach (var definition in _definitions)
        {
            json.WritePropertyName(definition.Name);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty(definition.Name, out var value) || value.ValueKind == JsonValueKind.Null) json.WriteNullValue();
            else if (definition.IsObject && KindOf(definition) is { } kind) WriteRows(output, kind, value);
            else value.WriteTo(json);
        }
        json.WriteEndObject();
    }

    private static void WriteRows(JsonOutput output, Resource kind, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            if (Id(value) is { } id && output.Beside.Row(kind, id) is { } row) output.Brief(kind, row);
            else output.Json.WriteNullValue();
            return;
        }
        output.Json.WriteStartArray();
        foreach (var item in value.EnumerateArray())
            if (Id(item) is { } id && output.Beside.Row(kind, id) is { } row) output.Brief(kind, row);
        output.Json.WriteEndArray();
    }

    private IEnumerable<(Resource? Kind, long Id)> PointedBy(string data)
    {
        if (data.Length <= 2) yield break;
        using var document = JsonDocument.Parse(data);
        if (document.RootElement.ValueKind != JsonValueKind.Object) yield break;
        foreach (var definition in _definitions.Where(d => d.IsObject))
        {
            if (!document.RootElement.TryGetProperty(definition.Name, out var value)) continue;
            foreach (var item in value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value])
                if (Id(item) is { } id) yield return (KindOf(definition), id);
        }
    }

    private Resource? KindOf(CustomField definition) => _catalog.WithObjectType(definition.RelatedObjectType ?? "");

    private static long? Id(JsonElement value) => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var id) ? id : null;
}
