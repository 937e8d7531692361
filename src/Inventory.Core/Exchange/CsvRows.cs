using System.Text;

namespace Inventory.Core.Exchange;

/// <summary>The rows of a CSV text (RFC 4180), one after the other. Of a row that is far too long only the beginning is kept.</summary>
internal sealed class CsvRows(TextReader text, char delimiter) : IDisposable
{
    private const int End = -1;
    private const int MostKept = ImportTable.MostColumns + 1;

    private readonly char[] _buffer = new char[32 * 1024];
    private readonly StringBuilder _cell = new();
    private List<string> _cells = [];
    private int _at;
    private int _end;
    private int _line = 1;

    /// <summary>The cells of the row, as far as they are kept.</summary>
    public IReadOnlyList<string> Cells => _cells;

    /// <summary>How many cells the row has.</summary>
    public int Count { get; private set; }

    /// <summary>Whether nothing stands in any cell.</summary>
    public bool IsBlank => Count == _cells.Count && _cells.TrueForAll(string.IsNullOrWhiteSpace);

    /// <summary>Goes to the next row; blank lines are none.</summary>
    public bool Read()
    {
        (_cells, Count) = (new(_cells.Count), 0);
        while (IsLineEnd(Peek())) Next();
        if (Peek() == End) return false;
        ReadCell();
        while (Peek() == delimiter)
        {
            Next();
            ReadCell();
        }
        return true;
    }

    public void Dispose() => text.Dispose();

    // What follows a closed quote belongs to the cell too.
    private void ReadCell()
    {
        _cell.Clear();
        if (Peek() == '"') ReadQuoted();
        for (var c = Peek(); c != End && c != delimiter && !IsLineEnd(c); c = Peek()) _cell.Append(Next());
        if (++Count <= MostKept) _cells.Add(_cell.ToString());
    }

    private void ReadQuoted()
    {
        var opened = _line;
        Next();
        while (true)
        {
            if (Peek() == End) throw new UnreadableFileException($"The quotation mark that begins a cell in line {opened} is never closed.");
            var c = Next();
            if (c == '"')
            {
                if (Peek() != '"') return;
                Next();
            }
            _cell.Append(c);
        }
    }

    private static bool IsLineEnd(int c) => c is '\r' or '\n';

    private int Peek()
    {
        if (_at < _end) return _buffer[_at];
        (_at, _end) = (0, text.Read(_buffer));
        return _end == 0 ? End : _buffer[0];
    }

    // What was looked at before.
    private char Next()
    {
        var c = _buffer[_at++];
        if (c == '\n') _line++;
        return c;
    }
}
