using Inventory.Blazor.Demo;

namespace Inventory.Blazor.Commands;

internal static class DemoCommands
{
    public static async Task<int> LoadAsync(CommandContext context)
    {
        if (context.Args.Length > 0)
        {
            await Console.Error.WriteLineAsync("Wrong arguments; --help shows them.");
            return 2;
        }
        var demo = await (await context.ServicesAsync()).LoadDemoAsync();
        await Console.Error.WriteLineAsync(demo.Message);
        return demo.IsRefused ? 1 : 0;
    }
}
