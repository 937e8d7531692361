using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inventory.Core.Resources;

/// <summary>What every choice can tell, whichever row it stands in.</summary>
public interface IChoice
{
    ChoiceList List { get; }
}

/// <summary>One value of a choice list; the row keeps the value, people see the label.</summary>
public sealed class ChoiceField<T>(Expression<Func<T, string?>> path, ChoiceList list) : Column<T, string?>(path), IChoice
    where T : Entity
{
    public ChoiceList List { get; } = list;

    /// <summary>Scripts read the value alone, without its label.</summary>
    public bool IsBare { get; private set; }

    public ChoiceField<T> Bare()
    {
        IsBare = true;
        return this;
    }

    public override IEnumerable<Filter<T>> Filters => [new ChoiceFilter<T>(Name, Label, Path, List)];

    public override void Write(Entity row, object? value) => base.Write(row, string.IsNullOrEmpty((string?)value) ? null : value);

    internal override void WriteJson(JsonOutput output, Entity row)
    {
        var value = Get((T)row);
        if (IsBare) output.Value(value);
        else if (string.IsNullOrEmpty(value)) output.Json.WriteNullValue();
        else
        {
            output.Json.WriteStartObject();
            output.Json.WritePropertyName("value");
            if (AreNumbers && int.TryParse(value, CultureInfo.InvariantCulture, out var number)) output.Json.WriteNumberValue(number);
            else output.Json.WriteStringValue(value);
            output.Json.WriteString("label", output.Beside.Show(List, value).Label);
            output.Json.WriteEndObject();
        }
    }

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(json.ValueKind is JsonValueKind.Object or JsonValueKind.Array
        ? input.Refuse("Value must be passed directly (e.g. \"foo\": 123); do not use a dictionary or list.")
        : input.Text(json, mayBeNull: !RefusesNull));

    public override JsonObject Schema(bool isWritten)
    {
        var value = AreNumbers ? Schemas.Of("integer") : Schemas.Text(!RefusesNull);
        if (!List.IsOpen) value["enum"] = new JsonArray([.. List.Seeds.Select(c => AreNumbers ? int.Parse(c.Value, CultureInfo.InvariantCulture) : (JsonNode)c.Value), .. RefusesNull ? Array.Empty<JsonNode?>() : [null]]);
        return isWritten || IsBare
            ? value
            : new() { ["type"] = new JsonArray("object", "null"), ["properties"] = new JsonObject { ["value"] = value, ["label"] = Schemas.Of("string") } };
    }

    // Widths are numbers to scripts.
    private bool AreNumbers => List.Seeds.All(c => int.TryParse(c.Value, CultureInfo.InvariantCulture, out _));

    public override string? Objection(object? value) =>
        value is string { Length: > 0 } choice && !List.IsOpen && List.Seeds.All(c => c.Value != choice)
            ? $"{Label} is one of: {string.Join(", ", List.Seeds.Select(c => c.Label))}."
            : null;
}
