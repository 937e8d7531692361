namespace Inventory.Core.Resources;

/// <summary>Several words kept in one column, comma-separated.</summary>
public static class Words
{
    public static string[] Split(string? list) => (list ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static string Join(IEnumerable<string> words) => string.Join(',', words.Distinct());
}
