using Inventory.Core.Resources;

namespace Inventory.Blazor.Resources;

/// <summary>Filters under one heading of the panel.</summary>
public sealed record FilterSection(string Heading, IReadOnlyList<Filter> Filters)
{
    private const string More = "More";
    private const string Custom = "Custom fields";
    private const string Record = "Record";

    /// <summary>What pages offer, under the headings of the row's own page; after them what asks further, custom fields, and what every row has.</summary>
    public static IReadOnlyList<FilterSection> Of(Resource resource, IEnumerable<Filter> filters)
    {
        var headings = resource.Detail.Select(g => g.Heading).Where(h => h is not (More or Custom)).Append(More).Append(Custom).Append(Record).Distinct().ToList();
        return
        [
            .. filters.Where(f => f.IsOffered).GroupBy(f => HeadingOf(resource, f)).OrderBy(g => headings.IndexOf(g.Key))
                .Select(g => new FilterSection(g.Key, [.. g.OrderBy(f => PlaceOf(resource, f))])),
        ];
    }

    // As on the row's own page; what is not there comes after.
    private static int PlaceOf(Resource resource, Filter filter) =>
        resource.Detail.SelectMany(g => g.Fields).ToList().FindIndex(f => IsOf(filter, f)) is var at and >= 0 ? at : int.MaxValue;

    private static bool IsOf(Filter filter, Field field) => field.Name == filter.Name || field.Name + "_id" == filter.Name;

    private static string HeadingOf(Resource resource, Filter filter)
    {
        if (filter.Name.StartsWith("cf_", StringComparison.Ordinal)) return Custom;
        if (filter.Name is "id" or "created" or "last_updated" or "owner_id" or "owner_group_id" or "tag_id" || filter.Name.EndsWith("_by_request", StringComparison.Ordinal)) return Record;
        var group = resource.Detail.FirstOrDefault(g => g.Fields.Any(f => IsOf(filter, f)));
        return group?.Heading ?? More;
    }
}
