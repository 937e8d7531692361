using Inventory.Blazor.Access;
using Inventory.Blazor.Account;
using Inventory.Blazor.Api;
using Inventory.Blazor.Assets;
using Inventory.Blazor.Audits;
using Inventory.Blazor.Demo;
using Inventory.Blazor.Images;
using Inventory.Blazor.Jobs;
using Inventory.Blazor.Journal;
using Inventory.Blazor.People;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Shell;
using Inventory.Core;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using MudBlazor.Services;

namespace Inventory.Blazor;

/// <summary>The web server: puts the parts together and starts them in order.</summary>
internal static class Server
{
    private const string DefaultAddress = "http://localhost:5080";
    private const string Demo = "--demo";

    public static async Task<int> RunAsync(string[] args)
    {
        // A word without a value would swallow the next setting.
        var settings = args.Where(a => a != Demo).ToArray();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        if (!HasAddress(builder.Configuration)) builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(o =>
        {
            o.AddServerHeader = false;
            o.Limits.MaxRequestBodySize = 32 * 1024 * 1024;
        });
        builder.Services.AddInventory(builder.Configuration);
        builder.Services.AddSigningIn();
        builder.Services.AddShell();
        builder.Services.AddAssets();
        builder.Services.AddAccess();
        builder.Services.AddAudits();
        builder.Services.AddImages();
        builder.Services.AddJobs();
        builder.Services.AddJournal();
        builder.Services.AddPeople();
        builder.Services.AddRateLimit();
        builder.Services.AddBulk();
        builder.Services.AddHostedService<RelayService>();
        builder.Services.AddHostedService<RetentionService>();
        builder.Services.AddMudServices(o => o.SnackbarConfiguration.PositionClass = MudBlazor.Defaults.Classes.Position.BottomStart);
        // What is pasted comes in one message; longer texts come as files.
        builder.Services.AddRazorComponents().AddInteractiveServerComponents().AddHubOptions(o => o.MaximumReceiveMessageSize = 1024 * 1024);

        await using var app = builder.Build();
        // The model of the database takes longest; the rest is put together meanwhile.
        var catalog = Task.Run(app.Services.GetRequiredService<Catalog>);
        using var alone = app.Services.GetRequiredService<Dialect>().TryServe();
        if (alone is null)
        {
            await Console.Error.WriteLineAsync("Another server has this database open. SQLite serves one; use PostgreSQL for more.");
            return 1;
        }

        app.UseForwarding();
        app.UseSecurityHeaders();
        app.UseCultureOfPerson();
        app.UseErrorPages();
        app.MapStaticAssets().AllowAnonymous();
        app.UseApi();
        app.UseAuthentication();
        app.UseSetupFirst();
        app.UseAuthorization();
        app.UseRateLimiter();
        app.UseAntiforgery();
        app.UseRowGuard();
        app.MapHealth();
        app.MapAccount();
        app.MapImages();
        app.MapApi();
        app.MapAuditHub();
        app.MapNetBoxLinks();
        app.MapExport();
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode().RequireAuthorization();

        await catalog;
        await app.Services.GetRequiredService<Start>().RunAsync();
        await app.Services.BootstrapAsync();
        if (args.Contains(Demo))
        {
            var demo = await app.Services.LoadDemoAsync();
            await Console.Error.WriteLineAsync(demo.Message);
            if (demo.IsRefused) return 1;
        }
        await app.RunAsync();
        return 0;
    }

    private static bool HasAddress(ConfigurationManager configuration) =>
        configuration["urls"] is not null || configuration["http_ports"] is not null || configuration["https_ports"] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
