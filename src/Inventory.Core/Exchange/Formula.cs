namespace Inventory.Core.Exchange;

/// <summary>Spreadsheets calculate a text that begins like a formula. An apostrophe before it makes it plain again, and is taken off when the file comes back.</summary>
public static class Formula
{
    private const string Starts = "=+-@\t\r";

    /// <summary>One apostrophe more before what begins like a formula, so that reading takes off exactly what writing put there.</summary>
    public static string Guard(string text) => IsFormula(text.AsSpan().TrimStart('\'')) ? "'" + text : text;

    public static string Unguard(string text) => text.StartsWith('\'') && IsFormula(text.AsSpan().TrimStart('\'')) ? text[1..] : text;

    private static bool IsFormula(ReadOnlySpan<char> text) => text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal);
}
