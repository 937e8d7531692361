using System.Text.Json.Nodes;
using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>What somebody wants of one of many rows: those of its fields that are named, and what becomes of it.</summary>
/// <param name="number">Its place among all.</param>
/// <param name="id">The row that is changed; null for a new one.</param>
/// <param name="problems">What is known to be wrong already.</param>
public sealed class Draft(int number, long? id, IReadOnlyDictionary<Field, object?> values, JsonObject custom, Problems problems)
{
    public int Number { get; } = number;

    public long? Id { get; } = id;

    public IReadOnlyDictionary<Field, object?> Values { get; } = values;

    /// <summary>Custom fields by their names; null takes a value away.</summary>
    public JsonObject Custom { get; } = custom;

    public Problems Problems { get; } = problems;

    public Fared Fared { get; internal set; }

    /// <summary>The row, once it is written.</summary>
    public Entity? Row { get; internal set; }
}

/// <summary>What became of a row that was drafted.</summary>
public enum Fared
{
    Refused,
    Unchanged,
    Changed,
    Created,
}
