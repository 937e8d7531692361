using Inventory.Core.Access;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Shell;

/// <summary>A place to go to, or something to begin there, by words.</summary>
public sealed record Command(string Glyph, string Words, string Href)
{
    private const int Most = 6;

    /// <summary>What this person may do that the words speak of: places first, those that begin with the words before the others.</summary>
    public static IReadOnlyList<Command> For(Viewer viewer, Catalog catalog, string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return [];
        return
        [
            .. All(viewer, catalog).Where(c => words.All(w => c.Words.Contains(w, StringComparison.CurrentCultureIgnoreCase)))
                .OrderBy(c => !c.Words.StartsWith(text.Trim(), StringComparison.CurrentCultureIgnoreCase)).Take(Most),
        ];
    }

    private static IEnumerable<Command> All(Viewer viewer, Catalog catalog)
    {
        var items = Navigation.For(viewer, catalog).SelectMany(s => s.Items).ToList();
        foreach (var (resource, _) in items) yield return new("next", resource.Plural, $"/{resource.Slug}");
        yield return new("next", "Home", "/");
        foreach (var (resource, mayAdd) in items)
            if (mayAdd) yield return new("add", $"Add {resource.Label.ToLowerInvariant()}", $"/{resource.Slug}/add");
    }
}
