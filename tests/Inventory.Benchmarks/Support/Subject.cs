using System.Data.Common;
using Inventory.Browser.Tests.Support;
using Inventory.Core;
using Inventory.Core.Access;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Inventory.Benchmarks.Support;

/// <summary>A database with Core at work on it, put together as for the server.</summary>
internal sealed class Subject : IAsyncDisposable
{
    public const string UserName = "keeper";
    public const string Password = "Scan-the-room-1";
    public const string Token = "0123456789abcdef0123456789abcdef01234567";

    private readonly ServiceProvider _services;
    private readonly bool _isKept;

    public Subject(DatabaseProvider provider, string connectionString, bool isKept = false)
    {
        (Provider, ConnectionString, _isKept) = (provider, connectionString, isKept);
        _services = new ServiceCollection().AddLogging().AddInventory(new ConfigurationBuilder().AddInMemoryCollection(Settings!).Build()).BuildServiceProvider();
    }

    public DatabaseProvider Provider { get; }

    public string ConnectionString { get; }

    private Dictionary<string, string> Settings => new() { ["ConnectionStrings:Inventory"] = ConnectionString, ["Inventory:Database:Provider"] = $"{Provider}" };

    public IServiceProvider Services => _services;

    public Operations Operations => Services.GetRequiredService<Operations>();

    public Catalog Catalog => Services.GetRequiredService<Catalog>();

    public Auditor Auditor => Services.GetRequiredService<Auditor>();

    /// <summary>Somebody who may view everything, run audits and mark.</summary>
    public static Viewer Auditing { get; } = new(1, "ann", isSuperuser: false, Roles.Of("auditor").SelectMany(p => p.Grants()));

    public Task StartAsync() => Services.GetRequiredService<Start>().RunAsync();

    public async Task AnalyseAsync()
    {
        var dialect = Services.GetRequiredService<Dialect>();
        await using var db = dialect.Create();
        await dialect.AnalyseAsync(db, default);
    }

    /// <summary>The id of the first row with that name.</summary>
    public async Task<long> IdAsync<T>(string name)
        where T : Entity
    {
        await using var operation = Operations.Read(Viewer.System);
        return await operation.Of<T>().Where(x => EF.Property<string>(x, "Name") == name).OrderBy(x => x.Id).Select(x => x.Id).FirstAsync();
    }

    /// <summary>The published program on this database, not started yet; it makes its administrator when there is nobody.</summary>
    public RunningProgram Program()
    {
        var program = new RunningProgram()
            .With("Inventory__Bootstrap__UserName", UserName).With("Inventory__Bootstrap__Password", Password).With("Inventory__Bootstrap__ApiToken", Token);
        foreach (var (name, value) in Settings) program.With(name.Replace(":", "__", StringComparison.Ordinal), value);
        return program;
    }

    public async Task<long> CountRowsAsync()
    {
        await using var db = Services.GetRequiredService<Dialect>().Create();
        var rows = 0L;
        foreach (var table in db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct())
#pragma warning disable EF1002 // The table's name comes from the model.
            rows += await db.Database.SqlQueryRaw<long>($"SELECT count(*) AS \"Value\" FROM {table}").SingleAsync();
#pragma warning restore EF1002
        return rows;
    }

    /// <summary>A connection as bare as it gets; on SQLite every commit is as durable as the program's.</summary>
    public DbConnection Bare()
    {
        DbConnection connection = Provider == DatabaseProvider.Sqlite ? new SqliteConnection(ConnectionString) : new NpgsqlConnection(ConnectionString);
        connection.Open();
        if (Provider != DatabaseProvider.Sqlite) return connection;
        using var pragma = connection.CreateCommand();
        pragma.CommandText = "PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;";
        pragma.ExecuteNonQuery();
        return connection;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (Provider != DatabaseProvider.Sqlite) return;
        using var connection = new SqliteConnection(ConnectionString);
        SqliteConnection.ClearPool(connection);
        if (_isKept) return;
        foreach (var suffix in new[] { "", "-wal", "-shm", ".serving", ".migrating" }) File.Delete(connection.DataSource + suffix);
    }
}
