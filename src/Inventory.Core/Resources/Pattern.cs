using System.Text.RegularExpressions;

namespace Inventory.Core.Resources;

/// <summary>Regular expressions that mean the same on every database, and that none of them needs more than linear time for.</summary>
public static partial class Pattern
{
    public const int MaxLength = 200;

    /// <summary>What is wrong with the pattern; null when it may be used.</summary>
    public static string? Problem(string pattern)
    {
        if (pattern.Length > MaxLength) return $"A pattern has at most {MaxLength} characters.";
        if (Foreign().Match(pattern) is { Success: true } part) return $"“{part.Value}” does not mean the same everywhere: it cannot be used in a pattern.";
        try
        {
            _ = new Regex(pattern, RegexOptions.NonBacktracking);
            return null;
        }
        catch (ArgumentException error)
        {
            return $"This is no pattern: {error.Message}";
        }
        catch (NotSupportedException error)
        {
            return $"This pattern cannot be used: {error.Message}";
        }
    }

    // Escapes other than \d \w \s and of punctuation, groups other than (?:…), POSIX classes, more than 99 repetitions, "{,n}".
    [GeneratedRegex(@"\\[^dDwWsS\p{P}\p{S}]|\\$|\(\?[^:]|\[[.:=]|\{\d{3,}|,\d{3,}\}|\{,|\*[*+]|\+[+*]|\?[+*]", RegexOptions.None, 100)]
    private static partial Regex Foreign();
}
