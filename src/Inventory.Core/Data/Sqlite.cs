using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Inventory.Core.Data;

/// <summary>SQLite: one file, one writer at a time, durable at every commit.</summary>
public sealed class Sqlite : Dialect, IDisposable
{
    private const string NewsName = "news";
    private const int BusyError = 5;
    private const int LockedError = 6;
    private const int ReadOnlyError = 8;
    private const int IoError = 10;
    private const int FullError = 13;
    private const int CannotOpenError = 14;
    private const int ConstraintError = 19;
    private readonly string? _file;
    private readonly SemaphoreSlim _writers = new(1, 1);
    private readonly DbContextOptions<SqliteDb> _options;

    public Sqlite(string connectionString, IEnumerable<IInterceptor> interceptors)
    {
        var builder = new DbContextOptionsBuilder<SqliteDb>();
        Configure(builder, connectionString);
        _options = builder.AddInterceptors(interceptors).Options;
        var source = new SqliteConnectionStringBuilder(connectionString) is { Mode: not SqliteOpenMode.Memory } c ? c.DataSource : "";
        _file = source is "" or ":memory:" ? null : Path.GetFullPath(source);
    }

    /// <summary>The file; null for a database in memory.</summary>
    public string? File => _file;

    public static void Configure(DbContextOptionsBuilder builder, string connectionString) => builder
        .UseSqlite(connectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .UseSnakeCaseNamingConvention()
        .UseApplicationServiceProvider(InventoryDb.IdentitySchema)
        .AddInterceptors(Opened.Instance);

    internal override int PrunedAtOnce => 500;

    internal override InventoryDb Create() => new SqliteDb(_options);

    internal override async Task<IDisposable> EnterWriteAsync(CancellationToken cancel)
    {
        await _writers.WaitAsync(cancel);
        return new Turn(_writers);
    }

    internal override async Task<IDisposable> EnterMigrationAsync(CancellationToken cancel)
    {
        if (_file is null) return NoTurn.Instance;
        while (true)
        {
            if (TryLock(_file + ".migrating") is { } turn) return turn;
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
        }
    }

    internal override async Task BeforeMigrationAsync(InventoryDb db, CancellationToken cancel)
    {
        if (_file is null || !System.IO.File.Exists(_file) || new FileInfo(_file).Length == 0) return;
        // A process killed while it migrates leaves this row, and every later start would wait for it for ever.
        if (await db.Database.SqlQuery<int>($"SELECT count(*) AS \"Value\" FROM sqlite_master WHERE name = '__EFMigrationsLock'").SingleAsync(cancel) > 0)
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancel);
        var copy = $"{_file}.before-{DateTime.UtcNow:yyyyMMdd-HHmmss}";
        await db.Database.ExecuteSqlAsync($"VACUUM INTO {copy}", cancel);
    }

