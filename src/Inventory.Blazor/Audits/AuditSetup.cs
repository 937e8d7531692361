using System.Globalization;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Audits;

namespace Inventory.Blazor.Audits;

/// <summary>The hub of audits and what it needs; the buttons that start audits on the pages of places and flows.</summary>
internal static class AuditSetup
{
    public static void AddAudits(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<AuditHubSessions>();
        services.AddDetailAction<AuditButton>(r => AuditTypes.Starts.Seeds.Any(c => c.Value == r.ObjectType));
        services.AddDetailAction<StartAudit>(r => r.EntityType == typeof(AuditFlow));
        services.AddPageGuard<RunPage>(StatusAsync);
    }

    public static void MapAuditHub(this WebApplication app) => app.MapHub<AuditHub>("/hubs/audit");

    private static async Task<int> StatusAsync(HttpContext context, Viewer viewer)
    {
        if (!long.TryParse(context.Request.Query["object_id"], NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !long.TryParse((string?)context.Request.RouteValues[nameof(RunPage.FlowId)], NumberStyles.None, CultureInfo.InvariantCulture, out var flow)) return StatusCodes.Status404NotFound;
        var door = context.RequestServices.GetRequiredService<AuditDoor>();
        var (_, why) = await door.FindAsync(viewer, flow, start, context.RequestAborted);
        return why switch
        {
            // The page shows itself all the same, with its first tab and a word on it.
            null when context.Request.Query["tab"].ToString() is { Length: > 0 } tab
                && !(long.TryParse(tab, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && await door.HasPageAsync(viewer, flow, page, context.RequestAborted)) => StatusCodes.Status404NotFound,
            null => StatusCodes.Status200OK,
            ScanResult.Forbidden => StatusCodes.Status403Forbidden,
            _ => StatusCodes.Status404NotFound,
        };
    }
}
