using Inventory.Core.Data;
using Inventory.Core.NetBox;

namespace Inventory.Blazor.Commands;

internal static class ImportNetBox
{
    public static async Task<int> RunAsync(CommandContext context)
    {
        if (!TryRead(context.Args, out var from, out var token, out var isDryRun)) return await SayAsync("Wrong arguments; --help shows them.", 2);
        var services = await context.ServicesAsync();
        try
        {
            var report = await services.GetRequiredService<Importer>().RunAsync(from, token, isDryRun, Console.Error.WriteLine);
            await report.WriteAsync(Console.Out);
            return 0;
        }
        catch (ImportException error)
        {
            return await SayAsync($"{error.Message} Nothing was written.", 1);
        }
        catch (Exception error) when (services.GetRequiredService<Dialect>().IsAway(error))
        {
            return await SayAsync($"The database cannot be written at the moment: {error.GetBaseException().Message} Nothing was written.", 1);
        }
    }

    private static bool TryRead(string[] args, out string from, out string? token, out bool isDryRun)
    {
        (from, token, isDryRun) = ("", null, false);
        for (var i = 0; i < args.Length; i++)
        {
            if (args[i] == "--dry-run") isDryRun = true;
            else if (args[i] == "--from" && i + 1 < args.Length) from = args[++i];
            else if (args[i] == "--token" && i + 1 < args.Length) token = args[++i];
            else return false;
        }
        return from.Length > 0;
    }

    private static async Task<int> SayAsync(string message, int exit)
    {
        await Console.Error.WriteLineAsync(message);
        return exit;
    }
}
