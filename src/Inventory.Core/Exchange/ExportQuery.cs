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
}
