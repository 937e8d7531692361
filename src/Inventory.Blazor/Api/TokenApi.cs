using System.Globalization;
using System.Text.Json;
using Inventory.Blazor.Account;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Identity;

namespace Inventory.Blazor.Api;

/// <summary>Tokens: everybody has their own; superusers see and issue them for others. What proves them is told once, when they are made.</summary>
internal static class TokenApi
{
    public const string Path = "users/tokens";

    public static void MapTokens(this RouteGroupBuilder api)
    {
        api.Map($"/{Path}/", (HttpContext context, Tokens tokens, Viewers viewers) => ListAsync(context, tokens, viewers));
        api.Map($"/{Path}/{{id:long}}/", (HttpContext context, long id, Tokens tokens, Viewers viewers) => OneAsync(context, id, tokens, viewers));
        api.MapPost($"/{Path}/provision/", ProvisionAsync).AllowAnonymous();
    }

    private static async Task ListAsync(HttpContext context, Tokens tokens, Viewers viewers)
    {
        var viewer = await CurrentViewer.OfAsync(viewers, context.User, context.RequestAborted);
        switch (context.Request.Method)
        {
            case "GET" or "HEAD":
                var all = await tokens.ListAsync(Whose(viewer), context.RequestAborted);
                await RestAnswer.JsonAsync(context, StatusCodes.Status200OK, json =>
                {
                    json.WriteStartObject();
                    json.WriteNumber("count", all.Count);
                    json.WriteNull("next");
                    json.WriteNull("previous");
                    json.WriteStartArray("results");
                    foreach (var token in all) Write(json, context, token);
                    json.WriteEndArray();
                    json.WriteEndObject();
                });
                break;
            case "POST" when Forgery.Problem(context) is { } forged:
                await RestAnswer.DetailAsync(context, StatusCodes.Status403Forbidden, forged);
                break;
            case "POST":
                if (await RestBody.ReadAsync(context) is { } body) await IssueAsync(context, tokens, viewer, body.Root);
                break;
            default:
                await RestAnswer.NotAllowedAsync(context, ["GET", "POST", "HEAD"]);
                break;
        }
    }

