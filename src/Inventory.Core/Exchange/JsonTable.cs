using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Inventory.Core.Exchange;

/// <summary>A list of objects: their names are the headers, and each says only what it names.</summary>
internal static class JsonTable
{
    /// <summary>Lists in lists that go deeper are not read.</summary>
    public const int MostDepth = 32;

    private const int MostTokens = 5_000_000;

    private static readonly JsonSerializerOptions Strict = new() { MaxDepth = MostDepth, AllowTrailingCommas = true, ReadCommentHandling = JsonCommentHandling.Skip, AllowDuplicateProperties = false };
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ImportTable Read(string text)
    {
        try
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            CheckSize(bytes);
            return Read(JsonSerializer.Deserialize<JsonElement>(bytes, Strict));
        }
        catch (Exception error) when (error is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new UnreadableFileException($"The file is no JSON: {error.Message}", error);
        }
    }

    public static ImportTable Read(JsonElement root)
    {
        var rows = root.ValueKind switch
        {
            JsonValueKind.Array => root,
            JsonValueKind.Object => JsonSerializer.SerializeToElement(new[] { root }),
            _ => throw new UnreadableFileException("It is neither a list of objects nor an object."),
        };
        var headers = Headers(rows);
        return new([.. headers.Keys], rows.EnumerateArray().Select((row, i) => Line(i + 1, row, headers)));
    }

    // Each value takes many times its bytes once it is read.
    private static void CheckSize(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new() { MaxDepth = MostDepth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
        var tokens = 0;
        while (reader.Read())
            if (++tokens > MostTokens) throw new UnreadableFileException("The JSON holds more than five million names and values. Import it in parts, or as CSV.");
    }

    private static OrderedDictionary<string, int> Headers(JsonElement rows)
    {
        var headers = new OrderedDictionary<string, int>();
        foreach (var property in rows.EnumerateArray().Where(r => r.ValueKind == JsonValueKind.Object).SelectMany(r => r.EnumerateObject())) headers.TryAdd(property.Name, headers.Count);
        return headers;
    }

    private static ImportLine Line(int number, JsonElement row, OrderedDictionary<string, int> headers)
    {
        if (row.ValueKind != JsonValueKind.Object) return new(number, [], "It is no object.");
        var cells = new string?[headers.Count];
        try
        {
            foreach (var property in row.EnumerateObject()) cells[headers[property.Name]] = Cell(property.Value);
        }
        catch (Exception error) when (error is InvalidOperationException or JsonException)
        {
            return new(number, [], "It holds half a character: \\ud83d and the like come in pairs.");
        }
        return new(number, cells);
    }

    private static string Cell(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "",
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => Number(value.GetRawText()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array when value.EnumerateArray().All(v => v.ValueKind is not (JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.Null)) => ListCell.Join(value.EnumerateArray().Select(Cell)),
        _ => JsonSerializer.Serialize(value, Plain),
    };

    private static string Number(string number) =>
        decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) ? plain.ToString(CultureInfo.InvariantCulture) : number;
}
