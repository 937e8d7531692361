using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Inventory.Browser.Tests.Support;

/// <summary>The published program on a database of its own: started, killed, started again.</summary>
public sealed class RunningProgram : IAsyncDisposable
{
    /// <summary>The password of those who are made by a journey; in the demo world it is the name.</summary>
    public const string Password = "Scan-the-room-1";

    // A busy machine takes its time.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly string Published = Path.Combine(AppContext.BaseDirectory, "program", "Inventory.Blazor.dll");
    private readonly Dictionary<string, string> _settings = [];
    private Process? _server;

    public RunningProgram()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public int Port { get; }

    public string Address => $"http://localhost:{Port}";

    /// <summary>Where it runs: the database is in its folder "data".</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("inventory-journey-").FullName;

    /// <summary>The server's log so far.</summary>
    public string Log { get; private set; } = "";

    /// <summary>Has its first administrator, keeper, and the token of <see cref="Api"/>.</summary>
    public static RunningProgram WithKeeper() => new RunningProgram()
        .With("Inventory__Bootstrap__UserName", "keeper").With("Inventory__Bootstrap__Password", Password).With("Inventory__Bootstrap__ApiToken", Api.Token);

    public RunningProgram With(string name, string value)
    {
        _settings[name] = value;
        return this;
    }

    /// <summary>One command beside, or before, the server; answers its standard output.</summary>
    public async Task<string> CommandAsync(string input, params string[] args)
    {
        var (exit, output, errors) = await RunAsync(input, args);
        return exit == 0 ? output : throw new InvalidOperationException($"{string.Join(' ', args)}: {errors}");
    }

    /// <summary>The program once more in the same folder, until it ends by itself.</summary>
    public async Task<(int Exit, string Output, string Errors)> RunAsync(string input, params string[] args)
    {
        using var process = Start(args, redirectInput: true);
        await process.StandardInput.WriteLineAsync(input);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    public async Task<RunningProgram> ServeAsync(params string[] args)
    {
        _server = Start(["--urls", Address, .. args], redirectInput: false);
        _server.OutputDataReceived += (_, e) => Log += e.Data + "\n";
        _server.ErrorDataReceived += (_, e) => Log += e.Data + "\n";
        _server.BeginOutputReadLine();
        _server.BeginErrorReadLine();
        using var client = new HttpClient();
        for (var waited = Stopwatch.StartNew(); waited.Elapsed < Patience;)
        {
            if (_server.HasExited) throw new InvalidOperationException($"The server stopped: {Log}");
            try
            {
                if ((await client.GetAsync($"{Address}/health/ready")).IsSuccessStatusCode) return this;
            }
            catch (HttpRequestException)
            {
                // Not listening yet.
            }
            await Task.Delay(20);
        }
        throw new TimeoutException($"The server is not ready: {Log}");
    }

    /// <summary>As a power cut does it.</summary>
    public void Kill()
    {
        _server?.Kill(entireProcessTree: true);
        _server?.WaitForExit();
        _server?.Dispose();
        _server = null;
    }

    public ValueTask DisposeAsync()
    {
        Kill();
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private Process Start(string[] args, bool redirectInput)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = Folder, RedirectStandardInput = redirectInput, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Published);
        foreach (var arg in args) start.ArgumentList.Add(arg);
        foreach (var (name, value) in _settings) start.Environment[name] = value;
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        return Process.Start(start)!;
    }
}
