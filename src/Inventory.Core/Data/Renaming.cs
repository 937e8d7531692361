using System.Text.RegularExpressions;
using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>Finds a text and puts another in its place. As a pattern, <c>\1</c> and <c>$1</c> stand for what its groups found. White space counts.</summary>
public sealed partial record Renaming(Field Field, string Find, string Replace, bool IsPattern)
{
    /// <summary>Why it cannot be done; null when it can.</summary>
    public string? Problem => Find.Length == 0 ? "Say what to find." : IsPattern ? Pattern.Problem(Find) : null;

    /// <summary>The new text, as it will be kept.</summary>
    public string Apply(string text) => IsPattern
        ? Regex.Replace(text, Find, Groups().Replace(Replace, "$${$1}"), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant, TimeSpan.FromMilliseconds(200))
        : text.Replace(Find, Replace, StringComparison.Ordinal);

    [GeneratedRegex(@"\\([0-9]{1,2})", RegexOptions.None, 100)]
    private static partial Regex Groups();
}

/// <summary>What a row would be called.</summary>
public sealed record Renamed(long Id, string Old, string New);
