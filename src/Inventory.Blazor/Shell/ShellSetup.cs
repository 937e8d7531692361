using Inventory.Blazor.Account;
using Inventory.Core;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Microsoft.AspNetCore.HttpOverrides;

namespace Inventory.Blazor.Shell;

/// <summary>What every request passes through.</summary>
internal static class ShellSetup
{
    private static readonly string[] OpenWhileSettingUp = ["/setup", "/health", "/css", "/img", "/fonts", "/js", "/sounds"];

    public static void AddShell(this IServiceCollection services)
    {
        services.AddScoped<CurrentViewer>();
        services.AddScoped<Browser>();
    }

    /// <summary>Believes forwarded headers of the configured proxies alone.</summary>
    public static void UseForwarding(this WebApplication app)
    {
        var proxies = app.Services.GetRequiredService<Settings>().TrustedProxies;
        if (proxies.Count == 0) return;
        var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var network in proxies)
            options.KnownIPNetworks.Add(System.Net.IPNetwork.TryParse(network, out var range) ? range : throw new SettingsException($"Inventory:TrustedProxies: “{network}” is no network such as 10.0.0.0/8."));
        app.UseForwardedHeaders(options);
    }

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        // MudBlazor places popovers with style attributes; scripts are files of ours alone.
        headers.ContentSecurityPolicy =
            "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; " +
            "media-src 'self' blob:; connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(self), microphone=(), geolocation=()";
        return next(context);
    });

    /// <summary>While nobody has an account every page leads to /setup.</summary>
    public static void UseSetupFirst(this WebApplication app) => app.Use(async (context, next) =>
    {
        var isOpen = OpenWhileSettingUp.Any(p => context.Request.Path.StartsWithSegments(p));
        if (!isOpen && await context.RequestServices.GetRequiredService<SetupGate>().IsNeededAsync(context.RequestServices.GetRequiredService<Accounts>(), context.RequestAborted))
            context.Response.Redirect("/setup");
        else
            await next(context);
    });

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", async (Start start, CancellationToken cancel) =>
            await start.IsReadyAsync(cancel) ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }

    /// <summary>Makes the configured first administrator while the database has no user.</summary>
    public static async Task BootstrapAsync(this IServiceProvider services)
    {
        var bootstrap = services.GetRequiredService<Settings>().Bootstrap;
        if (string.IsNullOrWhiteSpace(bootstrap.UserName)) return;
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<Accounts>();
        if (await accounts.AnyAsync()) return;
        if (string.IsNullOrEmpty(bootstrap.Password)) throw new SettingsException("Inventory:Bootstrap:Password: is missing beside Inventory:Bootstrap:UserName.");
        var (user, problems) = await accounts.AddAsync(bootstrap.UserName, bootstrap.Password, isSuperuser: true);
        if (user is null) throw new SettingsException($"Inventory:Bootstrap: {problems}");
        if (bootstrap.ApiToken is { } token) await services.GetRequiredService<Tokens>().KeepAsync(user.Id, token, "Bootstrap");
    }
}
