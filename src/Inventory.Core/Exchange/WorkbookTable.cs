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
    private const int MostColumns = 1000;

    static WorkbookTable() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static ImportTable Read(ReadOnlyMemory<byte> content)
    {
        CheckSize(content);
        using var reader = Open(content);
        do
        {
            if (Rows(reader).FirstOrDefault(r => r.Cells.Any(c => c.Length > 0)) is not { Cells: not null } header) continue;
            var width = header.Cells.FindLastIndex(c => c.Length > 0) + 1;
            var (sheet, top) = (reader.Name, header.Row);
            return new([.. header.Cells.Take(width).Select(h => h.Trim())], Lines(content, sheet, top, width));
        }
        while (reader.NextResult());
        throw new UnreadableFileException("The workbook holds nothing.");
    }

    private static IEnumerable<ImportLine> Lines(ReadOnlyMemory<byte> content, string sheet, int top, int width)
    {
        using var reader = Open(content);
        while (reader.Name != sheet && reader.NextResult())
        {
        }
        foreach (var (row, cells) in Rows(reader).Where(r => r.Row > top))
        {
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            while (cells.Count < width) cells.Add("");
            var beyond = cells.FindLastIndex(c => !string.IsNullOrWhiteSpace(c)) + 1;
            yield return beyond <= width
                ? new(row - top, [.. cells.Take(width)])
                : new(row - top, [], string.Create(CultureInfo.InvariantCulture, $"Expected {width} columns but found {beyond}."));
        }
    }

    private static IEnumerable<(int Row, List<string> Cells)> Rows(IExcelDataReader reader)
    {
        if (reader.FieldCount > MostColumns) throw new UnreadableFileException($"A sheet has more than {MostColumns} columns.");
        var merged = (reader.MergeCells ?? []).Select(range => (Range: range, Value: "")).ToArray();
        for (var row = 0; Next(reader); row++)
        {
            var cells = new List<string>(reader.FieldCount);
            for (var i = 0; i < reader.FieldCount; i++) cells.Add(Cell(reader, i));
            for (var m = 0; m < merged.Length; m++)
            {
                var range = merged[m].Range;
                if (row < range.FromRow || row > range.ToRow) continue;
                if (row == range.FromRow && range.FromColumn < cells.Count) merged[m].Value = cells[range.FromColumn];
                for (var i = range.FromColumn; i <= range.ToColumn && i < cells.Count; i++) cells[i] = merged[m].Value;
            }
            yield return (row, cells);
        }
    }

    private static string Cell(IExcelDataReader reader, int i) => reader.GetValue(i) switch
    {
        null => "",
        string text => text,
        bool yes => yes ? "true" : "false",
        DateTime at => at.TimeOfDay == TimeSpan.Zero ? at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : at.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture),
        double number => Math.Abs(number) < 1e15 ? ((decimal)number).ToString("0.###############", CultureInfo.InvariantCulture) : number.ToString("R", CultureInfo.InvariantCulture),
        IFormattable other => other.ToString(null, CultureInfo.InvariantCulture),
        var other => other.ToString() ?? "",
    };

    private static IExcelDataReader Open(ReadOnlyMemory<byte> content) => Guarded(() => ExcelReaderFactory.CreateOpenXmlReader(new MemoryStream(content.ToArray(), writable: false)));

    private static bool Next(IExcelDataReader reader) => Guarded(reader.Read);

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

    // Counted while unpacking: what the file says of itself may be wrong.
    private static void CheckSize(ReadOnlyMemory<byte> content) => Guarded(() =>
    {
        using var zip = new ZipArchive(new MemoryStream(content.ToArray(), writable: false));
        var (total, buffer) = (0L, new byte[81920]);
        foreach (var entry in zip.Entries)
        {
            using var part = entry.Open();
            int read;
            while ((read = part.Read(buffer)) > 0)
                if ((total += read) > MostUnpacked) throw new UnreadableFileException("The workbook unpacks to more than 256 MB. Import it in parts, or as CSV.");
        }
        return total;
    });
}
