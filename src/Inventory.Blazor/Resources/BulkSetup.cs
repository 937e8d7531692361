namespace Inventory.Blazor.Resources;

/// <summary>Work on many rows at once.</summary>
internal static class BulkSetup
{
    public static void AddBulk(this IServiceCollection services) => services.AddScoped<KeptSelections>().AddScoped<BulkWork>();
}
