using Inventory.Core;
using Inventory.Core.Data;
using Microsoft.AspNetCore.HttpOverrides;

namespace Inventory.Blazor.Shell;

/// <summary>What every request passes through.</summary>
internal static class ShellSetup
{
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

    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", async (Start start, CancellationToken cancel) =>
            await start.IsReadyAsync(cancel) ? Results.Text("ready") : Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable)).AllowAnonymous();
    }
}
