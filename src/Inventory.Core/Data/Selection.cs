using System.Globalization;
using System.Text.Json.Nodes;
using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>Rows that are worked on together, all of them or none.</summary>
public abstract record Selection
{
    private Selection()
    {
    }

    /// <summary>Rows that were picked one by one.</summary>
    public sealed record Picked(IReadOnlyList<long> Ids) : Selection;

    /// <summary>All that match, however many. <paramref name="Count"/> is the number that the person confirmed.</summary>
    public sealed record Matching(ListQuery Query, int Count) : Selection;
}

/// <summary>The rows of a selection that somebody may work on, in their order.</summary>
/// <param name="Told">How many the person believes there are.</param>
public sealed record Selected(IReadOnlyList<long> Ids, int Told, IReadOnlyList<Unclear> NotUnderstood)
{
    /// <summary>Why nothing may be done to them; null when nothing speaks against it.</summary>
    public string? Objection =>
        NotUnderstood.Count > 0 ? $"Not every filter was understood, so it is not certain which rows are meant. {string.Join(" ", NotUnderstood)}"
        : Ids.Count == Told ? null
        : string.Create(CultureInfo.CurrentCulture, $"{Told:N0} rows were selected, but there are {Ids.Count:N0} now that your rights cover.");
}

/// <summary>What is done to each row of a selection; fields that are not named stay as they are.</summary>
public sealed record Edit(IReadOnlyDictionary<Field, object?> Values)
{
    /// <summary>Ids of tags that each row gets.</summary>
    public IReadOnlyList<long> AddTags { get; init; } = [];

    /// <summary>Ids of tags that each row loses.</summary>
    public IReadOnlyList<long> RemoveTags { get; init; } = [];

    /// <summary>What each row's custom fields get, by their names; those that are not named stay. Null takes a value away.</summary>
    public JsonObject Custom { get; init; } = [];
}

/// <summary>What is wrong with one row of a selection. <paramref name="Number"/> is its place in it, from 1.</summary>
public sealed record RowProblem(int Number, string Name, string Message)
{
    public override string ToString() => string.Create(CultureInfo.CurrentCulture, $"Row {Number:N0}, {Name}: {Message}");
}

/// <summary>How work on a selection ended. Only what is done may be committed.</summary>
public abstract record BulkResult
{
    private BulkResult()
    {
    }

    public sealed record Done(int Count) : BulkResult;

    /// <summary>Nothing of it is kept. <paramref name="Rows"/> are the first rows in whose way something stands.</summary>
    public sealed record Refused(string Message, IReadOnlyList<RowProblem> Rows) : BulkResult;

    /// <summary>They may not do this to any row of the kind.</summary>
    public sealed record Forbidden : BulkResult;
}
