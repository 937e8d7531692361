namespace Inventory.Core.Resources;

/// <summary>How a filter compares.</summary>
public enum Lookup
{
    Is,

    /// <summary>In any letter case, like all that follow up to <see cref="IsAnyCase"/>.</summary>
    Contains,
    StartsWith,
    EndsWith,
    IsAnyCase,
    Matches,
    MatchesAnyCase,

    /// <summary>Neither missing nor blank.</summary>
    HasValue,
    Below,
    AtMost,
    Above,
    AtLeast,

    /// <summary>Of many values at least one, where the plain filter wants them all: tags.</summary>
    Any,
}

/// <summary>A filter as scripts and addresses name it: "serial__nic" asks "serial" for what does not contain.</summary>
public readonly record struct FilterName(string Name, Lookup Lookup, bool IsNegated)
{
    private static readonly Dictionary<string, (Lookup Lookup, bool IsNegated)> Suffixes = new()
    {
        ["n"] = (Lookup.Is, true),
        ["ic"] = (Lookup.Contains, false),
        ["nic"] = (Lookup.Contains, true),
        ["isw"] = (Lookup.StartsWith, false),
        ["nisw"] = (Lookup.StartsWith, true),
        ["iew"] = (Lookup.EndsWith, false),
        ["niew"] = (Lookup.EndsWith, true),
        ["ie"] = (Lookup.IsAnyCase, false),
        ["nie"] = (Lookup.IsAnyCase, true),
        ["regex"] = (Lookup.Matches, false),
        ["iregex"] = (Lookup.MatchesAnyCase, false),
        ["empty"] = (Lookup.HasValue, true),
        ["lt"] = (Lookup.Below, false),
        ["lte"] = (Lookup.AtMost, false),
        ["gt"] = (Lookup.Above, false),
        ["gte"] = (Lookup.AtLeast, false),
        ["any"] = (Lookup.Any, false),
        ["before"] = (Lookup.AtMost, false),
        ["after"] = (Lookup.AtLeast, false),
    };

    /// <summary>Every way in which a filter may be asked, the plain one first.</summary>
    internal static IEnumerable<FilterName> Of(Filter filter) =>
        from asked in Suffixes.Values.Prepend((Lookup: Lookup.Is, IsNegated: false)).Distinct()
        where filter.Lookups.Contains(asked.Lookup) && (filter.CanNegate || !asked.IsNegated || asked.Lookup == Lookup.HasValue)
        select new FilterName(filter.Name, asked.Lookup, asked.IsNegated);

    /// <summary>Null when the suffix is none that we know.</summary>
    public static FilterName? Read(string text)
    {
        var end = text.LastIndexOf("__", StringComparison.Ordinal);
        if (end < 0) return new(text, Lookup.Is, false);
        return Suffixes.TryGetValue(text[(end + 2)..], out var asked) ? new(text[..end], asked.Lookup, asked.IsNegated) : null;
    }

    public override string ToString()
    {
        var (lookup, isNegated) = (Lookup, IsNegated);
        return lookup == Lookup.Is && !isNegated ? Name : $"{Name}__{Suffixes.First(s => s.Value == (lookup, isNegated)).Key}";
    }
}
