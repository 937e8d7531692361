using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>The choices of a set as people write them: one a line, "value: label" or both in one; a JSON list is understood too.</summary>
public sealed class ChoicesField() : Column<CustomFieldChoiceSet, string?>(x => x.ExtraChoices), ILines
{
    public override IReadOnlyList<Sort<CustomFieldChoiceSet>> Order => [];

    public override object? Read(Entity row) => string.Join('\n', ((CustomFieldChoiceSet)row).Own().Select(c => c.Value == c.Label ? c.Value : $"{c.Value}: {c.Label}"));

    public override void Write(Entity row, object? value)
    {
        var text = value as string ?? "";
        base.Write(row, CustomFieldChoiceSet.Write(IsJson(text) ? CustomFieldChoiceSet.Read(text) : text.Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0).Select(Choice)));
    }

    internal override void WriteJson(JsonOutput output, Entity row) => output.Raw(Get((CustomFieldChoiceSet)row));

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) =>
        new(json.ValueKind == JsonValueKind.Array ? json.GetRawText() : input.Refuse("Expected a list of items."));

    public override JsonObject Schema(bool isWritten) => Schemas.List(Schemas.List(Schemas.Of("string")));

    // A colon without a blank behind it is part of the value.
    private static Choice Choice(string line) => line.IndexOf(": ", StringComparison.Ordinal) is var at and > 0 ? new(line[..at].Trim(), line[(at + 2)..].Trim()) : new(line, line);

    private static bool IsJson(string text)
    {
        if (!text.TrimStart().StartsWith('[')) return false;
        try
        {
            return System.Text.Json.Nodes.JsonNode.Parse(text) is System.Text.Json.Nodes.JsonArray;
        }
        catch (System.Text.Json.JsonException)
        {
            return false;
        }
    }
}
