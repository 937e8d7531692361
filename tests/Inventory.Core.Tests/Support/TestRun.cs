using System.Collections.Concurrent;
using System.Globalization;
using Inventory.Core.Tests.Support;

[assembly: AssemblyFixture(typeof(TestRun))]

namespace Inventory.Core.Tests.Support;

/// <summary>What all test classes of one run share, and what is cleared away when it ends, or when the next one begins.</summary>
public sealed class TestRun : IAsyncLifetime
{
    private const string Prefix = "inventory-tests-";

    // Another user, who cannot look into everybody's own temporary folder, may have to write here.
    private static readonly string Temporary = OperatingSystem.IsWindows() ? Path.GetTempPath() : "/tmp";

    public TestRun()
    {
        Folder = Path.Combine(Temporary, $"{Prefix}{Environment.ProcessId}");
        Postgres = new(Folder + "-postgres");
    }

    public string Folder { get; }

    internal PostgresServer Postgres { get; }

    /// <summary>The databases that hold the worlds, by kind of database and world; tests work on copies.</summary>
    internal ConcurrentDictionary<string, Once> Templates { get; } = new();

    public async ValueTask InitializeAsync()
    {
        foreach (var folder in Directory.GetDirectories(Temporary, Prefix + "*"))
            if (int.TryParse(Path.GetFileName(folder).Split('-')[2], CultureInfo.InvariantCulture, out var id) && !IsAlive(id)) await ClearAsync(folder);
        Directory.CreateDirectory(Folder);
    }

    public async ValueTask DisposeAsync()
    {
        await Postgres.DisposeAsync();
        await ClearAsync(Folder);
    }

    private static async Task ClearAsync(string folder)
    {
        await PostgresServer.StopClusterAsync(folder);
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (UnauthorizedAccessException)
        {
            // Somebody else's.
        }
    }

    private static bool IsAlive(int id)
    {
        try
        {
            using var process = System.Diagnostics.Process.GetProcessById(id);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}

/// <summary>Made by the first who asks; the others wait for it.</summary>
internal sealed class Once
{
    private readonly Lock _lock = new();
    private Task<string>? _made;

    public Task<string> GetAsync(Func<Task<string>> make)
    {
        lock (_lock) return _made ??= make();
    }
}
