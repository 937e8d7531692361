using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>
/// A custom field of a row as people read it. The value is text, a bool, a <see cref="DateOnly"/>, a <see cref="DateTime"/> (UTC), a number,
/// a <see cref="Link"/> or a list of links; null when there is none. Type is the definition's.
/// </summary>
public sealed record CustomValue(string Group, string Title, string Help, string Type, object? Value);

/// <summary>Reads the values of custom fields by their definitions.</summary>
public static class CustomValues
{
    /// <summary>What the row's page shows, in the order of group, weight and name; definitions that hide say so themselves.</summary>
    public static async Task<IReadOnlyList<CustomValue>> CustomValuesAsync(this Operation operation, Resource resource, Entity row, CancellationToken cancel = default)
    {
        if (row is not ICustomized customized) return [];
        var definitions = await operation.Parts<CustomField>().Include(f => f.ChoiceSet)
            .Where(f => f.UiVisible != "hidden").Having(resource.ObjectType).ToListAsync(cancel);
        if (definitions.Count == 0) return [];
        var data = JsonNode.Parse(customized.CustomFieldData) as JsonObject ?? [];
        var values = new List<CustomValue>();
        foreach (var definition in definitions)
        {
            var written = data[definition.Name];
            var value = Read(definition, written, await LinksAsync(operation, definition, written, cancel));
            if (value is not null || definition.UiVisible == "always")
                values.Add(new(definition.GroupName, definition.Title, definition.Description, definition.Type, value));
        }
        return values;
    }

    /// <summary>The definitions whose values people enter in the row's form, or see there.</summary>
    public static async Task<IReadOnlyList<CustomField>> CustomInputsAsync(this Operation operation, string objectType, CancellationToken cancel = default) =>
        await operation.Parts<CustomField>().Include(f => f.ChoiceSet).Where(f => f.UiEditable != "hidden").Having(objectType).ToListAsync(cancel);

    /// <summary>The value as people read it; the rows that it points at are among the links, or out of sight.</summary>
    internal static object? Read(CustomField definition, JsonNode? value, IReadOnlyDictionary<long, Link> links)
    {
        if (value is null) return null;
        switch (definition.Type)
        {
            case "boolean" when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False:
                return value.GetValue<bool>();
            case "date" when DateOnly.TryParse(Plain(value), CultureInfo.InvariantCulture, out var day):
                return day;
            case "datetime" when DateTime.TryParse(Plain(value), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at):
                return at;
            case "integer" or "decimal" when value.GetValueKind() == JsonValueKind.Number:
                return value.GetValue<decimal>();
            case "select":
                return LabelOf(definition, Plain(value));
            case "multiselect" when value is JsonArray chosen:
                return chosen.Count == 0 ? null : string.Join(", ", chosen.OfType<JsonNode>().Select(v => LabelOf(definition, Plain(v))));
            case "object" or "multiobject":
                return Ids(value) is { Count: > 0 } ids ? ids.Select(id => links.GetValueOrDefault(id)).OfType<Link>().ToList() : null;
            case "json":
                return value.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
            default:
                return Plain(value) is { Length: > 0 } text ? text : null;
        }
    }

    /// <summary>The rows that the value points at.</summary>
    internal static IReadOnlyList<long> Ids(JsonNode? value) => value switch
    {
        null => [],
        JsonArray many => [.. many.OfType<JsonNode>().Select(Id).OfType<long>()],
        _ => Id(value) is { } one ? [one] : [],
    };

    private static async Task<IReadOnlyDictionary<long, Link>> LinksAsync(Operation operation, CustomField definition, JsonNode? value, CancellationToken cancel) =>
        definition.IsObject && value is not null && operation.Catalog.WithObjectType(definition.RelatedObjectType ?? "") is { } target
            ? await operation.LinksAsync(target, Ids(value), cancel)
            : new Dictionary<long, Link>();

    private static long? Id(JsonNode value) => value switch
    {
        JsonObject brief => brief["id"]?.GetValue<long>(),
        JsonValue number when number.TryGetValue<long>(out var id) => id,
        _ => null,
    };

    private static string LabelOf(CustomField definition, string value) =>
        definition.ChoiceSet?.Choices().FirstOrDefault(c => c.Value == value)?.Label ?? value;

    private static string Plain(JsonNode value) => value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : value.ToJsonString();
}