    // One server at a time: only commands are beside it, and they leave a new value behind when they are done.
    public override async Task RelayAsync(Feed feed, ILogger log, CancellationToken cancel)
    {
        string? known = null;
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1));
        while (await timer.WaitForNextTickAsync(cancel))
        {
            try
            {
                await using var db = Create();
                var news = await db.Set<Fact>().AsNoTracking().Where(f => f.Name == NewsName).Select(f => f.Value).FirstOrDefaultAsync(cancel) ?? "";
                if (known is not null && news != known) feed.Deliver(new EverythingChanged());
                known = news;
            }
            catch (Exception error) when (IsAway(error))
            {
                log.LogWarning(error, "The database cannot be read at the moment.");
            }
        }
    }

    public override async Task TellOthersAsync(CancellationToken cancel)
    {
        await using var db = Create();
        var news = await db.Set<Fact>().FirstOrDefaultAsync(f => f.Name == NewsName, cancel);
        if (news is null) db.Add(news = new Fact { Name = NewsName, Value = "" });
        news.Value = Guid.NewGuid().ToString("N");
        await db.SaveChangesAsync(cancel);
    }

    public override IDisposable? TryServe() => _file is null ? NoTurn.Instance : TryLock(_file + ".serving");

    protected override bool MeansAway(Exception error) => error is SqliteException { SqliteErrorCode: BusyError or LockedError or IoError or FullError or CannotOpenError or ReadOnlyError };

    // There is one writer already.
    internal override Task LockAsync(InventoryDb db, string key, CancellationToken cancel) => Task.CompletedTask;

    internal override bool IsUniqueViolation(DbException error) => error is SqliteException { SqliteErrorCode: ConstraintError } && error.Message.Contains("UNIQUE", StringComparison.Ordinal);

    internal override bool IsStillNeeded(DbException error) => error is SqliteException { SqliteErrorCode: ConstraintError } && error.Message.Contains("FOREIGN KEY", StringComparison.Ordinal);

    internal override async Task AnalyseAsync(InventoryDb db, CancellationToken cancel) => await db.Database.ExecuteSqlAsync($"PRAGMA optimize=0x10002", cancel);

    internal override IQueryable<long> Search(InventoryDb db, string table, string folded)
    {
#pragma warning disable EF1002 // The table's name comes from the model.
        // The trigram index answers nothing below three characters.
        if (folded.Length < 3)
            return db.Database.SqlQueryRaw<long>($"SELECT id AS \"Value\" FROM {table} WHERE instr(search, {{0}}) > 0", folded);
        var phrase = "\"" + folded.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
        return db.Database.SqlQueryRaw<long>($"SELECT rowid AS \"Value\" FROM {table}_fts WHERE {table}_fts MATCH {{0}}", phrase);
#pragma warning restore EF1002
    }

    public void Dispose() => _writers.Dispose();

    private static FileStream? TryLock(string path)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed class Turn(SemaphoreSlim writers) : IDisposable
    {
        private SemaphoreSlim? _writers = writers;

        public void Dispose() => Interlocked.Exchange(ref _writers, null)?.Release();
    }

    private sealed class Opened : DbConnectionInterceptor
    {
        public static Opened Instance { get; } = new();

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => Prepare(connection);

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            Prepare(connection);
            return Task.CompletedTask;
        }

        private static void Prepare(DbConnection connection)
        {
            var sqlite = (SqliteConnection)connection;
            using var command = sqlite.CreateCommand();
            command.CommandText = "PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL; PRAGMA busy_timeout=10000; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY;";
            command.ExecuteNonQuery();
            // SQLite folds ASCII only; both databases must find "ÄPFEL" by "äpfel".
            sqlite.CreateFunction("upper", (string? text) => text?.ToUpperInvariant(), isDeterministic: true);
            sqlite.CreateFunction("lower", (string? text) => text?.ToLowerInvariant(), isDeterministic: true);
            sqlite.CreateFunction("json_part", (string? json, string key) => Functions.JsonPart(json, key), isDeterministic: true);
            sqlite.CreateFunction("json_text", (string? json, string key) => Functions.JsonText(json, key), isDeterministic: true);
            sqlite.CreateFunction("json_number", (string? json, string key) => Functions.JsonNumber(json, key), isDeterministic: true);
            sqlite.CreateFunction("json_has", (string? json, string key) => Functions.JsonHas(json, key), isDeterministic: true);
            sqlite.CreateFunction("json_holds", (string? json, string key, string part) => Functions.JsonHolds(json, key, part), isDeterministic: true);
            sqlite.CreateFunction("json_with", (string? json, string key, string? part) => Functions.JsonWith(json, key, part), isDeterministic: true);
            sqlite.CreateFunction("json_without", (string? json, string key) => Functions.JsonWithout(json, key), isDeterministic: true);
            sqlite.CreateFunction("matches", (string? text, string pattern) => Functions.Matches(text, pattern), isDeterministic: true);
            sqlite.CreateFunction("matches_any_case", (string? text, string pattern) => Functions.MatchesAnyCase(text, pattern), isDeterministic: true);
        }
    }
}
