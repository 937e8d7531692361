using Inventory.Blazor.Account;
using Inventory.Blazor.Shell;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Api;

/// <summary>What scripts and the scan box call: JSON in snake_case, errors as {"detail"}.</summary>
internal static class ApiSetup
{
    /// <summary>The version of NetBox whose dialect this is, and that of the plugin.</summary>
    public const string NetBoxVersion = "4.6.8";
    public const string PluginVersion = "2.6.0";

    private const string Root = "/api";

    public static void MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Root).RequireAuthorization(SigningIn.CookieOrToken).DisableAntiforgery();
        api.MapAudits();
        var scripts = api.MapGroup("").RequireRateLimiting(RateLimit.Policy);
        var catalog = app.Services.GetRequiredService<Catalog>();
        scripts.MapTokens(catalog);
        scripts.MapRest(catalog);
        scripts.MapDocs(catalog);
        app.MapFallback("/api/{**path}", () => Detail("Not found.", StatusCodes.Status404NotFound)).AllowAnonymous();
    }

    /// <summary>What every answer to a script carries. Addresses end with a slash: who forgot it is led there when they only read.</summary>
    public static void UseApi(this WebApplication app) => app.Use((context, next) =>
    {
        context.Response.Headers["X-Request-ID"] = Guid.NewGuid().ToString();
        if (!context.Request.Path.StartsWithSegments(Root)) return next(context);
        context.Response.Headers["API-Version"] = NetBoxVersion[..NetBoxVersion.LastIndexOf('.')];
        if (context.Request.Path.Value!.EndsWith('/') || context.Request.Path.StartsWithSegments("/api/docs")) return next(context);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method)) return RestAnswer.DetailAsync(context, StatusCodes.Status404NotFound, "Not found. The addresses here end with a slash.");
        context.Response.Redirect($"{context.Request.PathBase}{context.Request.Path}/{context.Request.QueryString}", permanent: true);
        return Task.CompletedTask;
    });

    public static IResult Detail(string text, int status) => Results.Json(new { detail = text }, ApiJson.Options, statusCode: status);
}
