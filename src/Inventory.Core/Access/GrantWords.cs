using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>A permission as a sentence: "View and change sites and racks that meet a constraint".</summary>
internal static class GrantWords
{
    public static string Of(Permission permission, Catalog catalog)
    {
        var kinds = Words.Split(permission.ObjectTypes).Select(t => t == Permission.EveryKind ? "every kind of row" : catalog.WithObjectType(t)?.Plural.ToLowerInvariant() ?? t).ToList();
        var text = $"{List([.. Words.Split(permission.Actions)])} {List(kinds)}";
        return (text.Length > 0 ? char.ToUpperInvariant(text[0]) + text[1..] : text) + (permission.Constraints is null ? "" : ", where its constraint is met");
    }

    private static string List(List<string> words) => words.Count < 2 ? string.Concat(words) : $"{string.Join(", ", words.SkipLast(1))} and {words[^1]}";
}
