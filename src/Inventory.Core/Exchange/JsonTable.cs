using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inventory.Core.Exchange;

/// <summary>A list of objects: their names are the headers, and each says only what it names.</summary>
internal static class JsonTable
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static ImportTable Read(string text)
    {
        try
        {
            return Read(JsonNode.Parse(text, documentOptions: new() { MaxDepth = 32, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }));
        }
        catch (Exception error) when (error is JsonException or ArgumentException)
        {
            throw new UnreadableFileException($"The file is no JSON: {error.Message}", error);
        }
    }

    public static ImportTable Read(JsonNode? root)
    {
        var rows = root switch
        {
            JsonArray list => [.. list],
            JsonObject one => new List<JsonNode?> { one },
            _ => throw new UnreadableFileException("It is neither a list of objects nor an object."),
        };
        var headers = rows.OfType<JsonObject>().SelectMany(o => o.Select(p => p.Key)).Distinct().ToList();
        return new(headers, rows.Select((row, i) => row is JsonObject o
            ? new ImportLine(i + 1, [.. headers.Select(h => o.TryGetPropertyValue(h, out var value) ? Cell(value) : null)])
            : new ImportLine(i + 1, [], "It is no object.")));
    }

    private static string Cell(JsonNode? value) => value switch
    {
        null => "",
        JsonArray list when list.All(v => v is JsonValue) => ListCell.Join(list.Select(Cell)),
        JsonValue plain => plain.GetValueKind() switch
        {
            JsonValueKind.String => plain.GetValue<string>(),
            JsonValueKind.Number => Number(plain),
            _ => plain.ToJsonString(),
        },
        _ => value.ToJsonString(Plain),
    };

    private static string Number(JsonValue number) =>
        decimal.TryParse(number.ToJsonString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var plain) ? plain.ToString(CultureInfo.InvariantCulture) : number.ToJsonString();
}
