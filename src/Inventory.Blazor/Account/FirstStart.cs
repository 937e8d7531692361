using Inventory.Core;
using Inventory.Core.Access;

namespace Inventory.Blazor.Account;

/// <summary>A database without a user: the configured first administrator, or the page that asks for one.</summary>
internal static class FirstStart
{
    private static readonly string[] OpenWhileSettingUp = ["/setup", "/health", "/css", "/img", "/fonts", "/js", "/sounds"];

    /// <summary>While nobody has an account every page leads to /setup.</summary>
    public static void UseSetupFirst(this WebApplication app) => app.Use(async (context, next) =>
    {
        var isOpen = OpenWhileSettingUp.Any(p => context.Request.Path.StartsWithSegments(p));
        if (!isOpen && await context.RequestServices.GetRequiredService<SetupGate>().IsNeededAsync(context.RequestServices.GetRequiredService<Accounts>(), context.RequestAborted))
            context.Response.Redirect("/setup");
        else
            await next(context);
    });

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
