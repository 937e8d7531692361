using System.Globalization;

namespace Inventory.Core.Resources;

/// <summary>What is stored beside a text so that it is found and ordered the same way on every database.</summary>
public static class Keys
{
    /// <summary>Longest sort key that is stored; what differs later only sorts together.</summary>
    public const int SortLength = 256;

    /// <summary>Trimmed and upper-cased: equal keys mean the same serial or tag. Null for blank text.</summary>
    public static string? Normal(string? text)
    {
        var trimmed = text?.Trim();
        return string.IsNullOrEmpty(trimmed) ? null : trimmed.ToUpperInvariant();
    }

    /// <summary>Text for "contains": all parts upper-cased, one a line, so that nothing matches across two of them.</summary>
    public static string Search(params ReadOnlySpan<string?> parts)
    {
        var lines = new List<string>(parts.Length);
        foreach (var part in parts)
            if (!string.IsNullOrEmpty(part)) lines.Add(part.ToUpperInvariant());
        return string.Join('\n', lines);
    }

    /// <summary>A key whose byte order is the natural order ("R2" before "R10"); text that is missing sorts last.</summary>
    public static string Sort(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "~";
        var key = Convert.ToHexString(CultureInfo.InvariantCulture.CompareInfo.GetSortKey(text, CompareOptions.NumericOrdering).KeyData);
        return key.Length <= SortLength ? key : key[..SortLength];
    }
}
