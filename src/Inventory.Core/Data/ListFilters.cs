using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>The filters of lists, for whoever asks and for whoever draws them.</summary>
public static class ListFilters
{
    /// <summary>What names and values ask of a list, and what of them was not understood; "q" is quick search.</summary>
    public static Task<Criteria<T>> CriteriaAsync<T>(
        this Operation operation, IEnumerable<(string Filter, IReadOnlyList<string> Values)> asked, CancellationToken cancel = default)
        where T : Entity, new() => Criteria<T>.ReadAsync(operation.Catalog.Of<T>(), asked, operation.AllRows, cancel);

    /// <summary>Every filter of a list, last those of the custom fields that its rows have.</summary>
    public static async Task<IReadOnlyList<Filter>> FiltersAsync(this Operation operation, Resource resource, CancellationToken cancel = default) =>
        [.. resource.AllFilters, .. await resource.CustomFiltersAsync(operation.AllRows, cancel)];
}
