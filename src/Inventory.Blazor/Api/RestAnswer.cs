using System.Text.Encodings.Web;
using System.Text.Json;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Api;

/// <summary>Answers in the dialect that scripts know.</summary>
internal static class RestAnswer
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>Where this server stands, as the caller sees it.</summary>
    public static string Home(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    public static Task DetailAsync(HttpContext context, int status, string text) => JsonAsync(context, status, json =>
    {
        json.WriteStartObject();
        json.WriteString("detail", text);
        json.WriteEndObject();
    });

    /// <summary>What is wrong, by the names of fields or filters.</summary>
    public static Task ProblemsAsync(HttpContext context, IEnumerable<(string? Name, string Message)> problems) =>
        JsonAsync(context, StatusCodes.Status400BadRequest, json => Write(json, problems));

    public static void Write(Utf8JsonWriter json, IEnumerable<(string? Name, string Message)> problems)
    {
        json.WriteStartObject();
        foreach (var one in problems.GroupBy(p => p.Name ?? "__all__", p => p.Message))
        {
            json.WriteStartArray(one.Key);
            foreach (var message in one.Distinct()) json.WriteStringValue(message);
            json.WriteEndArray();
        }
        json.WriteEndObject();
    }

    public static async Task JsonAsync(HttpContext context, int status, Action<Utf8JsonWriter> write)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Options);
        write(json);
        await json.FlushAsync(context.RequestAborted);
    }

    public static Task NotFoundAsync(HttpContext context, Resource resource) =>
        DetailAsync(context, StatusCodes.Status404NotFound, $"No {resource.Label} matches the given query.");

    public static Task ForbiddenAsync(HttpContext context) =>
        DetailAsync(context, StatusCodes.Status403Forbidden, "You do not have permission to perform this action.");

    public static Task NotAllowedAsync(HttpContext context, IEnumerable<string> allowed)
    {
        context.Response.Headers.Allow = string.Join(", ", allowed);
        return DetailAsync(context, StatusCodes.Status405MethodNotAllowed, $"Method \"{context.Request.Method}\" not allowed.");
    }

    /// <summary>Says what was passed over. Names come from the caller: what cannot stand in a header is left out.</summary>
    public static void Warn(HttpContext context, string what, IEnumerable<string> names)
    {
        var safe = new string([.. string.Join(", ", names).Take(500).Where(c => c is >= ' ' and <= '~' and not ('"' or '\\'))]);
        context.Response.Headers.Append("Warning", $"299 - \"{what}: {safe}\"");
    }
}
