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
        var subject = new Subject(provider, provider == DatabaseProvider.Sqlite ? CopyFile(await SqliteEstateAsync()) : await CopyPostgresAsync());
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
    private string EstateName => string.Create(CultureInfo.InvariantCulture, $"estate_{assets}_{Estate.Edition}");

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
        var isMany = assets > Multiplied && assets % Multiplied == 0;
        await new Estate(isMany ? Multiplied : assets).FillAsync(subject.Operations);
        if (isMany)
        {
            await Multiplication.RunAsync(subject, assets / Multiplied);
            await subject.StartAsync();
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
