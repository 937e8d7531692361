using Inventory.Blazor.Fields;
using Inventory.Blazor.Resources;
using Inventory.Core.Access;

namespace Inventory.Blazor.Access;

/// <summary>What accounts, permissions and tokens have beside what every kind of row has.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this IServiceCollection services)
    {
        services.AddDetailAction<AccountButtons>(r => r.EntityType == typeof(Core.Access.Account));
        services.AddDetailAction<WhichRowsButton>(r => r.EntityType == typeof(Permission));
        services.AddListAction<AddTokenLink>(r => r.EntityType == typeof(Token));
        services.AddFormAid<WhichRows>(r => r.EntityType == typeof(Permission));
        services.AddCell<HeldRights, RightsCell>();
    }
}
