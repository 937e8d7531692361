using System.Globalization;

namespace Inventory.Core.Resources;

/// <summary>What is stored beside a text so that it is found and ordered the same way on every database.</summary>
public static class Keys
{
    /// <summary>Longest sort key that is stored; what differs later only sorts together.</summary>
    public const int SortLength = 256;

    /// <summary>Longest key of an outline; an index of PostgreSQL takes no more than some 2,700.</summary>
    public const int OutlineLength = 2000;

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
        return Cut(key, SortLength);
    }

    /// <summary>
    /// A key whose byte order is that of an outline: after the parent, before what comes after the parent. The slash sorts before all that a name's key holds;
    /// the id keeps rows of one name, and what lies in them, apart.
    /// </summary>
    public static string Outline(string parent, string nameSort, long id) => Cut(string.Create(CultureInfo.InvariantCulture, $"{parent}{nameSort}/{id}/"), OutlineLength);

    private static string Cut(string key, int length) => key.Length <= length ? key : key[..length];
}
