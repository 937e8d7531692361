using Inventory.Core.Data;

namespace Inventory.Core.Exchange;

public enum ExportFormat
{
    /// <summary>Text, one row a line.</summary>
    Csv,

    /// <summary>An Excel workbook with one table.</summary>
    Xlsx,

    /// <summary>Text whose columns are those of an import, which reads it back unchanged.</summary>
    Import,
}

/// <summary>Which rows and columns of a list become a file.</summary>
public sealed record ExportQuery(ListQuery Rows, ExportFormat Format)
{
    /// <summary>Names of columns, in their order; null for those that the person sees in the list. A file for import has columns of its own.</summary>
    public IReadOnlyList<string>? Columns { get; init; }

    /// <summary>Every column that the list may have.</summary>
    public bool HasAllColumns { get; init; }

    /// <summary>What separates the cells of text: one of <see cref="CsvFile.Delimiters"/>.</summary>
    public char Delimiter { get; init; } = ',';

    /// <summary>Whether text begins with a byte order mark: Excel needs it, programs stumble over it.</summary>
    public bool HasByteOrderMark { get; init; } = true;

    private static readonly Dictionary<string, ExportFormat> Formats = new() { ["csv"] = ExportFormat.Csv, ["xlsx"] = ExportFormat.Xlsx, ["import"] = ExportFormat.Import };

    /// <summary>Reads what an address asks for. Answers what is wrong with it.</summary>
    /// <param name="called">What the address calls the format.</param>
    public static string? Read(ListQuery rows, string called, string? format, string? columns, string? delimiter, out ExportQuery? query)
    {
        query = null;
        if (!Formats.TryGetValue(format ?? "", out var kind)) return $"{called} is one of: {string.Join(", ", Formats.Keys)}.";
        var separator = ',';
        if (delimiter is not null && !CsvFile.Delimiters.TryGetValue(delimiter, out separator)) return $"delimiter is one of: {string.Join(", ", CsvFile.Delimiters.Keys)}.";
        var names = columns is null or "all" ? null : columns.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (names is { Length: 0 }) return "columns names at least one column, or is “all”.";
        query = new(rows, kind) { HasAllColumns = columns == "all", Columns = names, Delimiter = separator };
        return null;
    }
}
