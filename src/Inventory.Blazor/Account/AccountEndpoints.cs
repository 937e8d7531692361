using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inventory.Blazor.Account;

/// <summary>Signing in and out, the first administrator, one's own password: plain forms that work without JavaScript.</summary>
internal static class AccountEndpoints
{
    public static void MapAccount(this WebApplication app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapGet("/login", (string? returnUrl) => Login(new LoginForm { ReturnUrl = returnUrl }));
        open.MapPost("/login", LoginAsync);
        open.MapGet("/setup", ShowSetupAsync);
        open.MapPost("/setup", SetUpAsync);
        open.MapPost("/logout", LogoutAsync);
        open.MapGet("/logout", () => new RazorComponentResult<LogoutPage>());
        var own = app.MapGroup("/account").RequireAuthorization();
        own.MapGet("", (HttpContext context) => Account(context, null));
        own.MapPost("/password", ChangePasswordAsync);
    }

    private static RazorComponentResult<LoginPage> Login(LoginForm form, string? problem = null, int status = 200) =>
        new(new { Form = form, Problem = problem }) { StatusCode = status };

    private static async Task<IResult> LoginAsync(
        HttpContext context, [FromForm] LoginForm form, SignInManager<User> signIn, UserManager<User> users, SignInThrottle throttle, TimeProvider clock)
    {
        var (name, address) = (form.Username ?? "", context.Connection.RemoteIpAddress?.ToString() ?? "");
        if (throttle.Wait(name, address) is { Ticks: > 0 } wait) return TooMany(context, form, wait);
        var user = await users.FindByNameAsync(name.Trim());
        var isRight = user is { IsActive: true } && await users.CheckPasswordAsync(user, form.Password ?? "");
        if (!isRight)
        {
            throttle.Failed(name, address);
            return throttle.Wait(name, address) is { Ticks: > 0 } now ? TooMany(context, form, now) : Login(form, "Wrong user name or password.", StatusCodes.Status401Unauthorized);
        }
        throttle.Succeeded(name, address);
        user!.LastLogin = clock.GetUtcNow().UtcDateTime;
        await users.UpdateAsync(user);
        await signIn.SignInAsync(user, isPersistent: true);
        return Results.LocalRedirect(Local(form.ReturnUrl));
    }

    private static RazorComponentResult<LoginPage> TooMany(HttpContext context, LoginForm form, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Login(form, $"Too many wrong passwords. Try again in {(seconds < 120 ? $"{seconds} seconds" : $"{(seconds + 59) / 60} minutes")}.", StatusCodes.Status429TooManyRequests);
    }

    private static async Task<IResult> ShowSetupAsync(HttpContext context, SetupGate gate, Accounts accounts) =>
        await gate.IsNeededAsync(accounts, context.RequestAborted)
            ? Setup(new SetupForm(), gate.AsksCode(context))
            : Results.LocalRedirect("/");

    private static RazorComponentResult<SetupPage> Setup(SetupForm form, bool asksCode, Problems? problems = null) =>
        new(new { Form = form, AsksCode = asksCode, Problems = problems ?? new() }) { StatusCode = problems is null ? 200 : 400 };

    private static RazorComponentResult<SetupPage> Setup(SetupForm form, bool asksCode, string field, string problem)
    {
        var problems = new Problems();
        problems.Add(field, problem);
        return Setup(form, asksCode, problems);
    }

    private static async Task<IResult> SetUpAsync(
        HttpContext context, [FromForm] SetupForm form, SetupGate gate, Accounts accounts, SignInManager<User> signIn, SignInThrottle throttle)
    {
        if (!await gate.IsNeededAsync(accounts, context.RequestAborted)) return Results.LocalRedirect("/login");
        var asksCode = gate.AsksCode(context);
        var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
        if (asksCode && (throttle.Wait("setup", address) > TimeSpan.Zero || !gate.IsRightCode(form.Code)))
        {
            throttle.Failed("setup", address);
            return Setup(form, asksCode, "code", "The code is not the one in the log.");
        }
        if (form.Password != form.Confirm) return Setup(form, asksCode, "confirm", "The two passwords differ.");
        var (user, problems) = await accounts.AddAsync(form.Username ?? "", form.Password ?? "", isSuperuser: true);
        if (user is null) return Setup(form, asksCode, problems);
        gate.Done();
        await signIn.SignInAsync(user, isPersistent: true);
        return Results.LocalRedirect("/");
    }

    private static async Task<IResult> LogoutAsync(SignInManager<User> signIn)
    {
        await signIn.SignOutAsync();
        return Results.LocalRedirect("/login");
    }

    private static RazorComponentResult<AccountPage> Account(HttpContext context, (bool IsGood, string Text)? message) =>
        new(new { UserName = context.User.Identity?.Name ?? "", Message = message?.Text, IsGood = message?.IsGood ?? false });

    private static async Task<IResult> ChangePasswordAsync(HttpContext context, [FromForm] PasswordForm form, UserManager<User> users, SignInManager<User> signIn, SignInThrottle throttle)
    {
        if (await users.GetUserAsync(context.User) is not { } user) return Results.Unauthorized();
        if (throttle.Wait(user.UserName!, "") > TimeSpan.Zero) return Account(context, (false, "Too many wrong passwords. Try again in a while."));
        if (form.Password != form.Confirm) return Account(context, (false, "The two new passwords differ."));
        var result = await users.ChangePasswordAsync(user, form.Current ?? "", form.Password ?? "");
        if (!result.Succeeded)
        {
            if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch))) throttle.Failed(user.UserName!, "");
            return Account(context, (false, string.Join(" ", result.Errors.Select(e => e.Description))));
        }
        await signIn.RefreshSignInAsync(user);
        return Account(context, (true, "Your password is changed. Other browsers have to sign in again."));
    }

    /// <summary>Only a path of ours: never sends anybody to another site.</summary>
    private static string Local(string? url) =>
        url is ['/', ..] && !url.StartsWith("//", StringComparison.Ordinal) && !url.StartsWith("/\\", StringComparison.Ordinal) && Uri.TryCreate(url, UriKind.Relative, out _) ? url : "/";
}

public sealed class LoginForm
{
    public string? Username { get; set; }

    public string? Password { get; set; }

    public string? ReturnUrl { get; set; }
}

public sealed class SetupForm
{
    public string? Username { get; set; }

    public string? Password { get; set; }

    public string? Confirm { get; set; }

    public string? Code { get; set; }
}

public sealed class PasswordForm
{
    public string? Current { get; set; }

    public string? Password { get; set; }

    public string? Confirm { get; set; }
}
