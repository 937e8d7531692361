using Inventory.Blazor.Fields;
using Inventory.Core.Assets;

namespace Inventory.Blazor.Assets;

internal static class AssetsSetup
{
    public static void AddAssets(this IServiceCollection services) => services.AddCell<WarrantyTerm, WarrantyBar>();
}
