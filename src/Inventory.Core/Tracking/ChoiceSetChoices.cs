using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

// The choices themselves. Of the ready-made sets only the countries are known; values of the others are taken as they come.
public sealed partial class CustomFieldChoiceSet
{
    public const string Countries = "ISO_3166";

    public static readonly ChoiceList BaseSets = ChoiceList.Closed(
        "choice_set.base", new("IATA", "IATA (airport codes)"), new(Countries, "ISO 3166 (countries)"), new("UN_LOCODE", "UN/LOCODE (location codes)"));

    internal static readonly string[] Colors =
        ["blue", "indigo", "purple", "pink", "red", "orange", "yellow", "green", "teal", "cyan", "gray", "black", "white"];

    private static readonly Lazy<IReadOnlyList<Choice>> AllCountries = new(() =>
    [
        .. CultureInfo.GetCultures(CultureTypes.SpecificCultures).Select(c => new RegionInfo(c.Name)).Where(r => r.TwoLetterISORegionName.All(char.IsAsciiLetterUpper))
            .DistinctBy(r => r.TwoLetterISORegionName).OrderBy(r => r.TwoLetterISORegionName, StringComparer.Ordinal).Select(r => new Choice(r.TwoLetterISORegionName, r.EnglishName)),
    ]);

    /// <summary>All values that may be chosen, with their labels, in their order.</summary>
    public IReadOnlyList<Choice> Choices()
    {
        var colors = JsonNode.Parse(ChoiceColors) as JsonObject ?? [];
        var all = (BaseChoices == Countries ? AllCountries.Value : []).Concat(Own()).Select(c => colors[c.Value] is JsonValue color ? c with { Color = color.ToString() } : c);
        return [.. OrderAlphabetically ? all.OrderBy(c => c.Value, StringComparer.Ordinal) : all];
    }

    public bool Holds(string value) => BaseChoices is "IATA" or "UN_LOCODE" || Choices().Any(c => c.Value == value);

    public void Check(Problems problems)
    {
        var values = Own().Select(c => c.Value).ToList();
        if (BaseChoices is null && values.Count == 0) problems.Add("extra_choices", "A choice set needs choices.");
        if (values.GroupBy(v => v).FirstOrDefault(g => g.Count() > 1) is { } twice) problems.Add("extra_choices", $"“{twice.Key}” is there twice.");
        if (values.Exists(v => v.Length is 0 or > 100)) problems.Add("extra_choices", "A value has 1 to 100 characters.");
        if (Colored() is not { } colors) problems.Add("choice_colors", "It is a JSON object of values and names of colours.");
        else if (colors.FirstOrDefault(c => !Holds(c.Key)) is { Key: { } unknown }) problems.Add("choice_colors", $"“{unknown}” is none of the choices.");
        else if (colors.FirstOrDefault(c => !Colors.Contains($"{c.Value}")) is { Key: not null, Value: var strange }) problems.Add("choice_colors", $"“{strange}” is none of {string.Join(", ", Colors)}.");
    }

    /// <summary>The choices that stand in the set itself.</summary>
    internal IReadOnlyList<Choice> Own() => Read(ExtraChoices);

    /// <summary>Reads what the column holds: a JSON list of [value, label].</summary>
    internal static IReadOnlyList<Choice> Read(string json) => JsonNode.Parse(json) is JsonArray list
        ? [.. list.Select(c => c is JsonArray { Count: > 0 } pair ? new Choice($"{pair[0]}", $"{(pair.Count > 1 ? pair[1] : pair[0])}") : new Choice($"{c}", $"{c}"))]
        : [];

    internal static string Write(IEnumerable<Choice> choices) =>
        new JsonArray([.. choices.Select(c => new JsonArray(c.Value, c.Label))]).ToJsonString(new JsonSerializerOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    private JsonObject? Colored()
    {
        try
        {
            return JsonNode.Parse(ChoiceColors) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
