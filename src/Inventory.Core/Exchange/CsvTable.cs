using System.Globalization;

namespace Inventory.Core.Exchange;

/// <summary>CSV, with commas, semicolons, bars or tabs.</summary>
internal static class CsvTable
{
    private const string Delimiters = ",;|\t";

    /// <param name="open">Opens the text from its beginning.</param>
    /// <param name="first">Its first line.</param>
    /// <returns>Null when the line is no header.</returns>
    public static ImportTable? Read(Func<TextReader> open, string first)
    {
        var delimiter = Delimiters.MaxBy(d => Count(first, d));
        if (Count(first, delimiter) == 0 && !IsName(first)) return null;
        if (Count(first, delimiter) >= ImportTable.MostColumns) throw new UnreadableFileException($"The file has more than {ImportTable.MostColumns} columns.");
        var headers = Headers(open, delimiter);
        return new(headers, Lines(open, delimiter, headers.Count));
    }

    private static List<string> Headers(Func<TextReader> open, char delimiter)
    {
        using var rows = new CsvRows(open(), delimiter);
        while (rows.Read())
            if (!rows.IsBlank) break;
        return [.. rows.Cells(rows.Width).Select(h => h.Trim())];
    }

    private static IEnumerable<ImportLine> Lines(Func<TextReader> open, char delimiter, int width)
    {
        using var rows = new CsvRows(open(), delimiter);
        while (rows.Read())
            if (!rows.IsBlank) break;
        for (var number = 1; rows.Read(); number++)
        {
            if (rows.IsBlank) continue;
            yield return rows.Width == width
                ? new(number, [.. rows.Cells(width).Select(Formula.Unguard)])
                : new(number, [], string.Create(CultureInfo.InvariantCulture, $"Expected {width} columns but found {rows.Width}."));
        }
    }

    private static int Count(string line, char delimiter)
    {
        var (count, isQuoted) = (0, false);
        foreach (var c in line)
        {
            if (c == '"') isQuoted = !isQuoted;
            else if (c == delimiter && !isQuoted) count++;
        }
        return count;
    }

    // A file of one column has no delimiter.
    private static bool IsName(string line) => line.Trim().Trim('"') is { Length: > 0 } name && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.');
}
