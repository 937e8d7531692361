using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Inventory.Core.NetBox;

/// <summary>
/// The rows of a file, one after the other, whatever its size: a list, <c>{"results": […]}</c>, or <c>{"pages": [{"results": […]}, …]}</c>.
/// </summary>
internal sealed class JsonRows(string file)
{
    private const int BufferSize = 64 * 1024;
    private readonly Queue<JsonElement> _rows = [];
    private readonly string _name = Path.GetFileName(file);
    private JsonReaderState _state;
    private string? _member;
    private int _listDepth = -1;
    private bool _isInPages;
    private bool _hasList;

    /// <summary>How many rows the server said there are; null when it did not say.</summary>
    public long? Announced { get; private set; }

    /// <exception cref="ImportException">The file is no such JSON.</exception>
    public async IAsyncEnumerable<JsonElement> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = Open();
        var buffer = new byte[BufferSize];
        var filled = 0;
        for (var isFirst = true; ; isFirst = false)
        {
            var read = await ReadSomeAsync(stream, buffer.AsMemory(filled), cancel);
            filled += read;
            if (isFirst && filled == 0) throw new ImportException($"{_name} is empty.");
            if (isFirst && buffer.AsSpan(0, filled).StartsWith("\uFEFF"u8)) buffer.AsSpan(0, 3).Fill((byte)' ');
            var used = Scan(buffer.AsSpan(0, filled), read == 0);
            while (_rows.TryDequeue(out var row)) yield return row;
            if (read == 0) break;
            buffer.AsSpan(used, filled - used).CopyTo(buffer);
            filled -= used;
            if (filled == buffer.Length) Array.Resize(ref buffer, buffer.Length * 2);
        }
        if (!_hasList) throw new ImportException($"{_name} holds no list of rows: neither a list nor \"results\" nor \"pages\".");
    }

    private FileStream Open()
    {
        try
        {
            return new(file, FileMode.Open, FileAccess.Read, FileShare.Read, 1, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new ImportException($"{file} cannot be read: {error.Message}", error);
        }
    }

    private async Task<int> ReadSomeAsync(FileStream stream, Memory<byte> room, CancellationToken cancel)
    {
        try
        {
            return await stream.ReadAsync(room, cancel);
        }
        catch (IOException error)
        {
            throw new ImportException($"{file} cannot be read: {error.Message}", error);
        }
    }

    /// <summary>Takes the whole rows out of what is there. Answers how many bytes are done with.</summary>
    private int Scan(ReadOnlySpan<byte> data, bool isAll)
    {
        var reader = new Utf8JsonReader(data, isAll, _state);
        try
        {
            while (true)
            {
                var before = reader;
                if (!reader.Read()) break;
                if (reader.CurrentDepth == _listDepth + 1 && _listDepth >= 0 && reader.TokenType != JsonTokenType.EndArray)
                {
                    if (reader.TokenType != JsonTokenType.StartObject) throw new ImportException($"{_name} holds something in its list that is no row: {reader.TokenType}.");
                    if (!JsonElement.TryParseValue(ref reader, out var row))
                    {
                        reader = before;
                        break;
                    }
                    _rows.Enqueue(row.Value);
                }
                else Follow(ref reader);
            }
        }
        catch (JsonException error)
        {
            throw new ImportException($"{_name} is no JSON at line {error.LineNumber + 1}, byte {error.BytePositionInLine + 1}.", error);
        }
        _state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private void Follow(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                _member = reader.GetString();
                break;
            case JsonTokenType.StartArray when reader.CurrentDepth == 0 || _member == "results" && (reader.CurrentDepth == 1 || reader.CurrentDepth == 3 && _isInPages):
                (_listDepth, _hasList) = (reader.CurrentDepth, true);
                break;
            case JsonTokenType.StartArray when reader.CurrentDepth == 1 && _member == "pages":
                (_isInPages, _hasList) = (true, true);
                break;
            case JsonTokenType.EndArray when reader.CurrentDepth == _listDepth:
                _listDepth = -1;
                break;
            case JsonTokenType.EndArray when reader.CurrentDepth == 1:
                _isInPages = false;
                break;
            case JsonTokenType.Number when _member == "count" && (reader.CurrentDepth == 1 || reader.CurrentDepth == 3 && _isInPages):
                Announced = reader.TryGetInt64(out var count) ? count : null;
                break;
        }
    }
}
