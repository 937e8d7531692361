using System.Globalization;
using System.Text.Json;
using Inventory.Blazor.Audits;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Audits;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Api;

/// <summary>Scans and the state of an audit: the one road of the scan box, handhelds and scripts.</summary>
internal static class AuditApi
{
    /// <summary>The account whose scans these are; the cookie may be another's by now.</summary>
    private const string UserHeader = "X-Inventory-User";

    private const int MostScans = 500;

    public static void MapAudits(this RouteGroupBuilder api)
    {
        api.MapPost("/plugins/inventory/audit-flows/{id:long}/scan/", ScanAsync);
        api.MapGet("/plugins/inventory/audit-flows/{id:long}/state/", StateAsync);
    }

    private static async Task<IResult> ScanAsync(HttpContext context, long id, Auditor auditor, Viewers viewers, Catalog catalog, CancellationToken cancel)
    {
        if (Forgery.Problem(context) is { } forged) return ApiSetup.Detail(forged, StatusCodes.Status403Forbidden);
        var viewer = await CurrentViewer.OfAsync(viewers, context.User, cancel);
        if (context.Request.Headers[UserHeader].ToString() is { Length: > 0 } user && user != viewer.UserId?.ToString(CultureInfo.InvariantCulture))
            return ApiSetup.Detail("These scans are another person's. Sign in as them to send them.", StatusCodes.Status409Conflict);
        JsonElement body;
        try
        {
            body = await JsonSerializer.DeserializeAsync<JsonElement>(context.Request.Body, cancellationToken: cancel);
        }
        catch (JsonException error)
        {
            return ApiSetup.Detail($"This is no JSON: line {error.LineNumber + 1}, position {error.BytePositionInLine + 1}.", StatusCodes.Status400BadRequest);
        }
        if (body.ValueKind != JsonValueKind.Array) return Answer(await OneAsync(body));
        if (body.GetArrayLength() > MostScans) return ApiSetup.Detail($"At most {MostScans} scans at once.", StatusCodes.Status400BadRequest);
        var answers = new List<object>();
        foreach (var scan in body.EnumerateArray())
        {
            var (result, scanId) = await OneAsync(scan);
            answers.Add(result is ScanResult.Answered { Answer: var answer } ? ScanJson.Of(answer, catalog) : new { scan_id = scanId, error = Why(result) });
        }
        return Results.Json(answers, ApiJson.Options);

        async Task<(ScanResult Result, string? ScanId)> OneAsync(JsonElement scan) =>
            ScanJson.Read(scan, id, out var request) is { } wrong
                ? (new ScanResult.Bad(wrong), ScanJson.IdOf(scan))
                : (await auditor.ScanAsync(viewer, request!, cancel), request!.ScanId.ToString());

        IResult Answer((ScanResult Result, string? ScanId) one) => one.Result switch
        {
            ScanResult.Answered { Answer: var answer } => Results.Json(ScanJson.Of(answer, catalog), ApiJson.Options),
            ScanResult.Forbidden => ApiSetup.Detail(Why(one.Result), StatusCodes.Status403Forbidden),
            ScanResult.NotFound => ApiSetup.Detail(Why(one.Result), StatusCodes.Status404NotFound),
            _ => ApiSetup.Detail(Why(one.Result), StatusCodes.Status400BadRequest),
        };
    }

    private static async Task<IResult> StateAsync(long id, string? object_id, HttpContext context, AuditDoor door, Viewers viewers, CancellationToken cancel)
    {
        if (!long.TryParse(object_id, NumberStyles.None, CultureInfo.InvariantCulture, out var start)) return ApiSetup.Detail("object_id: say where the audit starts.", StatusCodes.Status400BadRequest);
        var viewer = await CurrentViewer.OfAsync(viewers, context.User, cancel);
        var (flow, why) = await door.FindAsync(viewer, id, start, cancel);
        if (flow is null) return ApiSetup.Detail(Why(why!), why is ScanResult.Forbidden ? StatusCodes.Status403Forbidden : StatusCodes.Status404NotFound);
        using var lease = await door.OpenAsync(flow, start);
        return lease is null
            ? ApiSetup.Detail("There is no such place for this flow.", StatusCodes.Status404NotFound)
            : Results.Json(StateJson.Of(lease.Run.State, seq: 0), ApiJson.Options);
    }

    private static string Why(ScanResult result) => result switch
    {
        ScanResult.Bad { Message: var message } => message,
        ScanResult.Forbidden { Message: var message } => message,
        ScanResult.NotFound { Message: var message } => message,
        _ => "",
    };
}
