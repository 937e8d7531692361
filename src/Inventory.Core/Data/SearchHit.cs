using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>A row that was found everywhere, with the field that says what was sought and the words around it.</summary>
/// <param name="Weight">The lighter, the better.</param>
public sealed record SearchHit(Resource Resource, Link Link, string Field, Fragment Text, int Weight);

/// <summary>What was found, with what stands before and after it.</summary>
public sealed record Fragment(string Before, string Match, string After)
{
    private const int Around = 30;

    /// <summary>The first place where the value holds the text, in any letter case; null when it does not.</summary>
    public static Fragment? Of(string value, string text)
    {
        var at = value.IndexOf(text, StringComparison.InvariantCultureIgnoreCase);
        if (at < 0) at = value.ToUpperInvariant().IndexOf(text.ToUpperInvariant(), StringComparison.Ordinal);
        if (at < 0 || at + text.Length > value.Length) return null;
        var (from, end) = (Math.Max(0, at - Around), Math.Min(value.Length, at + text.Length + Around));
        return new((from > 0 ? "…" : "") + OneLine(value[from..at]), OneLine(value.Substring(at, text.Length)), OneLine(value[(at + text.Length)..end]) + (end < value.Length ? "…" : ""));
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}

/// <summary>What was found everywhere, the best first. <paramref name="IsMore"/>: of some kinds there are more rows than are told.</summary>
public sealed record SearchAnswer(IReadOnlyList<SearchHit> Hits, bool IsMore);
