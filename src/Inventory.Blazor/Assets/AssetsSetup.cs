using Inventory.Blazor.Fields;
using Inventory.Blazor.Resources;
using Inventory.Core.Assets;

namespace Inventory.Blazor.Assets;

/// <summary>How assets look beside what they have to do with: the hardware that they are, the places where they are, those who make, use and own them.</summary>
internal static class AssetsSetup
{
    public static void AddAssets(this IServiceCollection services)
    {
        services.AddCell<WarrantyTerm, WarrantyBar>();
        services.AddDetailPanel<AssetPanel>(r => AssetPanel.FilterOf(r.EntityType) is not null);
        services.AddDetailPanel<NumbersPanel>(r => AssetNumbers.Has(r.EntityType), isBeside: true);
    }
}
