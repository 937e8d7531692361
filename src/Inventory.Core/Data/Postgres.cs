using System.Data;
using System.Data.Common;
using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Inventory.Core.Data;

/// <summary>PostgreSQL: any number of nodes and writers.</summary>
public sealed class Postgres : Dialect
{
    private static readonly RelationalTypeMapping Text = new StringTypeMapping("text", DbType.String);
    private static readonly RelationalTypeMapping Jsonb = new StringTypeMapping("jsonb", DbType.String);
    private static readonly RelationalTypeMapping Number = new DoubleTypeMapping("double precision");
    private static readonly RelationalTypeMapping Truth = new BoolTypeMapping("boolean");
    private readonly DbContextOptions<PostgresDb> _options;
    private readonly string _connectionString;

    public Postgres(string connectionString, IEnumerable<IInterceptor> interceptors)
    {
        _connectionString = Prepared(connectionString);
        var builder = new DbContextOptionsBuilder<PostgresDb>();
        Configure(builder, _connectionString);
        _options = builder.AddInterceptors(interceptors).Options;
    }

    public static void Configure(DbContextOptionsBuilder builder, string connectionString) => builder
        .UseNpgsql(connectionString, o => o.UseQuerySplittingBehavior(QuerySplittingBehavior.SingleQuery))
        .UseSnakeCaseNamingConvention()
        .UseApplicationServiceProvider(InventoryDb.IdentitySchema);

    internal static void MapFunctions(ModelBuilder builder)
    {
        Map(nameof(Functions.JsonPart), a => Cast(Call("jsonb_extract_path", Jsonb, Cast(a[0], Jsonb), a[1]), Text));
        Map(nameof(Functions.JsonText), a => Call("jsonb_extract_path_text", Text, Cast(a[0], Jsonb), a[1]));
        Map(nameof(Functions.JsonNumber), a => new CaseExpression([new(
            new SqlBinaryExpression(
                ExpressionType.Equal, Call("jsonb_typeof", Text, Call("jsonb_extract_path", Jsonb, Cast(a[0], Jsonb), a[1])), new SqlConstantExpression("number", Text), typeof(bool), Truth),
            Cast(Call("jsonb_extract_path_text", Text, Cast(a[0], Jsonb), a[1]), Number))]));
        Map(nameof(Functions.JsonHas), a => Call("jsonb_exists", Truth, Cast(a[0], Jsonb), a[1]));
        Map(nameof(Functions.JsonHolds), a => Call("jsonb_contains", Truth, Call("jsonb_extract_path", Jsonb, Cast(a[0], Jsonb), a[1]), Cast(a[2], Jsonb)));
        Map(nameof(Functions.JsonWith), a => Cast(Call("jsonb_concat", Jsonb, Cast(a[0], Jsonb), Call("jsonb_build_object", Jsonb, Cast(a[1], Text), Cast(a[2], Jsonb))), Text));
        Map(nameof(Functions.JsonWithout), a => Cast(Call("jsonb_delete", Jsonb, Cast(a[0], Jsonb), Cast(a[1], Text)), Text));
        // (?p): a dot is no line break, as in .NET.
        Map(nameof(Functions.Matches), a => Call("textregexeq", Truth, a[0], Call("concat", Text, new SqlConstantExpression("(?p)", Text), a[1])));
        Map(nameof(Functions.MatchesAnyCase), a => Call("texticregexeq", Truth, a[0], Call("concat", Text, new SqlConstantExpression("(?p)", Text), a[1])));

        void Map(string function, Func<IReadOnlyList<SqlExpression>, SqlExpression> translate) =>
            builder.HasDbFunction(typeof(Functions).GetMethod(function)!).HasTranslation(translate);
    }

    // A list joins all that its rows point at: planning that takes longer than reading it, so a statement that comes again is planned once.
    private static string Prepared(string connectionString)
    {
        const string most = "Max Auto Prepare";
        var given = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (given.ContainsKey(most)) return connectionString;
        (given[most], given["Auto Prepare Min Usages"]) = (100, 2);
        return given.ConnectionString;
    }

    internal override int PrunedAtOnce => 5000;

    internal override InventoryDb Create() => new PostgresDb(_options);

    internal override Task<IDisposable> EnterWriteAsync(CancellationToken cancel) => Task.FromResult<IDisposable>(NoTurn.Instance);

    internal override async Task<IDisposable> EnterMigrationAsync(CancellationToken cancel)
    {
        // Held by its own session: gone when the process dies.
        var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock(hashtextextended('inventory.migrations', 0))", connection) { CommandTimeout = 0 };
        await command.ExecuteNonQueryAsync(cancel);
        return connection;
    }

    public override Task RelayAsync(Feed feed, ILogger log, CancellationToken cancel) => new PostgresRelay(_connectionString, feed, log).RunAsync(cancel);

    public override async Task TellOthersAsync(CancellationToken cancel)
    {
        await using var connection = new NpgsqlConnection(_connectionString);
        await connection.OpenAsync(cancel);
        await PostgresRelay.SendAsync(connection, Guid.NewGuid(), new EverythingChanged(), cancel);
    }

    public override IDisposable? TryServe() => NoTurn.Instance;

    protected override bool MeansAway(Exception error) =>
        error is NpgsqlException { IsTransient: true } or PostgresException { SqlState: PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.CrashShutdown }
        or NpgsqlException { InnerException: System.Net.Sockets.SocketException or System.IO.IOException or TimeoutException };

    internal override Task LockAsync(InventoryDb db, string key, CancellationToken cancel) =>
        db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock(hashtextextended({key}, 0))", cancel);

    internal override bool IsUniqueViolation(DbException error) => error is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    internal override bool IsStillNeeded(DbException error) =>
        error is PostgresException { SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation };

    internal override async Task PassIdsAsync(InventoryDb db, IEnumerable<IEntityType> entities, CancellationToken cancel)
    {
        foreach (var table in entities.Select(e => e.GetTableName()).Distinct())
#pragma warning disable EF1002 // The table's name comes from the model.
            await db.Database.ExecuteSqlRawAsync($"SELECT setval(pg_get_serial_sequence('{table}', 'id'), greatest((SELECT max(id) FROM {table}), 1))", cancel);
#pragma warning restore EF1002
    }

    internal override async Task AnalyseAsync(InventoryDb db, CancellationToken cancel) => await db.Database.ExecuteSqlAsync($"ANALYZE", cancel);

    internal override IQueryable<long> Search(InventoryDb db, string table, string folded)
    {
        var pattern = "%" + folded.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal) + "%";
        // Planned by itself, as "offset 0" makes it, it goes through the trigram index, whose parts have three characters. As a part of
        // the whole, planned before its text is known, it reads the table.
        var alone = folded.Length < 3 ? "" : " OFFSET 0";
#pragma warning disable EF1002 // The table's name comes from the model.
        return db.Database.SqlQueryRaw<long>($"SELECT id AS \"Value\" FROM {table} WHERE search LIKE {{0}}{alone}", pattern);
#pragma warning restore EF1002
    }

    // A function may answer null although nothing that it was given is.
    private static SqlFunctionExpression Call(string name, RelationalTypeMapping result, params SqlExpression[] arguments) =>
        new(name, arguments, nullable: true, arguments.Select(_ => false), result.ClrType, result);

    private static SqlUnaryExpression Cast(SqlExpression value, RelationalTypeMapping to) => new(ExpressionType.Convert, value, to.ClrType, to);
}
