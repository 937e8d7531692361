using Inventory.Blazor.Account;
using Inventory.Blazor.Shell;

namespace Inventory.Blazor.Api;

/// <summary>What scripts and the scan box call: JSON in snake_case, errors as {"detail"}.</summary>
internal static class ApiSetup
{
    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api").RequireAuthorization(SigningIn.CookieOrToken).DisableAntiforgery();
        api.MapAudits();
        app.MapFallback("/api/{**path}", () => Detail("Not found.", StatusCodes.Status404NotFound)).AllowAnonymous();
    }

    public static IResult Detail(string text, int status) => Results.Json(new { detail = text }, ApiJson.Options, statusCode: status);
}
