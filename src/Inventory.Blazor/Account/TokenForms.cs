using System.Globalization;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Http.HttpResults;
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

    private static async Task<IResult> ShowAsync(HttpContext context, Tokens tokens, Viewers viewers) =>
        await PageAsync(context, tokens, await ViewerAsync(context, viewers), new(), new Problems());

    private static async Task<IResult> AddAsync(HttpContext context, [FromForm] TokenForm form, Tokens tokens, Viewers viewers)
    {
        var viewer = await ViewerAsync(context, viewers);
        var problems = new Problems();
        DateTime? expires = null;
        if (!string.IsNullOrWhiteSpace(form.Expires))
        {
            if (DateOnly.TryParseExact(form.Expires.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)) expires = day.AddDays(1).ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
            else problems.Add("expires", "A day is written like 2027-01-31.");
        }
        var networks = (form.AllowedIps ?? "").Split([',', ' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (problems.Any) return await PageAsync(context, tokens, viewer, form, problems);
        var issued = await tokens.IssueAsync(viewer, viewer.UserId!.Value, new(form.Description ?? "", form.Write is not null) { Expires = expires, AllowedIps = networks }, cancel: context.RequestAborted);
        if (issued.Result is SaveResult.Refused refused) return await PageAsync(context, tokens, viewer, form, refused.Problems);
        return await PageAsync(context, tokens, viewer, new(), problems, issued.Text);
    }

    private static async Task<IResult> RevokeAsync(HttpContext context, [FromForm] long id, Operations operations, Viewers viewers)
    {
        await using var operation = await operations.WriteAsync(await ViewerAsync(context, viewers), cancel: context.RequestAborted);
        if (await operation.Records<Token>().DeleteAsync(id, context.RequestAborted) is SaveResult.Saved) await operation.CommitAsync(context.RequestAborted);
        return Results.LocalRedirect("/account/tokens");
    }

    private static async Task<IResult> PageAsync(HttpContext context, Tokens tokens, Viewer viewer, TokenForm form, Problems problems, string? issued = null)
    {
        context.Response.Headers.CacheControl = "no-store";
        return new RazorComponentResult<TokenPage>(new { Tokens = await tokens.ListAsync(viewer.UserId!.Value, context.RequestAborted), Form = form, Problems = problems, Issued = issued })
        {
            StatusCode = problems.Any ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK,
        };
    }

    private static Task<Viewer> ViewerAsync(HttpContext context, Viewers viewers) => CurrentViewer.OfAsync(viewers, context.User, context.RequestAborted);
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
