using System.Buffers;
using System.Globalization;
using System.Text;

namespace Inventory.Core.Exchange;

/// <summary>
/// Text with one row a line. For people it begins with a byte order mark: without one Excel reads umlauts wrongly, and a file that is edited there would come back spoilt.
/// </summary>
public sealed class CsvFile : ITableFile
{
    private const int AtOnce = 64 * 1024;

    // Whatever the delimiter is: programs that guess another one do not tear a cell.
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\"\r\n,;|\t");
    private readonly Stream _stream;
    private readonly char _delimiter;
    private readonly StringBuilder _text = new();
    private readonly IReadOnlyList<string> _headers;
    private readonly bool _hasMark;
    private bool _isBegun;

    internal CsvFile(Stream stream, IReadOnlyList<string> headers, ExportQuery query) => (_stream, _headers, _delimiter, _hasMark) = (stream, headers, query.Delimiter, query.HasByteOrderMark);

    /// <summary>By the names that addresses call them.</summary>
    public static IReadOnlyDictionary<string, char> Delimiters { get; } =
        new Dictionary<string, char> { ["comma"] = ',', ["semicolon"] = ';', ["pipe"] = '|', ["tab"] = '\t' };

    async Task ITableFile.WriteAsync(IReadOnlyList<object?[]> rows, CancellationToken cancel)
    {
        if (!_isBegun)
        {
            if (_hasMark) _text.Append('\uFEFF');
            Append([.. _headers]);
            _isBegun = true;
        }
        foreach (var row in rows)
        {
            Append(row);
            if (_text.Length > AtOnce) await SendAsync(cancel);
        }
        await SendAsync(cancel);
        await _stream.FlushAsync(cancel);
    }

    Task ITableFile.EndAsync(CancellationToken cancel) => Task.CompletedTask;

    private void Append(object?[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            if (i > 0) _text.Append(_delimiter);
            Append(cells[i] is string text && !IsNumber(text) ? Formula.Guard(text) : PlainCells.Text(cells[i]));
        }
        _text.Append("\r\n");
    }

    // A number below zero begins like a formula and is none.
    private static bool IsNumber(string text) =>
        text.StartsWith('-') && decimal.TryParse(text.AsSpan(1), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _);

    private void Append(string text)
    {
        if (text.AsSpan().IndexOfAny(Quoted) < 0 && !text.StartsWith(' ') && !text.EndsWith(' ')) _text.Append(text);
        else _text.Append('"').Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }

    private async Task SendAsync(CancellationToken cancel)
    {
        await _stream.WriteAsync(Encoding.UTF8.GetBytes(_text.ToString()), cancel);
        _text.Clear();
    }
}
