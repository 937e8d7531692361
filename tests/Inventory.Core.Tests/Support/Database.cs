using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Inventory.Core.Tests.Support;

/// <summary>A database of a test class's own, a copy of one that holds the <see cref="Warehouse"/>, and the kernel at work on it.</summary>
public abstract class Database : IAsyncLifetime
{
    private Dialect? _dialect;

    /// <summary>Where the copy is; empty when there is none.</summary>
    public string ConnectionString { get; private set; } = "";

    /// <summary>What to install, when this kind of database is not to be had.</summary>
    public string? Missing { get; protected set; }

    public Clock Clock { get; } = new();

    public Settings Settings { get; } = new();

    public Catalog Catalog { get; } = Catalog.Of(typeof(Resource).Assembly);

    public Feed Feed { get; } = new(NullLogger<Feed>.Instance);

    public Operations Operations { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (await CopyAsync() is { } copy) Connect(copy);
    }

    public async ValueTask DisposeAsync()
    {
        (_dialect as IDisposable)?.Dispose();
        if (ConnectionString.Length > 0) await DropAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Looks as the program itself.</summary>
    public Operation Read() => Operations.Read(Viewer.System);

    public Task<Operation> WriteAsync(Viewer? viewer = null, string message = "") => Operations.WriteAsync(viewer ?? Viewer.System, message);

    internal InventoryDb Open() => _dialect!.Create();

    /// <summary>The connection string of a fresh copy; null when there is no such server here.</summary>
    protected abstract Task<string?> CopyAsync();

    protected abstract Task DropAsync();

    protected abstract Dialect Speak(string connectionString, IEnumerable<IInterceptor> interceptors);

    /// <summary>Makes the database that the copies are copies of.</summary>
    protected async Task FillAsync(string connectionString)
    {
        Connect(connectionString);
        await using (var db = Open()) await CreateSchemaAsync(db);
        await Warehouse.SeedAsync(Operations);
        (_dialect as IDisposable)?.Dispose();
    }

    private static Task CreateSchemaAsync(InventoryDb db) => db.Database.MigrateAsync();

    private void Connect(string connectionString)
    {
        ConnectionString = connectionString;
        _dialect = Speak(connectionString, [new Keeper(Clock), new ChangeRecorder(Clock)]);
        using (var db = Open()) Catalog.Learn(db.Model);
        Operations = new(_dialect, Catalog, Feed, Clock, Followers());
    }

    private IEnumerable<Follower> Followers()
    {
        var parts = new ServiceCollection().AddSingleton(Settings).BuildServiceProvider();
        return typeof(Follower).Assembly.GetTypes().Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Follower)))
            .Select(t => (Follower)ActivatorUtilities.CreateInstance(parts, t));
    }
}

/// <summary>A file of its own.</summary>
public sealed class SqliteDatabase(TestRun run) : Database
{
    protected override async Task<string?> CopyAsync()
    {
        var template = await run.SqliteTemplate.GetAsync(async () =>
        {
            var path = Path.Combine(run.Folder, "template.db");
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

    protected override Dialect Speak(string connectionString, IEnumerable<IInterceptor> interceptors) => new Sqlite(connectionString, interceptors);

    private static string Connection(string path) => $"Data Source={path}";
}

/// <summary>A database of its own on the run's server.</summary>
public sealed class PostgresDatabase(TestRun run) : Database
{
    protected override async Task<string?> CopyAsync()
    {
        var server = run.Postgres;
        if (await server.StartAsync() is { } why)
        {
            Missing = why;
            return null;
        }
        var template = await run.PostgresTemplate.GetAsync(async () =>
        {
            var connection = await server.CreateDatabaseAsync();
            await FillAsync(connection);
            PostgresServer.Disconnect(connection);
            return new NpgsqlConnectionStringBuilder(connection).Database!;
        });
        return await server.CreateDatabaseAsync(template);
    }

    protected override Task DropAsync() => run.Postgres.DropDatabaseAsync(ConnectionString);

    protected override Dialect Speak(string connectionString, IEnumerable<IInterceptor> interceptors) => new Postgres(connectionString, interceptors);
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
