using System.Diagnostics;
using Npgsql;

namespace Inventory.Core.Tests.Support;

/// <summary>
/// The PostgreSQL server of a run: the one that INVENTORY_TEST_POSTGRES names, on which databases may be created,
/// else a cluster in a folder of the run's own, behind a socket that only its owner can open. One that is kept commits durably and is there for
/// the next run.
/// </summary>
internal sealed class PostgresServer(string folder, bool isKept = false) : IAsyncDisposable
{
    private const string Variable = "INVENTORY_TEST_POSTGRES";
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly List<string> _databases = [];
    private string? _admin;
    private int _created;

    /// <summary>Null when the server runs, else what to install.</summary>
    public async Task<string?> StartAsync()
    {
        await _turn.WaitAsync();
        try
        {
            if (_admin is not null) return null;
            if (Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } given)
            {
                _admin = given;
                return null;
            }
            if (Tool("initdb") is null || Tool("pg_ctl") is null)
                return $"PostgreSQL is not here: install its server (Debian and Ubuntu: apt install postgresql), or name one in {Variable}.";
            if (Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() && Servant() is null)
                return $"PostgreSQL does not run as root, and there is no user \"postgres\" or \"nobody\": name a server in {Variable}.";
            await StartClusterAsync();
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The connection string of a new database.</summary>
    public async Task<string> CreateDatabaseAsync(string template = "template0")
    {
        var name = $"inventory_test_{Environment.ProcessId}_{Interlocked.Increment(ref _created)}";
        lock (_databases) _databases.Add(name);
        await ExecuteAsync($"CREATE DATABASE {name} TEMPLATE {template}");
        return new NpgsqlConnectionStringBuilder(_admin) { Database = name }.ConnectionString;
    }

    /// <summary>Gives a database the name under which later runs find it.</summary>
    public async Task KeepDatabaseAsync(string connectionString, string name)
    {
        var database = NameOf(connectionString);
        lock (_databases) _databases.Remove(database);
        await EndConnectionsAsync(database);
        await ExecuteAsync($"ALTER DATABASE {database} RENAME TO {name}");
    }

    public async Task<bool> HasDatabaseAsync(string name)
    {
        await using var connection = new NpgsqlConnection(_admin);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand("SELECT count(*) FROM pg_database WHERE datname = $1", connection) { Parameters = { new() { Value = name } } };
        return (long)(await command.ExecuteScalarAsync())! > 0;
    }

    public Task DropDatabaseAsync(string connectionString) => DropAsync(NameOf(connectionString));

    /// <summary>Makes a database one that is only copied.</summary>
    public async Task<string> SealAsync(string connectionString)
    {
        var name = NameOf(connectionString);
        await ExecuteAsync($"ALTER DATABASE {name} WITH ALLOW_CONNECTIONS false");
        await EndConnectionsAsync(name);
        return name;
    }

    public async ValueTask DisposeAsync()
    {
        if (_admin is not null)
        {
            foreach (var name in _databases.ToList()) await DropAsync(name);
            await using var connection = new NpgsqlConnection(_admin);
            NpgsqlConnection.ClearPool(connection);
        }
        await StopClusterAsync(folder, isKept ? "fast" : "immediate");
        if (!isKept && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
        _turn.Dispose();
    }

    /// <summary>Stops the cluster in the folder if there is one, also one whose run has died.</summary>
    public static async Task StopClusterAsync(string folder, string how = "immediate")
    {
        // After a restart of the machine there is a file and no process: then there is nothing to stop.
        if (File.Exists(Path.Combine(folder, "postmaster.pid")) && Tool("pg_ctl") is not null) await TryAsync("pg_ctl", "stop", "-D", folder, "-m", how);
    }

    private async Task StartClusterAsync()
    {
        await StopClusterAsync(folder);
        string[] locale = OperatingSystem.IsLinux() ? ["--locale=C.UTF-8"] : [];
        if (!File.Exists(Path.Combine(folder, "PG_VERSION"))) await RunAsync("initdb", ["-D", folder, "-U", "inventory", "-A", "trust", "-E", "UTF8", "--no-sync", .. locale]);
        var commits = isKept ? "" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off";
        await RunAsync("pg_ctl", "start", "-w", "-D", folder, "-l", Path.Combine(folder, "log"), "-o", $"-k '{folder}' -c listen_addresses= {commits} -c max_connections=300");
        _admin = $"Host={folder};Username=inventory;Database=postgres";
    }

    private async Task DropAsync(string name)
    {
        lock (_databases) _databases.Remove(name);
        await ExecuteAsync($"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
    }

    // A database with connections can be neither copied nor renamed, and those in a pool live on until somebody ends them.
    private Task EndConnectionsAsync(string name) => ExecuteAsync($"SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = '{name}'");

    private static string NameOf(string connectionString) => new NpgsqlConnectionStringBuilder(connectionString).Database!;

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(_admin);
        await connection.OpenAsync();
#pragma warning disable CA2100 // The names are our own.
        await using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }

    private static async Task RunAsync(string tool, params string[] arguments)
    {
        if (await TryAsync(tool, arguments) is { } problem) throw new InvalidOperationException($"{tool} failed: {problem}");
    }

    private static async Task<string?> TryAsync(string tool, params string[] arguments)
    {
        var command = new ProcessStartInfo(Tool(tool)!) { WorkingDirectory = Path.GetPathRoot(Path.GetTempPath()), RedirectStandardError = true, RedirectStandardOutput = true };
        if (Environment.IsPrivilegedProcess && Servant() is { } servant)
        {
            command.FileName = "setpriv";
            foreach (var part in new[] { "--reuid", servant.User, "--regid", servant.Group, "--clear-groups", Tool(tool)! }) command.ArgumentList.Add(part);
        }
        foreach (var argument in arguments) command.ArgumentList.Add(argument);
        using var process = Process.Start(command)!;
        var (said, failed) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? null : await failed + await said;
    }

    private static string? Tool(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return path.Concat(Installed("/usr/lib/postgresql")).Select(p => Path.Combine(p, file)).FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Installed(string folder) =>
        Directory.Exists(folder) ? Directory.GetDirectories(folder).OrderDescending(StringComparer.Ordinal).Select(version => Path.Combine(version, "bin")) : [];

    // Root may not run PostgreSQL: the first of these users that exists does it.
    private static (string User, string Group)? Servant() =>
        OperatingSystem.IsWindows() || !File.Exists("/etc/passwd") ? null : new[] { "postgres", "nobody" }
            .Select(name => File.ReadLines("/etc/passwd").FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.Ordinal))?.Split(':'))
            .OfType<string[]>().Select(parts => ((string, string)?)(parts[2], parts[3])).FirstOrDefault();
}
