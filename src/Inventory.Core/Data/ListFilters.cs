using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Data;

/// <summary>The filters of lists, for whoever asks and for whoever draws them.</summary>
public static class ListFilters
{
    /// <summary>What names and values ask of a list, and what of them was not understood; "q" is quick search, "filter" a saved one.</summary>
    public static async Task<Criteria<T>> CriteriaAsync<T>(
        this Operation operation, IEnumerable<(string Filter, IReadOnlyList<string> Values)> asked, CancellationToken cancel = default)
        where T : Entity, new()
    {
        var (all, notFound) = await operation.UnfoldAsync(asked, cancel);
        return (await Criteria<T>.ReadAsync(operation.Catalog.Of<T>(), all, operation.AllRows, cancel)).With(notFound);
    }

    /// <summary>Every filter of a list, last those of the custom fields that its rows have.</summary>
    public static async Task<IReadOnlyList<Filter>> FiltersAsync(this Operation operation, Resource resource, CancellationToken cancel = default) =>
        [.. resource.AllFilters, .. await resource.CustomFiltersAsync(operation.AllRows, cancel)];
}
