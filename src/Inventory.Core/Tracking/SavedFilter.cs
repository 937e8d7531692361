using System.Text.Json;
using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>Filters of a list under a name: an address asks for all of them by "filter" and the slug.</summary>
[ObjectType("extras.savedfilter")]
public sealed class SavedFilter : Entity, IChecked
{
    public string Name { get; set; } = null!;

    public string Slug { get; set; } = null!;

    /// <summary>Object types whose lists it is for, comma-separated.</summary>
    public string ObjectTypes { get; set; } = null!;

    public string Description { get; set; } = "";

    /// <summary>The account that it belongs to; null when it came from elsewhere, or the program made it.</summary>
    public long? UserId { get; set; }

    /// <summary>Lighter ones are offered first.</summary>
    public int Weight { get; set; } = 100;

    /// <summary>Whether lists offer it; by its name it can be asked for all the same.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether others may use it too.</summary>
    public bool Shared { get; set; } = true;

    /// <summary>JSON object: name of a filter to its value, or a list of values.</summary>
    public string Parameters { get; set; } = "{}";

    public override string ToString() => Name;

    public void Check(Problems problems)
    {
        if (Read(Parameters) is null) problems.Add("parameters", """Filters are a JSON object of names and values, such as {"status": ["stored", "used"]}.""");
    }

    /// <summary>The filters that it stands for; null when the text is none.</summary>
    internal static IReadOnlyList<(string Filter, IReadOnlyList<string> Values)>? Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return null;
            var filters = new List<(string, IReadOnlyList<string>)>();
            foreach (var member in document.RootElement.EnumerateObject())
            {
                List<JsonElement> values = member.Value.ValueKind == JsonValueKind.Array ? [.. member.Value.EnumerateArray()] : [member.Value];
                if (values.Exists(v => v.ValueKind is JsonValueKind.Object or JsonValueKind.Array)) return null;
                filters.Add((member.Name, [.. values.Select(Text)]));
            }
            return filters;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();
}
