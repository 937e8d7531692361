using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>How much it means that a field holds what is sought: what names one thing alone before what tells of it.</summary>
internal static class SearchWeights
{
    private const int Minor = 2000;

    private static readonly Dictionary<string, int> ByName = new()
    {
        ["asset_tag"] = 50,
        ["serial"] = 60,
        ["name"] = 100,
        ["model"] = 100,
        ["slug"] = 110,
        ["part_number"] = 200,
        ["part_id"] = 200,
        ["facility_id"] = 200,
        ["facility"] = 200,
        ["label"] = 200,
        ["title"] = 300,
        ["phone"] = 300,
        ["email"] = 300,
        ["address"] = 300,
        ["link"] = 300,
        ["description"] = 500,
        ["comments"] = 5000,
    };

    /// <summary>The texts of the row itself in which it is found, the lightest first. Where an index finds the rows, any text of theirs may tell which.</summary>
    public static IReadOnlyList<(Field<T> Field, int Weight)> Of<T>(Resource<T> resource, bool isIndexed)
        where T : Entity, new() =>
    [
        .. resource.Fields.Where(f => f is TextField<T> or SlugField<T> or MarkdownField<T> && (isIndexed || f.IsSearched))
            .Select(f => (f, ByName.GetValueOrDefault(f.Name, Minor))).OrderBy(f => f.Item2),
    ];
}
