namespace Inventory.Core.Exchange;

/// <summary>What the headers of a file mean here, as far as it can be told from their words.</summary>
public static class ImportMapping
{
    /// <summary>For each header that of a column here; as it is where none is like it.</summary>
    public static IReadOnlyList<string> Guess(IReadOnlyList<string> headers, IReadOnlyList<ImportColumn> columns)
    {
        var taken = new HashSet<string>();
        return [.. headers.Select(header => Like(header, columns) is { } found && taken.Add(found.Split('.')[0]) ? found : header)];
    }

    /// <summary>All that a header may be, the column alone first.</summary>
    public static IEnumerable<string> HeadersOf(ImportColumn column) => column.Keys.Skip(1).Select(key => $"{column.Name}.{key}").Prepend(column.Name);

    private static string? Like(string header, IReadOnlyList<ImportColumn> columns)
    {
        var (name, key) = header.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? (header[..dot], header[(dot + 1)..].Trim().ToLowerInvariant()) : (header, null);
        var column = columns.FirstOrDefault(c => c.Name == name) ?? columns.FirstOrDefault(c => Plain(c.Name) == Plain(name)) ?? columns.FirstOrDefault(c => Plain(c.Label) == Plain(name));
        if (column is null) return null;
        return key is null ? column.Name : column.Keys.Contains(key) ? $"{column.Name}.{key}" : null;
    }

    private static string Plain(string words) => string.Concat(words.Where(char.IsLetterOrDigit)).ToUpperInvariant();
}
