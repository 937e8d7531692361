using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Inventory.Core.Exchange;

/// <summary>
/// An Excel workbook of one sheet with one table: header that stays, filters, days as days, numbers as numbers, text always as text.
/// It is written by hand, for the library that writes workbooks keeps a whole sheet in memory.
/// </summary>
#pragma warning disable CA1001 // All of it is memory. Closing writes the archive's directory, and a file that broke off must not look whole.
internal sealed class Workbook : ITableFile
#pragma warning restore CA1001
{
    /// <summary>A sheet holds no more beside the header.</summary>
    public const int MostRows = 1_048_575;

    private const int AtOnce = 64 * 1024;
    private const int Narrowest = 8;
    private const int Widest = 60;

    // Days before it count differently in Excel, which believes in a 29 February 1900.
    private static readonly DateOnly FirstDay = new(1900, 3, 1);
    private readonly Stream _stream;
    private readonly string _name;
    private readonly IReadOnlyList<string> _headers;
    private readonly string[] _letters;
    private readonly StringBuilder _xml = new();
    private readonly Unsent _unsent = new();
    private readonly ZipArchive _zip;
    private Stream? _sheet;
    private int _row;

    public Workbook(Stream stream, string name, IReadOnlyList<string> headers)
    {
        (_stream, _name, _headers) = (stream, SheetText.SheetName(name), SheetText.Headers(headers));
        _letters = [.. Enumerable.Range(0, headers.Count).Select(Letters)];
        _zip = new ZipArchive(_unsent, ZipArchiveMode.Create, leaveOpen: true);
    }

    private string Area => $"A1:{_letters[^1]}{Math.Max(_row, 2).ToString(CultureInfo.InvariantCulture)}";

    public async Task WriteAsync(IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        if (_sheet is null) Begin(rows);
        foreach (var row in rows)
        {
            if (_row > MostRows) throw new InvalidOperationException("A sheet holds no more rows.");
            Append(row);
            if (_xml.Length > AtOnce) Compress();
        }
        Compress();
        await _unsent.SendAsync(_stream, cancel);
        await _stream.FlushAsync(cancel);
    }

    public async Task EndAsync(CancellationToken cancel)
    {
        _xml.Append(WorkbookParts.SheetEnd);
        Compress();
        await _sheet!.DisposeAsync();
        foreach (var (path, text) in WorkbookParts.All(_name, Area, _headers))
        {
            await using var part = _zip.CreateEntry(path, CompressionLevel.Fastest).Open();
            part.Write(Encoding.UTF8.GetBytes(text));
        }
        _zip.Dispose();
        await _unsent.SendAsync(_stream, cancel);
    }

    private void Begin(IReadOnlyList<object?[]> first)
    {
        _sheet = _zip.CreateEntry(WorkbookParts.SheetPath, CompressionLevel.Fastest).Open();
        _xml.Append(WorkbookParts.SheetBegin(Widths(first)));
        Append([.. _headers]);
    }

    // As wide as the headers and the first rows need, within reason.
    private IEnumerable<int> Widths(IReadOnlyList<object?[]> first) => _headers.Select((header, i) => Math.Clamp(
        first.Select(row => row[i] is DateTime ? 16 : PlainCells.Text(row[i]).AsSpan().IndexOfAny('\r', '\n') is var line and >= 0 ? line : PlainCells.Text(row[i]).Length)
            .Append(header.Length + 2).Max() + 2,
        Narrowest, Widest));

    private void Append(object?[] cells)
    {
        var number = (++_row).ToString(CultureInfo.InvariantCulture);
        _xml.Append("<row r=\"").Append(number).Append("\">");
        for (var i = 0; i < cells.Length; i++)
            if (cells[i] is { } cell) Append(cell, i, number);
        _xml.Append("</row>");
    }

    private void Append(object cell, int column, string row)
    {
        _xml.Append("<c r=\"").Append(_letters[column]).Append(row).Append('"');
        if (Number(cell) is var (number, style)) _xml.Append(style).Append("><v>").Append(number).Append("</v></c>");
        else
        {
            _xml.Append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
            SheetText.Append(_xml, PlainCells.Text(cell));
            _xml.Append("</t></is></c>");
        }
    }

    // What Excel would round stays text: it counts in doubles.
    private static (string Number, string Style)? Number(object cell) => cell switch
    {
        DateOnly day when day >= FirstDay => (Plain(day.ToDateTime(default).ToOADate()), WorkbookParts.DayStyle),
        DateTime at when DateOnly.FromDateTime(at) >= FirstDay => (Plain(at.ToOADate()), WorkbookParts.MomentStyle),
        int or short => (PlainCells.Text(cell), ""),
        long number when Math.Abs((decimal)number) < 1e15m => (PlainCells.Text(cell), ""),
        decimal number when Math.Abs(number) < 1e15m && (decimal)(double)number == number => (PlainCells.Text(cell), ""),
        double number when double.IsFinite(number) => (Plain(number), ""),
        _ => null,
    };

    private static string Plain(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    private void Compress()
    {
        _sheet!.Write(Encoding.UTF8.GetBytes(_xml.ToString()));
        _xml.Clear();
    }
}
