using Inventory.Core.Resources;

namespace Inventory.Blazor.Shell;

/// <summary>Pages of NetBox lead to ours, so that printed labels and bookmarks keep working.</summary>
internal static class NetBoxLinks
{
    public static void MapNetBoxLinks(this WebApplication app)
    {
        foreach (var resource in app.Services.GetRequiredService<Catalog>().All.Where(r => r.NetBoxPath.Length > 0))
        {
            app.MapGet($"/{resource.NetBoxPath}/{{id:long}}", (long id) => Results.LocalRedirect($"/{resource.Slug}/{id}")).RequireAuthorization();
            app.MapGet($"/{resource.NetBoxPath}", () => Results.LocalRedirect($"/{resource.Slug}")).RequireAuthorization();
        }
    }
}
