using System.Globalization;
using System.IO.Compression;
using System.Text;
using ExcelDataReader;
using ExcelDataReader.Exceptions;

namespace Inventory.Core.Exchange;

/// <summary>The first sheet of a workbook that holds something. Formulas count with the value that was saved; merged cells all hold the one value.</summary>
internal static class WorkbookTable
{
    private const long MostUnpacked = 256 * 1024 * 1024;

    private const int MostRows = 1_048_576;
    private const int MostParts = 10_000;

    // A few bytes say that a sheet is as large as sheets can be: its blanks are walked through too.
    private const long MostCells = 50_000_000;

    static WorkbookTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ImportTable Read(ReadOnlyMemory<byte> content)
    {
        var marked = Unpacked(content);
        if (marked.Count > 0) content = Guarded(() => SheetMarks.Put(content, marked));
        using var reader = Open(content);
        do
        {
            if (Rows(reader).FirstOrDefault() is not { Cells: not null } header) continue;
            var width = Width(header.Cells);
            var (sheet, top) = (reader.Name, header.Row);
            return new([.. header.Cells.Take(width).Select(h => h.Text.Trim())], Lines(content, sheet, top, width));
        }
        while (Guarded(reader.NextResult));
        throw new UnreadableFileException("The workbook holds nothing.");
    }

    private static IEnumerable<ImportLine> Lines(ReadOnlyMemory<byte> content, string sheet, int top, int width)
    {
        using var reader = Open(content);
        while (reader.Name != sheet && Guarded(reader.NextResult))
        {
        }
        foreach (var (row, cells) in Rows(reader).Where(r => r.Row > top))
            yield return Width(cells) <= width
                ? Line(row - top, cells, width)
                : new(row - top, [], string.Create(CultureInfo.InvariantCulture, $"Expected {width} columns but found {Width(cells)}."));
    }

    private static ImportLine Line(int number, List<SheetCell> cells, int width)
    {
        var line = new string?[width];
        Dictionary<int, string>? errors = null;
        for (var i = 0; i < width; i++)
        {
            var cell = i < cells.Count ? cells[i] : new("");
            if (cell.IsError) (errors ??= [])[i] = cell.Text;
            else line[i] = cell.Text;
        }
        return errors is null ? new(number, line) : new(number, line) { Errors = errors };
    }

    private static int Width(List<SheetCell> cells) => cells.FindLastIndex(c => !c.IsBlank) + 1;

    // Those in which anything stands.
    private static IEnumerable<(int Row, List<SheetCell> Cells)> Rows(IExcelDataReader reader)
    {
        if (reader.FieldCount > ImportTable.MostColumns) throw new UnreadableFileException($"A sheet has more than {ImportTable.MostColumns} columns.");
        if (reader.RowCount is < 0 or > MostRows || (long)reader.RowCount * reader.FieldCount > MostCells)
            throw new UnreadableFileException(string.Create(CultureInfo.InvariantCulture, $"A sheet reaches to row {reader.RowCount} and column {reader.FieldCount}, which is too far. Delete the rows and columns beyond the table."));
        var merged = new MergedCells(reader.MergeCells ?? []);
        for (var row = 0; Guarded(reader.Read); row++)
        {
            var filled = reader.FieldCount;
            while (filled > 0 && reader.GetValue(filled - 1) is null) filled--;
            var cells = new List<SheetCell>(filled);
            for (var i = 0; i < filled; i++) cells.Add(SheetCell.Read(reader, i));
            merged.Fill(row, cells, reader.FieldCount);
            if (Width(cells) > 0) yield return (row, cells);
        }
    }

    private static IExcelDataReader Open(ReadOnlyMemory<byte> content) => Guarded(() => ExcelReaderFactory.CreateOpenXmlReader(ImportFile.Open(content)));

    private static TResult Guarded<TResult>(Func<TResult> read)
    {
        try
        {
            return read();
        }
        catch (Exception error) when (error is ExcelReaderException or InvalidDataException or System.Xml.XmlException or IOException or FormatException or ArgumentException
            or InvalidOperationException or OverflowException or NullReferenceException or IndexOutOfRangeException)
        {
            throw new UnreadableFileException("The file is no workbook that can be read, or it is damaged. Open it in a spreadsheet program and save it again as .xlsx.", error);
        }
    }

    // Counted while unpacking: what the file says of itself may be wrong. Answers the sheets that hold formulas or errors.
    private static HashSet<string> Unpacked(ReadOnlyMemory<byte> content) => Guarded(() =>
    {
        using var zip = new ZipArchive(ImportFile.Open(content));
        if (zip.Entries.Count > MostParts) throw new UnreadableFileException($"The workbook has more than {MostParts:N0} parts. Copy the sheet into a workbook of its own.");
        var (total, buffer, sheets) = (0L, new byte[128 * 1024], new HashSet<string>());
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            var isSheet = entry.FullName.Contains("worksheets/", StringComparison.OrdinalIgnoreCase) && entry.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
            int read, kept = 0;
            while ((read = part.Read(buffer.AsSpan(kept))) > 0)
            {
                if ((total += read) > MostUnpacked) throw new UnreadableFileException("The workbook unpacks to more than 256 MB. Import it in parts, or as CSV.");
                var piece = buffer.AsSpan(0, kept + read);
                if (isSheet && SheetMarks.AreIn(piece)) sheets.Add(entry.FullName);
                // What stands between two pieces.
                kept = Math.Min(piece.Length, SheetMarks.Longest);
                piece[^kept..].CopyTo(buffer);
            }
        }
        return sheets;
    });
}
