using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Commands;

internal static class ImportFileCommand
{
    public static async Task<int> RunAsync(CommandContext context)
    {
        var names = context.Args.Where(a => !a.StartsWith("--", StringComparison.Ordinal)).ToList();
        var options = context.Args.Where(a => a.StartsWith("--", StringComparison.Ordinal)).ToList();
        if (names.Count != 2 || options.Exists(o => o is not ("--dry-run" or "--keep-ids"))) return await SayAsync("Wrong arguments; --help shows them.", 2);
        if (!File.Exists(names[1])) return await SayAsync($"There is no file {names[1]}.", 2);
        if (new FileInfo(names[1]).Length > ImportFile.MostBytes) return await SayAsync("The file is larger than 32 MB. Import it in parts.", 2);
        var services = await context.ServicesAsync();
        if (services.GetRequiredService<Catalog>().WithSlug(names[0]) is not { IsImported: true } resource) return await SayAsync($"There is nothing to import into that is called “{names[0]}”.", 2);
        var order = new ImportOrder(new ImportFile(await File.ReadAllBytesAsync(names[1]), Path.GetFileName(names[1])))
        {
            IsDryRun = options.Contains("--dry-run"),
            KeepsIds = options.Contains("--keep-ids"),
        };
        try
        {
            return await EndAsync(await services.GetRequiredService<FileImport>().RunAsync(Viewer.System, resource, order, new Shown()), order);
        }
        catch (Exception error) when (services.GetRequiredService<Dialect>().IsAway(error))
        {
            return await SayAsync($"The database cannot be written at the moment: {error.GetBaseException().Message} Nothing was written.", 1);
        }
    }

    private static async Task<int> EndAsync(ImportResult result, ImportOrder order)
    {
        if (result is ImportResult.Done done)
        {
            await Console.Out.WriteLineAsync($"{done.Created} new, {done.Changed} changed, {done.Unchanged} unchanged{(order.IsDryRun ? ", if it is imported: nothing was written" : "")}.");
            return 0;
        }
        if (result is not ImportResult.Refused refused) return await SayAsync("Such rows are not imported.", 1);
        foreach (var problem in refused.Problems) await Console.Error.WriteLineAsync(problem.ToString());
        return await SayAsync(refused.AreMore ? "These are the first problems. Nothing was written." : "Nothing was written.", 1);
    }

    private static async Task<int> SayAsync(string message, int exit)
    {
        await Console.Error.WriteLineAsync(message);
        return exit;
    }

    /// <summary>A line for every ten thousand rows.</summary>
    private sealed class Shown : IProgress<(int Done, int Total)>
    {
        public void Report((int Done, int Total) value)
        {
            if (value.Done % 10_000 == 0) Console.Error.WriteLine($"{value.Done} of {value.Total}");
        }
    }
}
