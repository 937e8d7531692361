using System.Globalization;
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
        var asked = body.Rows.Select(r => new TokenJson(r)).ToList();
        var orders = asked.Select(a => (a.User() ?? viewer.UserId ?? 0, a.Order())).ToList();
        if (asked.Exists(a => a.Problems.Count > 0)) await RefuseAsync(context, [.. asked.Select(a => a.Problems)], body.IsList);
        else await AnswerAsync(context, viewer, await tokens.IssueAsync(viewer, orders, body.Message, context.RequestAborted), body.IsList);
    }

    // By name and password, for who has no token yet. Guessing waits as it does where people sign in.
    private static async Task ProvisionAsync(HttpContext context, Tokens tokens, Viewers viewers, UserManager<User> users, SignInThrottle throttle)
    {
        if (await RestBody.ReadAsync(context) is not { } body) return;
        var json = new TokenJson(body.Root);
        var (name, password, order) = (json.Required("username"), json.Required("password"), json.Order());
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
        await AnswerAsync(context, viewer, [await tokens.IssueAsync(viewer, user.Id, order, body.Message, context.RequestAborted)], isList: false);
    }

    private static Task AnswerAsync(HttpContext context, Viewer viewer, IReadOnlyList<IssuedToken> issued, bool isList)
    {
        if (issued.All(i => i.Text is not null)) return TellAsync(context, viewer, issued, isList);
        return issued.Any(i => i.Result is SaveResult.Forbidden)
            ? RestAnswer.ForbiddenAsync(context)
            : RefuseAsync(context, [.. issued.Select(i => i.Result is SaveResult.Refused { Problems.List: var problems } ? problems.Select(p => (p.Field, p.Message)) : [])], isList);
    }

    private static Task RefuseAsync(HttpContext context, IReadOnlyList<IEnumerable<(string? Name, string Message)>> problems, bool isList) =>
        !isList ? RestAnswer.ProblemsAsync(context, problems[0]) : RestAnswer.JsonAsync(context, StatusCodes.Status400BadRequest, json =>
        {
            json.WriteStartArray();
            foreach (var one in problems) RestAnswer.Write(json, one);
            json.WriteEndArray();
        });

    // As any row is told, and its text beside it.
    private static async Task TellAsync(HttpContext context, Viewer viewer, IReadOnlyList<IssuedToken> issued, bool isList)
    {
        var texts = issued.ToDictionary(i => ((SaveResult.Saved)i.Result).Row.Id, i => i.Text!);
        await using var operation = context.RequestServices.GetRequiredService<Operations>().Read(viewer);
        var text = new ScriptField<Token>("token", (output, token) => output.Json.WriteStringValue(texts[token.Id]), Schemas.Of("string"));
        var page = await RestPage<Token>.WrittenAsync(operation, [.. texts.Keys], [.. operation.Catalog.Of<Token>().ScriptFields, text], context.RequestAborted);
        context.Response.Headers.CacheControl = "no-store";
        await RestAnswer.JsonAsync(context, StatusCodes.Status201Created, json =>
        {
            if (isList) json.WriteStartArray();
            foreach (var row in page.Rows) page.Write(json, RestAnswer.Home(context.Request), row);
            if (isList) json.WriteEndArray();
        });
    }
}
