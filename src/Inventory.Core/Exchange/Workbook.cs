using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Inventory.Core.Exchange;

/// <summary>
/// An Excel workbook of one sheet with one table: header that stays, filters, days as days, numbers as numbers, text always as text.
/// It is written by hand, for the library that writes workbooks keeps a whole sheet in memory.
/// </summary>
internal sealed class Workbook : ITableFile
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
    private ZipArchive? _zip;
    private Stream? _sheet;
    private int _row;

    public Workbook(Stream stream, string name, IReadOnlyList<string> headers)
    {
        (_stream, _name, _headers) = (stream, SheetText.SheetName(name), SheetText.Headers(headers));
        _letters = [.. Enumerable.Range(0, headers.Count).Select(Letters)];
    }

    private string Area => $"A1:{_letters[^1]}{Math.Max(_row, 2).ToString(CultureInfo.InvariantCulture)}";

    public async Task WriteAsync(IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        if (_sheet is null) await BeginAsync(rows, cancel);
        foreach (var row in rows)
        {
            if (_row > MostRows) throw new InvalidOperationException("A sheet holds no more rows.");
            Append(row);
            if (_xml.Length > AtOnce) await SendAsync(cancel);
        }
        await SendAsync(cancel);
        await _sheet!.FlushAsync(cancel);
        await _stream.FlushAsync(cancel);
    }

    // Only here is the archive closed: closing writes its directory, and a file that broke off must not look whole.
    public async Task EndAsync(CancellationToken cancel)
    {
        _xml.Append(WorkbookParts.SheetEnd);
        await SendAsync(cancel);
        await _sheet!.DisposeAsync();
        foreach (var (path, text) in WorkbookParts.All(_name, Area, _headers)) await WriteAsync(path, text, cancel);
        await _zip!.DisposeAsync();
    }

    private async Task BeginAsync(IReadOnlyList<object?[]> first, CancellationToken cancel)
    {
        _zip = await ZipArchive.CreateAsync(_stream, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        _sheet = await _zip.CreateEntry(WorkbookParts.SheetPath, CompressionLevel.Fastest).OpenAsync(cancel);
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

    private async Task SendAsync(CancellationToken cancel)
    {
        await _sheet!.WriteAsync(Encoding.UTF8.GetBytes(_xml.ToString()), cancel);
        _xml.Clear();
    }

    private async Task WriteAsync(string path, string text, CancellationToken cancel)
    {
        await using var part = await _zip!.CreateEntry(path, CompressionLevel.Fastest).OpenAsync(cancel);
        await part.WriteAsync(Encoding.UTF8.GetBytes(text), cancel);
    }
}
