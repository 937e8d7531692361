using Inventory.Core;
using Inventory.Core.Data;
using Microsoft.Extensions.Logging.Console;

namespace Inventory.Blazor.Commands;

/// <summary>One thing that the program does instead of serving.</summary>
internal sealed record Command(string Words, string Arguments, string Meaning, Func<CommandContext, Task<int>> Do)
{
    public async Task<int> RunAsync(string[] args)
    {
        await using var context = CommandContext.Create(args[Words.Split(' ').Length..], args);
        return await Do(context);
    }
}

/// <summary>The commands: the first words after the program's name. Exit code 0 done, 1 failed, 2 wrong arguments.</summary>
internal static class CommandLine
{
    private static readonly Command Help = new("--help", "", "This list", _ => ShowAsync());

    private static readonly Command[] All =
    [
        new("user add", "NAME [--superuser] [--grant reader|editor|auditor]", "Make an account; the password comes from standard input, or is made and printed", UserCommands.AddAsync),
        new("user password", "NAME", "Set a password; from standard input, or made and printed", UserCommands.PasswordAsync),
        new("demo load", "", "Fill an empty database with the demo world", DemoCommands.LoadAsync),
        new("import file", "SLUG FILE [--dry-run] [--keep-ids]", "Bring in rows of one kind from CSV, Excel, JSON or YAML, all of them or none", ImportFileCommand.RunAsync),
        new("import netbox", "--from FOLDER|URL [--token T] [--dry-run]", "Bring in what a NetBox holds; numbers are kept, so the database must be empty or filled from there", ImportNetBox.RunAsync),
        Help,
    ];

    /// <summary>The command that the arguments begin with; null to serve.</summary>
    public static Command? Find(string[] args)
    {
        if (args.Length == 0 || args[0].StartsWith("--", StringComparison.Ordinal) && args[0] != "--help") return null;
        return All.FirstOrDefault(c => c.Words.Split(' ').SequenceEqual(args.Take(c.Words.Split(' ').Length)))
            ?? new Command(args[0], "", "", async _ =>
            {
                await Console.Error.WriteLineAsync($"There is no command “{string.Join(' ', args.Take(2))}”; --help lists them.");
                return 2;
            });
    }

    private static async Task<int> ShowAsync()
    {
        await Console.Out.WriteLineAsync("Without a command: serve. --demo fills an empty database with a demo world; --urls says where to listen.\n");
        foreach (var command in All) await Console.Out.WriteLineAsync($"  {command.Words} {command.Arguments}\n      {command.Meaning}");
        return 0;
    }
}

/// <summary>What a command works with: its own arguments and the program's services, on a migrated database.</summary>
internal sealed class CommandContext : IAsyncDisposable
{
    private readonly Lazy<IHost> _host;
    private IServiceScope? _scope;
    private bool _hasNews;

    private CommandContext(string[] args, Func<IHost> host) => (Args, _host) = (args, new(host));

    public string[] Args { get; }

    public static CommandContext Create(string[] args, string[] all) => new(args, () =>
    {
        var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = AppContext.BaseDirectory, Args = [.. all.Where(a => a.Contains('=', StringComparison.Ordinal))] });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.Configure<ConsoleLoggerOptions>(o => o.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.AddInventory(builder.Configuration);
        return builder.Build();
    });

    /// <summary>The services, once the database is there.</summary>
    public async Task<IServiceProvider> ServicesAsync()
    {
        if (_scope is null)
        {
            await _host.Value.Services.GetRequiredService<Start>().RunAsync();
            _host.Value.Services.GetRequiredService<Feed>().Relay = _ => _hasNews = true;
            _scope = _host.Value.Services.CreateScope();
        }
        return _scope.ServiceProvider;
    }

    public async ValueTask DisposeAsync()
    {
        _scope?.Dispose();
        if (_hasNews) await _host.Value.Services.GetRequiredService<Dialect>().TellOthersAsync(CancellationToken.None);
        if (_host.IsValueCreated && _host.Value is IAsyncDisposable host) await host.DisposeAsync();
    }
}
