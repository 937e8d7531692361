using Inventory.Blazor;
using Inventory.Blazor.Commands;
using Inventory.Core;

try
{
    return CommandLine.Find(args) is { } command ? await command.RunAsync(args) : await Server.RunAsync(args);
}
catch (SettingsException error)
{
    await Console.Error.WriteLineAsync(error.Message);
    return 1;
}

/// <summary>Named so that tests can start it.</summary>
public partial class Program;
