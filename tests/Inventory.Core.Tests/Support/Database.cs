using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inventory.Core.Tests.Support;

/// <summary>What a database holds before the first test.</summary>
public sealed record World(string Name, Func<Operations, Task> SeedAsync);

/// <summary>A database of a test class's own, a copy of one that holds its world, and the kernel at work on it.</summary>
public abstract class Database(DatabaseProvider provider) : IAsyncLifetime
{
    private readonly string _files = Path.Combine(Path.GetTempPath(), $"inventory-files-{Guid.NewGuid():N}");
    private ServiceProvider? _services;

    /// <summary>Where the copy is; empty when there is none.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>What to install, when this kind of database is not to be had.</summary>
    public string? Missing { get; protected set; }

    public Clock Clock { get; } = new();

    /// <summary>Core as it is put together for the server.</summary>
    public IServiceProvider Services => _services!;

    public Settings Settings => Services.GetRequiredService<Settings>();

    public Feed Feed => Services.GetRequiredService<Feed>();

    public Catalog Catalog => Services.GetRequiredService<Catalog>();

    public Operations Operations => Services.GetRequiredService<Operations>();

    public async ValueTask InitializeAsync()
    {
        if (await CopyAsync() is not { } copy) return;
        ConnectionString = copy;
        _services = Build(copy);
    }

    public async ValueTask DisposeAsync()
    {
        if (_services is not null)
        {
            await _services.DisposeAsync();
            await DropAsync();
        }
        if (Directory.Exists(_files)) Directory.Delete(_files, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Looks as the program itself.</summary>
    public Operation Read() => Operations.Read(Viewer.System);

    public Task<Operation> WriteAsync(Viewer? viewer = null, string message = "") => Operations.WriteAsync(viewer ?? Viewer.System, message);

    internal Dialect Dialect => Services.GetRequiredService<Dialect>();

    internal InventoryDb Open() => Dialect.Create();

    /// <summary>Another process on the same database, with a feed of its own.</summary>
    internal (Operations Operations, Feed Feed) AnotherNode()
    {
        var feed = new Feed(NullLogger<Feed>.Instance);
        return (new(Dialect, Catalog, feed, new(Dialect, feed), Clock, Services.GetServices<Follower>()), feed);
    }

    /// <summary>The same rows, asked for over connections that somebody listens to.</summary>
    internal Operations Watched(IInterceptor listener) =>
        new(Dialect is Sqlite ? new Sqlite(ConnectionString, [listener]) : new Postgres(ConnectionString, [listener]), Catalog, Feed, Services.GetRequiredService<ChoiceBook>(), Clock, Services.GetServices<Follower>());

    /// <summary>The <see cref="Warehouse"/>, where a class does not say otherwise.</summary>
    protected virtual World World => new("warehouse", Warehouse.SeedAsync);

    /// <summary>The connection string of a fresh copy; null when there is no such server here.</summary>
    protected abstract Task<string?> CopyAsync();

    protected abstract Task DropAsync();

    /// <summary>Makes the database that the copies are copies of.</summary>
    protected async Task FillAsync(string connectionString)
    {
        await using var services = Build(connectionString);
        await services.GetRequiredService<Start>().RunAsync();
        await World.SeedAsync(services.GetRequiredService<Operations>());
    }

    private ServiceProvider Build(string connectionString)
    {
        var settings = new Dictionary<string, string?> { ["ConnectionStrings:Inventory"] = connectionString, ["Inventory:Database:Provider"] = $"{provider}", ["Inventory:Files:Folder"] = _files };
        return new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddInventory(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .BuildServiceProvider();
    }
}

/// <summary>A file of its own.</summary>
public class SqliteDatabase(TestRun run) : Database(DatabaseProvider.Sqlite)
{
    protected override async Task<string?> CopyAsync()
    {
        var template = await run.Templates.GetOrAdd($"sqlite {World.Name}", _ => new()).GetAsync(async () =>
        {
            var path = Path.Combine(run.Folder, $"{World.Name}.db");
            await FillAsync(Connection(path));
            using var connection = new SqliteConnection(Connection(path));
            SqliteConnection.ClearPool(connection);
            return path;
        });
        var copy = Path.Combine(run.Folder, $"{Guid.NewGuid():N}.db");
        File.Copy(template, copy);
        return Connection(copy);
    }

    protected override Task DropAsync()
    {
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(connection.DataSource + suffix);
        return Task.CompletedTask;
    }

    private static string Connection(string path) => $"Data Source={path}";
}

/// <summary>A database of its own on the run's server.</summary>
public class PostgresDatabase(TestRun run) : Database(DatabaseProvider.PostgreSql)
{
    protected override async Task<string?> CopyAsync()
    {
        var server = run.Postgres;
        if (await server.StartAsync() is { } why)
        {
            Missing = why;
            return null;
        }
        var template = await run.Templates.GetOrAdd($"postgres {World.Name}", _ => new()).GetAsync(async () =>
        {
            var connection = await server.CreateDatabaseAsync();
            await FillAsync(connection);
            return await server.SealAsync(connection);
        });
        return await server.CreateDatabaseAsync(template);
    }

    protected override Task DropAsync() => run.Postgres.DropDatabaseAsync(ConnectionString);
}

/// <summary>
/// A test class that runs on both databases: write it abstract, and derive from it once with
/// <c>IClassFixture&lt;SqliteDatabase&gt;</c> and once with <c>IClassFixture&lt;PostgresDatabase&gt;</c>.
/// </summary>
public abstract class DatabaseTests
{
    protected DatabaseTests(Database database)
    {
        Database = database;
        if (database.Missing is not { } why) return;
        if (Environment.GetEnvironmentVariable("INVENTORY_TEST_NO_SKIP") == "1") Assert.Fail(why);
        Assert.Skip(why);
    }

    protected Database Database { get; }
}

/// <summary>Stands still until a test moves it.</summary>
public sealed class Clock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
