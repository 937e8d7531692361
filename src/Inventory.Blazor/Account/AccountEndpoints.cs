using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace Inventory.Blazor.Account;

/// <summary>Signing in and out, the first administrator, one's own password: plain forms that work without JavaScript.</summary>
internal static partial class AccountEndpoints
{
    private const string SetupName = "setup";

    public static void MapAccount(this WebApplication app)
    {
        var open = app.MapGroup("").AllowAnonymous();
        open.MapGet("/login", ShowLoginAsync);
        open.MapPost("/login", LoginAsync);
        open.MapGet("/setup", ShowSetupAsync);
        open.MapPost("/setup", SetUpAsync);
        open.MapPost("/logout", LogoutAsync);
        open.MapGet("/logout", () => new RazorComponentResult<LogoutPage>());
        var own = app.MapGroup("/account").RequireAuthorization();
        own.MapGet("", (HttpContext context) => Account(context, null));
        own.MapPost("/password", ChangePasswordAsync);
        own.MapTokenForms();
    }

    // Who is signed in already has nothing to enter: another tab did it.
    private static async Task<IResult> ShowLoginAsync(HttpContext context, string? returnUrl, Viewers viewers) =>
        await CurrentViewer.FindAsync(viewers, context.User, context.RequestAborted) is null
            ? Login(new LoginForm { ReturnUrl = returnUrl })
            : Results.LocalRedirect(LocalUrl.Or(returnUrl, "/"));

    private static RazorComponentResult<LoginPage> Login(LoginForm form, string? problem = null, int status = 200) =>
        new(new { Form = form, Problem = problem }) { StatusCode = status };

    private static async Task<IResult> LoginAsync(
        HttpContext context, [FromForm] LoginForm form, SignInManager<User> signIn, UserManager<User> users, SignInThrottle throttle, TimeProvider clock, ILogger<SignInThrottle> log)
    {
        var (name, address) = (form.Username ?? "", AddressOf(context));
        if (throttle.Wait(name, address) is { Ticks: > 0 } wait) return TooMany(context, form, wait);
        var user = await users.FindByNameAsync(name.Trim());
        var isRight = user is { IsActive: true } && await users.CheckPasswordAsync(user, form.Password ?? "");
        if (!isRight)
        {
            throttle.Failed(name, address);
            LogFailed(log, Printable(name), address);
            return throttle.Wait(name, address) is { Ticks: > 0 } now ? TooMany(context, form, now) : Login(form, "Wrong user name or password.", StatusCodes.Status401Unauthorized);
        }
        throttle.Succeeded(name, address);
        user!.LastLogin = clock.GetUtcNow().UtcDateTime;
        await users.UpdateAsync(user);
        await signIn.SignInAsync(user, isPersistent: true);
        return Results.LocalRedirect(LocalUrl.Or(form.ReturnUrl, "/"));
    }

    private static RazorComponentResult<LoginPage> TooMany(HttpContext context, LoginForm form, TimeSpan wait)
    {
        return Login(form, $"Too many wrong passwords. {TryAgain(context, wait)}", StatusCodes.Status429TooManyRequests);
    }

    // Says it to the browser too.
    private static string TryAgain(HttpContext context, TimeSpan wait)
    {
        var seconds = (int)Math.Ceiling(wait.TotalSeconds);
        context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return $"Try again in {(seconds < 120 ? $"{seconds} seconds" : $"{(seconds + 59) / 60} minutes")}.";
    }

    private static async Task<IResult> ShowSetupAsync(HttpContext context, SetupGate gate, Accounts accounts) =>
        await gate.IsNeededAsync(accounts, context.RequestAborted)
            ? Setup(new SetupForm(), gate.AsksCode(context))
            : Results.LocalRedirect("/");

    private static RazorComponentResult<SetupPage> Setup(SetupForm form, bool asksCode, Problems? problems = null, int? status = null) =>
        new(new { Form = form, AsksCode = asksCode, Problems = problems ?? new() }) { StatusCode = status ?? (problems is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest) };

    private static RazorComponentResult<SetupPage> Setup(SetupForm form, bool asksCode, string field, string problem, int? status = null)
    {
        var problems = new Problems();
        problems.Add(field, problem);
        return Setup(form, asksCode, problems, status);
    }

    private static async Task<IResult> SetUpAsync(
        HttpContext context, [FromForm] SetupForm form, SetupGate gate, Accounts accounts, SignInManager<User> signIn, SignInThrottle throttle)
    {
        if (!await gate.IsNeededAsync(accounts, context.RequestAborted)) return Results.LocalRedirect("/login");
        var asksCode = gate.AsksCode(context);
        if (asksCode)
        {
            var address = AddressOf(context);
            if (throttle.Wait(SetupName, address) is { Ticks: > 0 } wait)
                return Setup(form, asksCode, "code", $"Too many wrong codes. {TryAgain(context, wait)}", StatusCodes.Status429TooManyRequests);
            if (!gate.IsRightCode(form.Code))
            {
                throttle.Failed(SetupName, address);
                return Setup(form, asksCode, "code", "The code is not the one in the log.");
            }
            throttle.Succeeded(SetupName, address);
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

    private static RazorComponentResult<AccountPage> Account(HttpContext context, (bool IsGood, string Text)? message, int status = StatusCodes.Status200OK) =>
        new(new { UserName = context.User.Identity?.Name ?? "", Message = message?.Text, IsGood = message?.IsGood ?? false }) { StatusCode = status };

    private static async Task<IResult> ChangePasswordAsync(
        HttpContext context, [FromForm] PasswordForm form, UserManager<User> users, SignInManager<User> signIn, SignInThrottle throttle, ILogger<SignInThrottle> log)
    {
        if (await users.GetUserAsync(context.User) is not { IsActive: true } user) throw new UnauthorizedAccessException("This account is closed.");
        var (name, address) = (user.UserName!, AddressOf(context));
        if (throttle.Wait(name, address) is { Ticks: > 0 } wait) return TooMany(wait);
        if (form.Password != form.Confirm) return Account(context, (false, "The two new passwords differ."), StatusCodes.Status400BadRequest);
        var result = await users.ChangePasswordAsync(user, form.Current ?? "", form.Password ?? "");
        if (result.Succeeded)
        {
            throttle.Succeeded(name, address);
            await signIn.RefreshSignInAsync(user);
            return Account(context, (true, "Your password is changed. Within half a minute all other browsers have to sign in again."));
        }
        if (result.Errors.Any(e => e.Code == nameof(IdentityErrorDescriber.PasswordMismatch)))
        {
            throttle.Failed(name, address);
            LogFailed(log, Printable(name), address);
            if (throttle.Wait(name, address) is { Ticks: > 0 } now) return TooMany(now);
        }
        return Account(context, (false, string.Join(" ", result.Errors.Select(e => e.Description))), StatusCodes.Status400BadRequest);

        IResult TooMany(TimeSpan time) => Account(context, (false, $"Too many wrong passwords. {TryAgain(context, time)}"), StatusCodes.Status429TooManyRequests);
    }

    private static string AddressOf(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    // What somebody typed may not look like lines of the log.
    private static string Printable(string name) => new([.. name.Take(150).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);

    [LoggerMessage(LogLevel.Warning, "Signing in as {Name} from {Address} failed.")]
    private static partial void LogFailed(ILogger log, string name, string address);
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
