using Inventory.Core.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Identity;

namespace Inventory.Blazor.Account;

/// <summary>Cookies for people, tokens for scripts and handhelds.</summary>
internal static class SigningIn
{
    /// <summary>The policy of everything that scripts and the scan box call: cookie or token.</summary>
    public const string CookieOrToken = "CookieOrToken";

    /// <summary>How often it is looked whether a sign-in still holds: a changed password or a closed account ends it.</summary>
    public static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(30);

    public static void AddSigningIn(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddSingleton<SignInThrottle>();
        services.AddSingleton<SetupGate>();
        services.AddScoped<SignInManager<User>>();
        services.AddScoped<IUserClaimsPrincipalFactory<User>, UserClaimsPrincipalFactory<User>>();
        services.AddScoped<ISecurityStampValidator, SecurityStampValidator<User>>();
        services.AddScoped<ITwoFactorSecurityStampValidator, TwoFactorSecurityStampValidator<User>>();
        services.AddScoped<AuthenticationStateProvider, CircuitSignIn>();
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = CheckEvery);
        services.AddAntiforgery(o =>
        {
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddCascadingAuthenticationState();
        services.AddAuthentication(IdentityConstants.ApplicationScheme)
            .AddScheme<AuthenticationSchemeOptions, TokenHandler>(TokenHandler.Scheme, null)
            .AddIdentityCookies();
        services.ConfigureApplicationCookie(o =>
        {
            o.Cookie.Name = "inventory";
            o.Cookie.HttpOnly = true;
            o.Cookie.SameSite = SameSiteMode.Lax;
            o.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            o.ExpireTimeSpan = TimeSpan.FromDays(14);
            o.SlidingExpiration = true;
            o.LoginPath = "/login";
            o.ReturnUrlParameter = "returnUrl";
            o.Events.OnRedirectToLogin = AnswerOrRedirect(StatusCodes.Status401Unauthorized);
            o.Events.OnRedirectToAccessDenied = AnswerOrRedirect(StatusCodes.Status403Forbidden);
        });
        services.AddAuthorizationBuilder()
            .AddPolicy(CookieOrToken, p => p.AddAuthenticationSchemes(IdentityConstants.ApplicationScheme, TokenHandler.Scheme).RequireAuthenticatedUser());
    }

    // A page sends people to the sign-in; a script and the scan box must see the status.
    private static Func<RedirectContext<CookieAuthenticationOptions>, Task> AnswerOrRedirect(int status) => context =>
    {
        var isPage = !context.Request.Path.StartsWithSegments("/api") && !context.Request.Path.StartsWithSegments("/hubs")
            && !context.Request.Path.StartsWithSegments("/_blazor");
        if (isPage && status == StatusCodes.Status401Unauthorized) context.Response.Redirect(context.RedirectUri);
        else context.Response.StatusCode = status;
        return Task.CompletedTask;
    };
}
