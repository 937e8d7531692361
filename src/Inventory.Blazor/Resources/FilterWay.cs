using Inventory.Core.Resources;

namespace Inventory.Blazor.Resources;

/// <summary>A way to compare that the panel offers. The value is fixed where nothing further is entered: "empty".</summary>
public sealed record FilterWay(FilterName Name, string Words, string? Fixed = null)
{
    /// <summary>Tells the ways of one filter apart.</summary>
    public string Key => $"{Name}={Fixed}";

    /// <summary>The ways for text, the usual one first.</summary>
    public static IReadOnlyList<FilterWay> OfText(Filter filter)
    {
        var ways = filter.Ways.ToList();
        (Lookup Lookup, bool IsNegated, string Words)[] known =
        [
            (Lookup.Contains, false, "contains"), (Lookup.Contains, true, "does not contain"), (Lookup.StartsWith, false, "starts with"), (Lookup.EndsWith, false, "ends with"),
            (Lookup.Is, false, ways.Exists(w => w.Lookup == Lookup.Contains) ? "is" : "contains"), (Lookup.Is, true, "is not"), (Lookup.IsAnyCase, false, "is, in any case"), (Lookup.Matches, false, "matches the pattern"),
        ];
        return [.. from way in known from name in ways where name.Lookup == way.Lookup && name.IsNegated == way.IsNegated select new FilterWay(name, way.Words), .. OfBlank(filter)];
    }

    /// <summary>The ways for values that are chosen.</summary>
    public static IReadOnlyList<FilterWay> OfChoice(Filter filter) =>
    [
        .. from name in filter.Ways
           where name.Lookup is Lookup.Is or Lookup.Any
           orderby name.Lookup == Lookup.Is && name.IsNegated
           select new FilterWay(name, filter.Input is FilterInput.Tag ? OfTags(name) : name.IsNegated ? "is none of" : "is one of"),
    ];

    /// <summary>Whether there is a value at all.</summary>
    public static IReadOnlyList<FilterWay> OfBlank(Filter filter) =>
    [
        .. from name in filter.Ways
           where name.Lookup == Lookup.HasValue
           from answer in new[] { "true", "false" }
           select new FilterWay(name, answer == "true" ? "is empty" : "is not empty", answer),
    ];

    private static string OfTags(FilterName name) => name.Lookup == Lookup.Any ? "any of" : name.IsNegated ? "none of" : "all of";
}
