using Inventory.Core.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Inventory.Blazor.Shell;

/// <summary>What a person or a script gets when something broke: a sentence and a number that is in the log, never a stack.</summary>
internal static class ErrorPages
{
    // These want to see the status; people are led to the sign-in.
    private static readonly string[] Programs = ["/api", "/hubs", "/_blazor"];

    public static void UseErrorPages(this WebApplication app) => app.UseExceptionHandler(errors => errors.Run(async context =>
    {
        var error = context.Features.Get<IExceptionHandlerFeature>()?.Error;
        if (error is UnauthorizedAccessException && !Programs.Any(p => context.Request.Path.StartsWithSegments(p)))
        {
            // The account was closed: the cookie is worth nothing any more.
            await context.SignOutAsync();
            context.Response.Redirect($"/login{QueryString.Create("returnUrl", HttpMethods.IsGet(context.Request.Method) ? Asked(context.Request) : "/")}");
            return;
        }
        var isAway = error is not null && context.RequestServices.GetRequiredService<Dialect>().IsAway(error);
        var (status, text) = error switch
        {
            BadHttpRequestException bad => (bad.StatusCode, bad.StatusCode == StatusCodes.Status413PayloadTooLarge ? "The body is larger than 32 MB." : "The request cannot be understood."),
            UnauthorizedAccessException => (StatusCodes.Status401Unauthorized, "Sign in again."),
            _ when isAway => (StatusCodes.Status503ServiceUnavailable, "The database cannot be reached at the moment. Nothing was changed; try again in a while."),
            _ => (StatusCodes.Status500InternalServerError, $"Something went wrong here. Nothing was changed. The log knows it as {context.TraceIdentifier}."),
        };
        context.Response.StatusCode = status;
        if (isAway) context.Response.Headers.RetryAfter = "2";
        if (context.Request.Path.StartsWithSegments("/api")) await context.Response.WriteAsJsonAsync(new { detail = text });
        else await Page(isAway ? "Not reachable" : "That did not work", text, context.Request, status).ExecuteAsync(context);
    }));

    /// <summary>A page that says why, and leads back to where something else can be asked.</summary>
    public static RazorComponentResult<ErrorPage> Back(string title, string text, string to, string word, int status) =>
        new(new { Title = title, Text = text, Again = LocalUrl.Or(to, "/"), Word = word }) { StatusCode = status };

    private static RazorComponentResult<ErrorPage> Page(string title, string text, HttpRequest asked, int status) =>
        new(new { Title = title, Text = text, Again = Asked(asked) }) { StatusCode = status };

    private static string Asked(HttpRequest request) => LocalUrl.Or($"{request.Path}{request.QueryString}", "/");
}
