using System.Globalization;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Blazor.Resources;

/// <summary>A filter in words. <paramref name="Problem"/> says why it restricts nothing; null when it was understood.</summary>
public sealed record FilterChip(ListFilter Filter, string Label, string Words, string? Problem)
{
    /// <summary>Puts the filters of a list into words: labels, and the names of rows and choices instead of ids and values.</summary>
    public static async Task<IReadOnlyList<FilterChip>> OfAsync(
        Operation operation, Resource resource, ChoiceBook choices, IEnumerable<ListFilter> filters, IReadOnlyList<Unclear> unclear, CancellationToken cancel)
    {
        var chips = new List<FilterChip>();
        var own = filters.Where(f => !SavedFilters.IsName(f.Name)).Select(f => f.Name).ToHashSet();
        var all = filters.All(f => SavedFilters.IsName(f.Name) || Find(f, resource.AllFilters) is not null) ? resource.AllFilters : await operation.FiltersAsync(resource, cancel);
        foreach (var filter in filters)
        {
            if (SavedFilters.IsName(filter.Name))
            {
                chips.Add(await SavedAsync(operation, filter, [.. unclear.Where(u => u.Filter == filter.Name || !own.Contains(u.Filter))], cancel));
                continue;
            }
            var problem = string.Join(" ", unclear.Where(u => u.Filter == filter.Name).Select(u => u.Why));
            var name = FilterName.Read(filter.Name);
            if (name is null || Find(filter, all) is not { } known)
            {
                chips.Add(new(filter, filter.Name, string.Join(", ", filter.Values), problem.Length > 0 ? problem : "There is no such filter."));
                continue;
            }
            var values = new List<string>();
            foreach (var value in filter.Values) values.Add(await WordAsync(operation, known.Input, value, choices, cancel));
            chips.Add(new(filter, known.Label, Say(name.Value, values), problem.Length > 0 ? problem : null));
        }
        return chips;
    }

    // What a saved filter stands for has no chip of its own: what of it was not understood, its chip says.
    private static async Task<FilterChip> SavedAsync(Operation operation, ListFilter filter, IReadOnlyList<Unclear> unclear, CancellationToken cancel)
    {
        var names = new List<string>();
        foreach (var value in filter.Values) names.Add((await operation.SavedFilterAsync(filter.Name, value, cancel))?.Name ?? value);
        var problem = string.Join(" ", unclear.Select(u => SavedFilters.IsName(u.Filter) ? u.Why : u.ToString()));
        return new(filter, "Saved filter", string.Join(" and ", names), problem.Length > 0 ? problem : null);
    }

    private static Filter? Find(ListFilter filter, IEnumerable<Filter> all) => FilterName.Read(filter.Name) is { } name ? all.FirstOrDefault(f => f.Name == name.Name) : null;

    private static async Task<string> WordAsync(Operation operation, FilterInput input, string value, ChoiceBook choices, CancellationToken cancel)
    {
        if (value == "null") return "none";
        return input switch
        {
            FilterInput.OneOf one => choices.Show(one.List, value).Label,
            FilterInput.Row row => await NameAsync(operation, row.Target, value, cancel),
            FilterInput.Tag when operation.Catalog.WithSlug("tags") is { } tags => await NameAsync(operation, tags, value, cancel),
            FilterInput.YesNo => value is "true" or "1" ? "yes" : value is "false" or "0" ? "no" : value,
            _ => value,
        };
    }

    private static async Task<string> NameAsync(Operation operation, Resource target, string value, CancellationToken cancel) =>
        long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && await operation.LinkAsync(target, id, cancel) is { } link ? link.Text : value;

    private static string Say(FilterName name, List<string> values)
    {
        var all = string.Join(" or ", values);
        return (name.Lookup, name.IsNegated) switch
        {
            (Lookup.Is, false) => all,
            (Lookup.Is, true) => $"not {all}",
            (Lookup.Any, _) => $"any of {all}",
            (Lookup.HasValue, _) => values.Contains("true") ? "empty" : "not empty",
            (Lookup.Contains, false) => $"contains {all}",
            (Lookup.Contains, true) => $"without {all}",
            (Lookup.StartsWith, false) => $"starts with {all}",
            (Lookup.EndsWith, false) => $"ends with {all}",
            (Lookup.Below, _) => $"below {all}",
            (Lookup.AtMost, _) => $"at most {all}",
            (Lookup.Above, _) => $"above {all}",
            (Lookup.AtLeast, _) => $"at least {all}",
            (Lookup.Matches or Lookup.MatchesAnyCase, _) => $"matches {all}",
            (_, true) => $"not {all}",
            _ => all,
        };
    }
}
