using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>What a list can show beside what it shows by itself.</summary>
public static class ListColumns
{
    /// <summary>Every column that a list may have: all fields of the row, last its custom fields.</summary>
    public static async Task<IReadOnlyList<Field<T>>> ColumnsAsync<T>(this Operation operation, CancellationToken cancel = default)
        where T : Entity, new()
    {
        var resource = operation.Catalog.Of<T>();
        return [.. resource.Fields.Where(f => f is not CustomDataField<T>), .. await resource.CustomColumnsAsync(operation.AllRows, cancel)];
    }

    /// <summary>The columns of these names, in their order; what there is no longer is left out.</summary>
    public static async Task<IReadOnlyList<Field<T>>> ColumnsAsync<T>(this Operation operation, IReadOnlyList<string> names, CancellationToken cancel = default)
        where T : Entity, new()
    {
        var resource = operation.Catalog.Of<T>();
        // Those of custom fields are read from the database: only where one is asked for.
        var custom = names.All(n => resource.Find(n) is not null) ? [] : await resource.CustomColumnsAsync(operation.AllRows, cancel);
        return [.. names.Distinct().Select(n => resource.Find(n) as Field<T> ?? custom.FirstOrDefault(c => c.Name == n)).OfType<Field<T>>().Where(f => f is not CustomDataField<T>)];
    }

    /// <summary>The columns of a list for somebody who likes these; none: as everybody sees it. What leads to the row is always there.</summary>
    public static async Task<IReadOnlyList<Field<T>>> ShownColumnsAsync<T>(this Operation operation, IReadOnlyList<string> liked, CancellationToken cancel = default)
        where T : Entity, new()
    {
        var (resource, own) = (operation.Catalog.Of<T>(), await operation.ColumnsAsync<T>(liked, cancel));
        if (own.Count == 0) return resource.List;
        return resource.NameField is { } name && resource.List.Contains(name) && !own.Contains(name) ? [name, .. own] : own;
    }
}
