using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>What to list: the words of quick search, the filters, the order, which rows of it.</summary>
public sealed record ListQuery
{
    public string Text { get; init; } = "";

    public IReadOnlyList<(string Filter, IReadOnlyList<string> Values)> Filters { get; init; } = [];

    /// <summary>Only rows whose key of that name is exactly this id; what lies deeper in a tree is not meant.</summary>
    public IReadOnlyList<(string Member, long Id)> Keys { get; init; } = [];

    /// <summary>Names of fields, "-" before those that go down.</summary>
    public IReadOnlyList<string> Sort { get; init; } = [];

    public int Skip { get; init; }

    public int Take { get; init; } = 50;

    /// <summary>Up to so many further rows come along when they are the last ones.</summary>
    public int Orphans { get; init; }
}

/// <summary>Some rows of a list, with the values that lie beside them.</summary>
public sealed class Page<T>(IReadOnlyList<T> rows, int total, IReadOnlyDictionary<Field, IReadOnlyDictionary<long, object?>> beside)
    where T : Entity
{
    /// <summary>Counting stops here; more are "10,000+".</summary>
    public const int CountCap = 10_000;

    public IReadOnlyList<T> Rows { get; } = rows;

    /// <summary>How many match; one more than <see cref="CountCap"/> when there are more than that.</summary>
    public int Total { get; } = total;

    public bool IsCapped => Total > CountCap;

    /// <summary>Filters that were not understood; they restrict nothing, and a page must say so.</summary>
    public IReadOnlyList<Unclear> NotUnderstood { get; init; } = [];

    public object? Read(Field field, T row) =>
        beside.TryGetValue(field, out var values) ? values.GetValueOrDefault(row.Id) : field.Read(row);
}
