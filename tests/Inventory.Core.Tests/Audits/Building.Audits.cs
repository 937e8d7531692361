using Inventory.Core.Audits;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Audits;

// One page for each kind of object, and some that want less; flows from site, location and rack that list them.
internal static partial class Building
{
    private static async Task AuditsAsync(Seed seed)
    {
        await PageAsync("Assets", AuditTypes.Asset);
        await PageAsync("Assets and homes", AuditTypes.Asset, home: true);
        await PageAsync("Stored assets", AuditTypes.Asset, """{"status": "stored"}""");
        await PageAsync("Devices", AuditTypes.Device);
        await PageAsync("Switches", AuditTypes.Device, """{"role__slug": ["switch", "access-switch"]}""");
        await PageAsync("Modules", AuditTypes.Module);
        await PageAsync("Inventory items", AuditTypes.InventoryItem);
        await PageAsync("Racks", AuditTypes.Rack);
        await PageAsync("Locations", AuditTypes.Location);

        string[] all = ["Assets", "Devices", "Modules", "Inventory items", "Racks", "Locations", "Assets and homes", "Switches", "Stored assets"];
        await FlowAsync("Site audit", AuditTypes.Site, all);
        await FlowAsync("Location audit", AuditTypes.Location, ["Devices", .. all.Where(p => p != "Devices")]);
        await FlowAsync("Rack audit", AuditTypes.Rack, ["Devices", "Assets", "Modules", "Inventory items", "Switches"]);
        await FlowAsync("Devices alone", AuditTypes.Location, ["Devices"]);
        await FlowAsync("Without pages", AuditTypes.Location, []);
        await FlowAsync("Switched off", AuditTypes.Location, ["Devices"], enabled: false);
        await FlowAsync("Maribor only", AuditTypes.Site, ["Devices"], """{"slug": "maribor"}""");

        Task PageAsync(string name, string type, string? filter = null, bool home = false) =>
            seed.AddAsync(name, new AuditFlowPage { Name = name, ObjectType = type, ObjectFilter = filter, IncludeHome = home });

        async Task FlowAsync(string name, string start, string[] pages, string? filter = null, bool enabled = true)
        {
            var flow = await seed.AddAsync(name, new AuditFlow { Name = name, ObjectType = start, ObjectFilter = filter, Enabled = enabled });
            for (var i = 0; i < pages.Length; i++)
                await seed.AddAsync(new AuditFlowPageAssignment { FlowId = flow.Id, PageId = seed.Id<AuditFlowPage>(pages[i]), Weight = 100 * i });
        }
    }
}
