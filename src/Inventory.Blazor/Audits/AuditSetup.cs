using Inventory.Blazor.Resources;
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
    }

    public static void MapAuditHub(this WebApplication app) => app.MapHub<AuditHub>("/hubs/audit");
}
