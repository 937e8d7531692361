namespace Inventory.Blazor.Api;

/// <summary>What scripts and the scan box call.</summary>
internal static class ApiSetup
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api");
        api.MapFallback("{**path}", () => Results.Json(new { detail = "Not found." }, statusCode: StatusCodes.Status404NotFound)).AllowAnonymous();
    }
}
