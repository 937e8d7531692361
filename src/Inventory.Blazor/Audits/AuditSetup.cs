namespace Inventory.Blazor.Audits;

/// <summary>The hub of audits and what it needs.</summary>
internal static class AuditSetup
{
    public static void AddAudits(this IServiceCollection services)
    {
        services.AddSignalR();
        services.AddSingleton<AuditHubSessions>();
    }

    public static void MapAuditHub(this WebApplication app) => app.MapHub<AuditHub>("/hubs/audit");
}
