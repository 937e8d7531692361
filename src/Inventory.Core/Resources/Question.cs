namespace Inventory.Core.Resources;

/// <summary>What was asked of one filter: any of these values.</summary>
public sealed class Question
{
    private const string Nothing = "null";
    private readonly FilterName _name;
    private readonly List<Refusal> _refusals = [];
    private readonly Dictionary<(Type, RowName), Task> _found = [];

    internal Question(FilterName name, IReadOnlyList<string> values, IAllRows rows)
    {
        _name = name;
        Rows = rows;
        IsNegated = name.IsNegated;
        AsksForNothing = values.Contains(Nothing);
        Values = [.. values.Where(v => v != Nothing)];
        if (Lookup == Lookup.HasValue) TurnByValue();
    }

    public Lookup Lookup => _name.Lookup;

    public bool IsNegated { get; private set; }

    /// <summary>Rows without a value are asked for too.</summary>
    public bool AsksForNothing { get; private set; }

    public IReadOnlyList<string> Values { get; }

    public IAllRows Rows { get; }

    /// <summary>What of it was not understood.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    public void Refuse(string value, string why) => _refusals.Add(new(value, why));

    /// <summary>Looks the rows up that the values name, once for all roads of a filter that read the same values.</summary>
    internal Task<List<TRow>> FindOnceAsync<TRow>(RowName by, Func<Task<List<TRow>>> find)
    {
        if (!_found.TryGetValue((typeof(TRow), by), out var found)) _found[(typeof(TRow), by)] = found = find();
        return (Task<List<TRow>>)found;
    }

    // "serial__empty=true" asks for rows that have no value, "=false" for those that have one.
    private void TurnByValue()
    {
        AsksForNothing = false;
        if (Values is not [var value] || !Truth.TryRead(value, out var isEmpty)) Refuse(string.Join(", ", Values), "Answer with true or false.");
        else IsNegated = isEmpty;
    }
}

/// <summary>A value that a filter cannot read, and why.</summary>
public sealed record Refusal(string Value, string Why);

/// <summary>Yes and no as scripts write them.</summary>
internal static class Truth
{
    public static bool TryRead(string text, out bool value)
    {
        value = text.ToLowerInvariant() is "true" or "1" or "yes" or "on";
        return value || text.ToLowerInvariant() is "false" or "0" or "no" or "off";
    }
}