    private static async Task OneAsync(HttpContext context, long id, Tokens tokens, Viewers viewers)
    {
        var viewer = await CurrentViewer.OfAsync(viewers, context.User, context.RequestAborted);
        var isReading = context.Request.Method is "GET" or "HEAD";
        if (context.Request.Method is not ("GET" or "HEAD" or "DELETE")) await RestAnswer.NotAllowedAsync(context, ["GET", "DELETE", "HEAD"]);
        else if (!isReading && Forgery.Problem(context) is { } forged) await RestAnswer.DetailAsync(context, StatusCodes.Status403Forbidden, forged);
        else if ((await tokens.ListAsync(Whose(viewer), context.RequestAborted)).FirstOrDefault(t => t.Id == id) is not { } token) await RestAnswer.DetailAsync(context, StatusCodes.Status404NotFound, "No Token matches the given query.");
        else if (isReading) await RestAnswer.JsonAsync(context, StatusCodes.Status200OK, json => Write(json, context, token));
        else
        {
            await tokens.RevokeAsync(id, Whose(viewer), context.RequestAborted);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
    }

    private static async Task IssueAsync(HttpContext context, Tokens tokens, Viewer viewer, JsonElement json)
    {
        var problems = new List<(string? Name, string Message)>();
        if (json.ValueKind != JsonValueKind.Object)
        {
            await RestAnswer.ProblemsAsync(context, [("non_field_errors", "Invalid data. Expected a dictionary.")]);
            return;
        }
        var user = User(json, viewer, problems);
        var order = Order(json, problems);
        if (problems.Count == 0 && user != viewer.UserId && !viewer.IsSuperuser)
        {
            await RestAnswer.ForbiddenAsync(context);
            return;
        }
        var issued = problems.Count > 0 ? null : await TryIssueAsync(tokens, user, order, problems, context.RequestAborted);
        if (issued is null) await RestAnswer.ProblemsAsync(context, problems);
        else await TellAsync(context, issued);
    }

    // By name and password, for who has no token yet. Guessing waits as it does where people sign in.
    private static async Task ProvisionAsync(HttpContext context, Tokens tokens, UserManager<User> users, SignInThrottle throttle)
    {
        if (await RestBody.ReadAsync(context) is not { } body) return;
        var problems = new List<(string? Name, string Message)>();
        var json = body.Root.ValueKind == JsonValueKind.Object ? body.Root : JsonElement.Parse("{}");
        var (name, password) = (Text(json, "username", problems), Text(json, "password", problems));
        if (name is null) problems.Add(("username", "This field is required."));
        if (password is null) problems.Add(("password", "This field is required."));
        var order = Order(json, problems);
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (problems.Count > 0)
        {
            await RestAnswer.ProblemsAsync(context, problems);
            return;
        }
        if (throttle.Wait(name!, address) is { Ticks: > 0 } wait)
        {
            context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            await RestAnswer.DetailAsync(context, StatusCodes.Status429TooManyRequests, "Too many wrong passwords.");
            return;
        }
        var user = await users.FindByNameAsync(name!.Trim());
        if (user is not { IsActive: true } || !await users.CheckPasswordAsync(user, password!))
        {
            throttle.Failed(name, address);
            await RestAnswer.DetailAsync(context, StatusCodes.Status403Forbidden, "Invalid username/password");
            return;
        }
        throttle.Succeeded(name, address);
        if (await TryIssueAsync(tokens, user.Id, order, problems, context.RequestAborted) is { } issued) await TellAsync(context, issued);
        else await RestAnswer.ProblemsAsync(context, problems);
    }

    private static async Task<IssuedToken?> TryIssueAsync(Tokens tokens, long user, TokenOrder order, List<(string? Name, string Message)> problems, CancellationToken cancel)
    {
        var (issued, refused) = await tokens.IssueAsync(user, order, cancel);
        problems.AddRange(refused.List.Select(p => (p.Field, p.Message)));
        return issued;
    }

    private static Task TellAsync(HttpContext context, IssuedToken issued) =>
        RestAnswer.JsonAsync(context, StatusCodes.Status201Created, json => Write(json, context, issued.Token, issued.Text));

    private static long User(JsonElement json, Viewer viewer, List<(string? Name, string Message)> problems)
    {
        if (!json.TryGetProperty("user", out var user)) return viewer.UserId ?? 0;
        if (user.ValueKind == JsonValueKind.Object && user.TryGetProperty("id", out var id)) user = id;
        if (user.ValueKind == JsonValueKind.Number && user.TryGetInt64(out var number)) return number;
        problems.Add(("user", "A user is named by their id."));
        return 0;
    }

    private static TokenOrder Order(JsonElement json, List<(string? Name, string Message)> problems)
    {
        var networks = new List<string>();
        if (json.TryGetProperty("allowed_ips", out var list) && list.ValueKind == JsonValueKind.Array && list.EnumerateArray().All(n => n.ValueKind == JsonValueKind.String)) networks.AddRange(list.EnumerateArray().Select(n => n.GetString()!));
        else if (list.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)) problems.Add(("allowed_ips", "Expected a list of networks."));
        var write = json.TryGetProperty("write_enabled", out var flag) ? flag.ValueKind : JsonValueKind.True;
        if (write is not (JsonValueKind.True or JsonValueKind.False)) problems.Add(("write_enabled", "Must be a valid boolean."));
        DateTime? expires = null;
        if (Text(json, "expires", problems) is { } text)
        {
            if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)) expires = at.UtcDateTime;
            else problems.Add(("expires", "Datetime has wrong format. Use this format: YYYY-MM-DDThh:mm:ssZ."));
        }
        return new(Text(json, "description", problems) ?? "", write == JsonValueKind.True) { Secret = Text(json, "token", problems), Expires = expires, AllowedIps = networks };
    }

    private static string? Text(JsonElement json, string name, List<(string? Name, string Message)> problems)
    {
        if (!json.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return null;
        try
        {
            if (value.ValueKind == JsonValueKind.String && value.GetString() is { } text && !text.Contains('\0', StringComparison.Ordinal)) return text;
        }
        catch (InvalidOperationException)
        {
            // Half a character is no text.
        }
        problems.Add((name, "Not a valid string."));
        return null;
    }

    private static void Write(Utf8JsonWriter json, HttpContext context, Token token, string? text = null)
    {
        var home = $"{RestAnswer.Home(context.Request)}/api";
        json.WriteStartObject();
        json.WriteNumber("id", token.Id);
        json.WriteString("url", $"{home}/{Path}/{token.Id}/");
        json.WriteString("display", token.Key ?? token.Id.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("version", token.Key is null ? 1 : 2);
        json.WriteString("key", token.Key);
        if (text is not null) json.WriteString("token", text);
        json.WriteStartObject("user");
        json.WriteNumber("id", token.UserId);
        json.WriteString("url", $"{home}/users/users/{token.UserId}/");
        json.WriteEndObject();
        json.WriteString("description", token.Description);
        json.WriteBoolean("enabled", token.Enabled);
        json.WriteBoolean("write_enabled", token.WriteEnabled);
        Moment("created", token.Created);
        Moment("expires", token.Expires);
        Moment("last_used", token.LastUsed);
        json.WriteStartArray("allowed_ips");
        foreach (var network in Words.Split(token.AllowedIps)) json.WriteStringValue(network);
        json.WriteEndArray();
        json.WriteEndObject();

        void Moment(string name, DateTime? at)
        {
            if (at is { } moment) json.WriteString(name, DateTime.SpecifyKind(moment, DateTimeKind.Utc));
            else json.WriteNull(name);
        }
    }

    private static long? Whose(Viewer viewer) => viewer.IsSuperuser ? null : viewer.UserId;
}
