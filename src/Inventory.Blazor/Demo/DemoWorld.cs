namespace Inventory.Blazor.Demo;

internal static class DemoWorld
{
    public static Task LoadDemoAsync(this IServiceProvider services, IHostEnvironment environment) => Task.CompletedTask;
}
