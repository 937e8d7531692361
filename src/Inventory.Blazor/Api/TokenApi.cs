using System.Globalization;
using System.Text.Json;
using Inventory.Blazor.Account;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Rest;
using Microsoft.AspNetCore.Identity;

namespace Inventory.Blazor.Api;

/// <summary>How scripts come to tokens; what they do with those that are there, they do as with any other row. What proves a token is told once, when it is made.</summary>
internal static class TokenApi
{
    public static void MapTokens(this RouteGroupBuilder api, Catalog catalog)
    {
        var path = catalog.Of<Token>().ApiPath;
        api.MapPost($"/{path}/", IssueAsync);
        api.MapPost($"/{path}/provision/", ProvisionAsync).AllowAnonymous();
    }

    private static async Task IssueAsync(HttpContext context, Tokens tokens, Viewers viewers)
    {
        var viewer = await CurrentViewer.OfAsync(viewers, context.User, context.RequestAborted);
        if (Forgery.Problem(context) is { } forged)
        {
            await RestAnswer.DetailAsync(context, StatusCodes.Status403Forbidden, forged);
            return;
        }
        if (await RestBody.ReadAsync(context) is not { } body) return;
        if (body.Root.ValueKind != JsonValueKind.Object)
        {
            await RestAnswer.ProblemsAsync(context, [("non_field_errors", "Invalid data. Expected a dictionary.")]);
            return;
        }
        var json = new TokenJson(body.Root);
        var (user, order) = (json.User() ?? viewer.UserId ?? 0, json.Order(body.Message));
        if (json.Problems.Count > 0) await RestAnswer.ProblemsAsync(context, json.Problems);
        else await AnswerAsync(context, viewer, await tokens.IssueAsync(viewer, user, order, context.RequestAborted));
    }

    // By name and password, for who has no token yet. Guessing waits as it does where people sign in.
    private static async Task ProvisionAsync(HttpContext context, Tokens tokens, Viewers viewers, UserManager<User> users, SignInThrottle throttle)
    {
        if (await RestBody.ReadAsync(context) is not { } body) return;
        var json = new TokenJson(body.Root);
        var (name, password, order) = (json.Required("username"), json.Required("password"), json.Order(body.Message));
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (json.Problems.Count > 0)
        {
            await RestAnswer.ProblemsAsync(context, json.Problems);
            return;
        }
        if (throttle.Wait(name, address) is { Ticks: > 0 } wait)
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await RestAnswer.DetailAsync(context, StatusCodes.Status429TooManyRequests, "Too many wrong passwords.");
            return;
        }
        var user = await users.FindByNameAsync(name.Trim());
        if (user is not { IsActive: true } || !await users.CheckPasswordAsync(user, password) || await viewers.OfAsync(user.Id, context.RequestAborted) is not { } viewer)
        {
            throttle.Failed(name, address);
            await RestAnswer.DetailAsync(context, StatusCodes.Status403Forbidden, "Invalid username/password");
            return;
        }
        throttle.Succeeded(name, address);
        await AnswerAsync(context, viewer, await tokens.IssueAsync(viewer, user.Id, order, context.RequestAborted));
    }

    private static async Task AnswerAsync(HttpContext context, Viewer viewer, IssuedToken issued)
    {
        switch (issued.Result)
        {
            case SaveResult.Saved { Row.Id: var id }:
                await TellAsync(context, viewer, id, issued.Text!);
                break;
            case SaveResult.Refused { Problems.List: var problems }:
                await RestAnswer.ProblemsAsync(context, problems.Select(p => (p.Field, p.Message)));
                break;
            default:
                await RestAnswer.ForbiddenAsync(context);
                break;
        }
    }

    // As any row is told, and its text beside it.
    private static async Task TellAsync(HttpContext context, Viewer viewer, long id, string text)
    {
        await using var operation = context.RequestServices.GetRequiredService<Operations>().Read(viewer);
        var fields = operation.Catalog.Of<Token>().ScriptFields.Append(new ScriptField<Token>("token", (output, _) => output.Json.WriteStringValue(text), Schemas.Of("string")));
        var page = await RestPage<Token>.WrittenAsync(operation, [id], [.. fields], context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        await RestAnswer.JsonAsync(context, StatusCodes.Status201Created, json => page.Write(json, RestAnswer.Home(context.Request), page.Rows[0]));
    }
}
