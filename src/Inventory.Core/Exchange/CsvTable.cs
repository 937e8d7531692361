using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

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
        var headers = Headers(open, delimiter);
        return new(headers, Lines(open, delimiter, headers.Count));
    }

    private static List<string> Headers(Func<TextReader> open, char delimiter)
    {
        using var parser = Parser(open(), delimiter);
        Next(parser);
        return [.. parser.Record!.Select(h => h.Trim())];
    }

    private static IEnumerable<ImportLine> Lines(Func<TextReader> open, char delimiter, int width)
    {
        using var parser = Parser(open(), delimiter);
        Next(parser);
        for (var number = 1; Next(parser); number++)
        {
            var cells = parser.Record!;
            if (Array.TrueForAll(cells, string.IsNullOrWhiteSpace)) continue;
            yield return cells.Length == width
                ? new(number, [.. cells.Select(Formula.Unguard)])
                : new(number, [], string.Create(CultureInfo.InvariantCulture, $"Expected {width} columns but found {cells.Length}."));
        }
    }

    private static CsvParser Parser(TextReader reader, char delimiter) => new(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
    {
        Delimiter = delimiter.ToString(),
        BadDataFound = null,
        MaxFieldSize = ImportFile.MostBytes,
        CacheFields = true,
    });

    private static bool Next(CsvParser parser)
    {
        try
        {
            return parser.Read();
        }
        catch (CsvHelperException error)
        {
            throw new UnreadableFileException($"The file cannot be read as CSV near line {parser.RawRow}.", error);
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
