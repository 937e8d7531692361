using System.Globalization;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inventory.Blazor.Account;

/// <summary>One's own tokens, by plain forms. A new one is shown once, on the page that answers.</summary>
internal static class TokenForms
{
    public static void MapTokenForms(this RouteGroupBuilder own)
    {
        own.MapGet("/tokens", ShowAsync);
        own.MapPost("/tokens", AddAsync);
        own.MapPost("/tokens/revoke", RevokeAsync);
    }

    private static Task<IResult> ShowAsync(HttpContext context, Tokens tokens, UserManager<User> users) => PageAsync(context, tokens, users, new(), new Problems());

    private static async Task<IResult> AddAsync(HttpContext context, [FromForm] TokenForm form, Tokens tokens, UserManager<User> users)
    {
        var problems = new Problems();
        DateTime? expires = null;
        if (!string.IsNullOrWhiteSpace(form.Expires))
        {
            if (DateOnly.TryParseExact(form.Expires.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) expires = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            else problems.Add("expires", "A day is written like 2027-01-31.");
        }
        var networks = (form.AllowedIps ?? "").Split([',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (problems.Any) return await PageAsync(context, tokens, users, form, problems);
        var (issued, refused) = await tokens.IssueAsync(await OwnIdAsync(context, users), new(form.Description ?? "", form.Write is not null) { Expires = expires, AllowedIps = networks }, context.RequestAborted);
        return await PageAsync(context, tokens, users, issued is null ? form : new(), refused, issued);
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, [FromForm] long id, Tokens tokens, UserManager<User> users)
    {
        await tokens.RevokeAsync(id, await OwnIdAsync(context, users), context.RequestAborted);
        return Results.LocalRedirect("/account/tokens");
    }

    private static async Task<IResult> PageAsync(HttpContext context, Tokens tokens, UserManager<User> users, TokenForm form, Problems problems, IssuedToken? issued = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<TokenPage>(new { Tokens = await tokens.ListAsync(await OwnIdAsync(context, users), context.RequestAborted), Form = form, Problems = problems, Issued = issued?.Text })
        {
            StatusCode = problems.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private static async Task<long> OwnIdAsync(HttpContext context, UserManager<User> users) =>
        await users.GetUserAsync(context.User) is { IsActive: true } user ? user.Id : throw new UnauthorizedAccessException("This account is closed.");
}

public sealed class TokenForm
{
    public string? Description { get; set; }

    /// <summary>Present when the box is ticked.</summary>
    public string? Write { get; set; }

    /// <summary>The last day.</summary>
    public string? Expires { get; set; }

    public string? AllowedIps { get; set; }
}
