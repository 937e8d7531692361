using System.Collections.ObjectModel;
using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>A row that an operation wrote. <paramref name="Changed"/> names the properties that differ; all of them for a new row, none for one that is gone.</summary>
public sealed record Written(Entity Row, IReadOnlySet<string> Changed)
{
    /// <summary>What stood before in the properties that differ, of a row that was there.</summary>
    internal IReadOnlyDictionary<string, object?> Before { get; init; } = ReadOnlyDictionary<string, object?>.Empty;

    public bool IsGone => Changed.Count == 0;

    public bool Has(params ReadOnlySpan<string> properties)
    {
        foreach (var property in properties)
            if (Changed.Contains(property)) return true;
        return false;
    }
}
