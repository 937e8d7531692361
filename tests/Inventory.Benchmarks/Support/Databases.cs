using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using Inventory.Benchmarks.Estates;
using Inventory.Core;
using Inventory.Core.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Inventory.Benchmarks.Support;

/// <summary>
/// Databases to measure on. One of each size is made once and kept in the temporary folder for later runs; what is measured on is a copy,
/// which is gone afterwards.
/// </summary>
internal sealed class Databases(IReadOnlyList<DatabaseProvider> providers, int assets) : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp", "inventory-benchmarks");
    private readonly PostgresServer _postgres = new(Folder + "-postgres", isKept: true);

    /// <summary>How many assets the estate has.</summary>
    public int Assets => assets;

    public IReadOnlyList<DatabaseProvider> Providers => providers;

    /// <summary>A copy of the estate.</summary>
    public async Task<Subject> EstateAsync(DatabaseProvider provider) => new(provider, provider == DatabaseProvider.Sqlite ? CopyFile(await SqliteEstateAsync()) : await CopyPostgresAsync());

    /// <summary>A database without anything in it, not even tables.</summary>
    public async Task<Subject> EmptyAsync(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite) return new(provider, Connection(NewFile()));
        await StartPostgresAsync();
        return new(provider, await _postgres.CreateDatabaseAsync());
    }

    public ValueTask DisposeAsync() => _postgres.DisposeAsync();

    // Other tables or other rows are another estate.
    private string EstateName
    {
        get
        {
            var last = typeof(Setup).Assembly.GetTypes().Select(t => t.GetCustomAttribute<MigrationAttribute>()?.Id).Max(StringComparer.Ordinal);
            return string.Create(CultureInfo.InvariantCulture, $"estate_{assets}_{Estate.Edition}_{last!.Replace("_", "", StringComparison.Ordinal).ToLowerInvariant()}");
        }
    }

    private async Task<string> SqliteEstateAsync()
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, EstateName + ".db");
        if (File.Exists(file)) return file;
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(file + ".new" + suffix);
        await using (var subject = new Subject(DatabaseProvider.Sqlite, Connection(file + ".new"), isKept: true)) await FillAsync(subject);
        File.Move(file + ".new", file);
        return file;
    }

    private async Task<string> CopyPostgresAsync()
    {
        await StartPostgresAsync();
        if (!await _postgres.HasDatabaseAsync(EstateName))
        {
            var connection = await _postgres.CreateDatabaseAsync();
            await using (var subject = new Subject(DatabaseProvider.PostgreSql, connection, isKept: true)) await FillAsync(subject);
            await _postgres.KeepDatabaseAsync(connection, EstateName);
        }
        return await _postgres.CreateDatabaseAsync(EstateName);
    }

    private async Task StartPostgresAsync()
    {
        if (await _postgres.StartAsync() is { } why) throw new InvalidOperationException(why);
    }

    private async Task FillAsync(Subject subject)
    {
        Console.Error.WriteLine($"Making {assets} assets on {subject.Provider}; later runs find them.");
        var start = Stopwatch.GetTimestamp();
        await subject.StartAsync();
        await new Estate(assets).FillAsync(subject.Operations);
        await subject.AnalyseAsync();
        Console.Error.WriteLine($"Made in {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s.");
    }

    private static string CopyFile(string file)
    {
        var copy = NewFile();
        File.Copy(file, copy);
        return Connection(copy);
    }

    private static string NewFile()
    {
        Directory.CreateDirectory(Folder);
        return Path.Combine(Folder, $"copy-{Environment.ProcessId}-{Guid.NewGuid():N}.db");
    }

    private static string Connection(string file) => new SqliteConnectionStringBuilder { DataSource = file }.ConnectionString;
}
