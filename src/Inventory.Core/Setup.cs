using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Images;
using Inventory.Core.Jobs;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Inventory.Core;

/// <summary>The roof of Core: everything below is put together here.</summary>
public static class Setup
{
    public const string DefaultConnection = "Data Source=data/inventory.db";

    /// <exception cref="SettingsException">A setting cannot be used.</exception>
    public static IServiceCollection AddInventory(this IServiceCollection services, IConfiguration configuration)
    {
        var settings = SettingsReader.Read(configuration);
        var connection = configuration.GetConnectionString("Inventory") ?? DefaultConnection;
        services.AddSingleton(settings);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(sp => Open(settings.Database.Provider, connection, sp.GetRequiredService<TimeProvider>()));
        services.AddSingleton(sp => LearnedCatalog(sp.GetRequiredService<Dialect>(), settings));
        services.AddSingleton<Tokens>().AddSingleton<Feed>().AddSingleton<ChoiceBook>().AddSingleton<Viewers>().AddSingleton<Start>();
        foreach (var follower in Parts<Follower>()) services.AddSingleton(typeof(Follower), follower);
        services.AddSingleton<Operations>();
        services.AddSingleton<Worker>();
        services.AddSingleton(sp => ActivatorUtilities.CreateInstance<Retention>(sp, settings.History.RetentionDays));
        services.AddSingleton(sp => new ImageFiles(settings.Files.Folder is { Length: > 0 } folder ? folder : UsualFolder(sp.GetRequiredService<Dialect>())));
        services.AddSingleton<ImageUploader>().AddSingleton<ImageSweep>();
        services.AddSingleton<Auditor>().AddSingleton<LiveRuns>().AddSingleton<AuditDoor>();
        services.AddSingleton<Exporter>().AddSingleton<FileImport>();
        services.AddSingleton<NetBox.Importer>();
        services.AddAccounts();
        return services;
    }

    /// <summary>The database behind a connection string.</summary>
    public static Dialect Open(DatabaseProvider provider, string connection, TimeProvider clock) => provider switch
    {
        DatabaseProvider.PostgreSql => new Postgres(connection, [new Keeper(clock), new ChangeRecorder(clock)]),
        _ => new Sqlite(connection, [new Keeper(clock), new ChangeRecorder(clock)]),
    };

    private static string UsualFolder(Dialect dialect) =>
        (dialect as Sqlite)?.File is { } file ? Path.Combine(Path.GetDirectoryName(file)!, "files") : Path.Combine("data", "files");

    private static Catalog LearnedCatalog(Dialect dialect, Settings settings)
    {
        var model = Task.Run(() =>
        {
            using var db = dialect.Create();
            return db.Model;
        });
        var catalog = Catalog.Of(typeof(Setup).Assembly);
        catalog.Learn(model.GetAwaiter().GetResult());
        var assets = (AssetResource)catalog.Of<Asset>();
        (assets.SearchedCustomFields, assets.Creates) = (settings.Assets.CustomFieldSearch, settings.Import);
        return catalog;
    }

    private static void AddAccounts(this IServiceCollection services)
    {
        // Identity and DataProtection ask for a context of their own; everything else goes through operations.
        services.AddScoped(sp => sp.GetRequiredService<Dialect>().Create());
        services.AddIdentityCore<User>(o =>
        {
            o.Password.RequiredLength = 12;
            o.Password.RequireNonAlphanumeric = false;
            o.User.AllowedUserNameCharacters = "";
            o.Lockout.MaxFailedAccessAttempts = 10;
            o.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
        }).AddEntityFrameworkStores<InventoryDb>();
        services.AddScoped<Accounts>();
        services.AddSingleton<Preferences>().AddSingleton<Credentials>();
        services.AddDataProtection().SetApplicationName("Inventory.Blazor").PersistKeysToDbContext<InventoryDb>();
    }

    private static IEnumerable<Type> Parts<TPart>() =>
        typeof(Setup).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(TPart))).OrderBy(t => t.FullName, StringComparer.Ordinal);
}
