using System.Globalization;
using Sylvan.Data.Csv;

namespace Inventory.Core.Exchange;

/// <summary>The rows of a CSV text, one after the other; lines without anything are none.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int MostOfRow = 4 * 1024 * 1024;

    // No text holds it: nothing is a comment.
    private const char None = '\uffff';

    private readonly CsvDataReader _reader;

    public CsvRows(TextReader text, char delimiter) => _reader = Told(() => CsvDataReader.Create(text, new CsvDataReaderOptions
    {
        HasHeaders = false,
        Delimiter = delimiter,
        Comment = None,
        MaxBufferSize = MostOfRow,
    }));

    /// <summary>How many cells the row has.</summary>
    public int Width => _reader.RowFieldCount;

    /// <summary>Whether nothing stands in any cell.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Width; i++)
                if (!_reader.GetFieldSpan(i).IsWhiteSpace()) return false;
            return true;
        }
    }

    /// <summary>Goes to the next row.</summary>
    public bool Read() => Told(() =>
    {
        while (_reader.Read())
            if (Width > 1 || _reader.GetFieldSpan(0).Length > 0) return true;
        return false;
    });

    /// <summary>The first cells of the row.</summary>
    public IEnumerable<string> Cells(int count) => Enumerable.Range(0, count).Select(_reader.GetString);

    public void Dispose() => _reader.Dispose();

    private static T Told<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (CsvRecordTooLargeException error)
        {
            throw Unreadable(error, $"is longer than {MostOfRow} characters. Is there a quotation mark that is never closed?");
        }
        catch (CsvFormatException error)
        {
            throw Unreadable(error, string.Create(CultureInfo.InvariantCulture, $"has a quotation mark too many or too few in cell {error.FieldOrdinal + 1}: what begins with one ends with one, and those inside are doubled."));
        }
    }

    private static UnreadableFileException Unreadable(CsvFormatException error, string what) =>
        new(error.RowNumber < 2 ? $"The first row {what}" : string.Create(CultureInfo.InvariantCulture, $"Row {error.RowNumber - 1} below the header {what}"), error);
}
