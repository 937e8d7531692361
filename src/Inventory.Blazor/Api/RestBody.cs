using System.Text.Json;
using Inventory.Core.Rest;

namespace Inventory.Blazor.Api;

/// <summary>What a script sent: one row, or a list of them.</summary>
internal sealed class RestBody
{
    private const int MostOfMessage = 200;

    // A name that stands twice would mean two things.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 32 };

    private RestBody(JsonElement root, string message) => (Root, Message) = (root, message);

    public JsonElement Root { get; }

    /// <summary>Why it is done.</summary>
    public string Message { get; }

    public bool IsList => Root.ValueKind == JsonValueKind.Array;

    public IReadOnlyList<JsonElement> Rows => IsList ? [.. Root.EnumerateArray()] : [Root];

    /// <summary>Reads the body; null when it cannot be read, which is answered then. Where nothing need be sent, an empty body is an empty object.</summary>
    public static async Task<RestBody?> ReadAsync(HttpContext context, bool isNeeded = true)
    {
        var request = context.Request;
        if (!isNeeded && request.ContentLength is null or 0 && request.Headers.TransferEncoding.Count == 0) return new(JsonElement.Parse("{}"), "");
        if (!request.HasJsonContentType())
        {
            await RestAnswer.DetailAsync(context, StatusCodes.Status415UnsupportedMediaType, "Send JSON, with the header Content-Type: application/json.");
            return null;
        }
        try
        {
            using var document = await JsonDocument.ParseAsync(request.Body, Strict, context.RequestAborted);
            var root = document.RootElement.Clone();
            ReadTexts(root);
            var message = Messages(root).FirstOrDefault() ?? "";
            if (message.Contains('\0', StringComparison.Ordinal)) await RestAnswer.ProblemsAsync(context, [(RestNames.Message, "It holds a character that cannot be stored.")]);
            else if (message.Length <= MostOfMessage) return new(root, message);
            else await RestAnswer.ProblemsAsync(context, [(RestNames.Message, $"Ensure this field has no more than {MostOfMessage} characters.")]);
        }
        catch (JsonException error)
        {
            await RestAnswer.DetailAsync(context, StatusCodes.Status400BadRequest, $"JSON parse error - line {error.LineNumber + 1}, position {error.BytePositionInLine + 1}: {Reason(error)}");
        }
        catch (InvalidOperationException)
        {
            await RestAnswer.DetailAsync(context, StatusCodes.Status400BadRequest, "JSON parse error - a text holds half a character.");
        }
        return null;
    }

    // Half a character is found only by whoever asks for the text: here, before anybody does.
    private static void ReadTexts(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String) _ = value.GetString();
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) ReadTexts(item);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in value.EnumerateObject())
            {
                _ = property.Name;
                ReadTexts(property.Value);
            }
        }
    }

    private static IEnumerable<string> Messages(JsonElement root)
    {
        IEnumerable<JsonElement> rows = root.ValueKind == JsonValueKind.Array ? root.EnumerateArray() : [root];
        foreach (var row in rows)
            if (row.ValueKind == JsonValueKind.Object && row.TryGetProperty(RestNames.Message, out var message) && message.ValueKind == JsonValueKind.String && message.GetString() is { } text) yield return text;
    }

    // Without the places, which are said already, and without our own words for paths.
    private static string Reason(JsonException error) => error.Message.Split(" Path:")[0].Split(" LineNumber:")[0];
}
