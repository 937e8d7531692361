using System.Diagnostics;
using System.Globalization;
using Inventory.Benchmarks.Estates;
using Inventory.Core;
using Inventory.Core.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Inventory.Benchmarks.Support;

/// <summary>
/// Databases to measure on. One of each size is made once and kept in the temporary folder for later runs; what is measured on is a copy,
/// which is gone afterwards.
/// </summary>
internal sealed class Databases(IReadOnlyList<DatabaseProvider> providers, int assets) : IAsyncDisposable
{
    private static readonly string Folder = Path.Combine(OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp", "inventory-benchmarks");

    // Larger estates are several of this size: row by row they would take hours.
    private const int Multiplied = 100_000;

    private readonly PostgresServer _postgres = new(Folder + "-postgres", isKept: true);

    /// <summary>How many assets the estate has.</summary>
    public int Assets => assets;

    public IReadOnlyList<DatabaseProvider> Providers => providers;

    /// <summary>A copy of the estate.</summary>
    public async Task<Subject> EstateAsync(DatabaseProvider provider)
    {
        var subject = new Subject(provider, provider == DatabaseProvider.Sqlite ? CopyFile(await SqliteEstateAsync(Assets)) : await CopyPostgresAsync(Assets));
        await subject.StartAsync();
        return subject;
    }

    /// <summary>A database without anything in it, not even tables.</summary>
    public async Task<Subject> EmptyAsync(DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite) return new(provider, Connection(NewFile()));
        await StartPostgresAsync();
        return new(provider, await _postgres.CreateDatabaseAsync());
    }

    public ValueTask DisposeAsync() => _postgres.DisposeAsync();

    // Other rows are another estate; migrations that came later run on the copy.
    private static string EstateName(int assets) => string.Create(CultureInfo.InvariantCulture, $"estate_{assets}_{Estate.Edition}");

    private static bool IsMultiple(int assets) => assets > Multiplied && assets % Multiplied == 0;

    private static async Task<string> SqliteEstateAsync(int assets)
    {
        Directory.CreateDirectory(Folder);
        var file = Path.Combine(Folder, EstateName(assets) + ".db");
        if (File.Exists(file)) return file;
        var fresh = file + ".new";
        foreach (var suffix in new[] { "", "-wal", "-shm" }) File.Delete(fresh + suffix);
        if (IsMultiple(assets)) File.Copy(await SqliteEstateAsync(Multiplied), fresh);
        await using (var subject = new Subject(DatabaseProvider.Sqlite, Connection(fresh), isKept: true)) await FillAsync(subject, assets);
        File.Move(fresh, file);
        return file;
    }

    private async Task<string> CopyPostgresAsync(int assets)
    {
        await StartPostgresAsync();
        if (!await _postgres.HasDatabaseAsync(EstateName(assets)))
        {
            var connection = IsMultiple(assets) ? await CopyPostgresAsync(Multiplied) : await _postgres.CreateDatabaseAsync();
            await using (var subject = new Subject(DatabaseProvider.PostgreSql, connection, isKept: true)) await FillAsync(subject, assets);
            await _postgres.KeepDatabaseAsync(connection, EstateName(assets));
        }
        return await _postgres.CreateDatabaseAsync(EstateName(assets));
    }

    private async Task StartPostgresAsync()
    {
        if (await _postgres.StartAsync() is { } why) throw new InvalidOperationException(why);
    }

    private static async Task FillAsync(Subject subject, int assets)
    {
        Console.Error.WriteLine($"Making {assets} assets on {subject.Provider}; later runs find them.");
        var start = Stopwatch.GetTimestamp();
        await subject.StartAsync();
        if (IsMultiple(assets))
        {
            await Multiplication.RunAsync(subject, assets / Multiplied);
            await subject.StartAsync();
        }
        else
        {
            await new Estate(assets).FillAsync(subject.Operations);
        }
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
