using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Audits;

/// <summary>A server with one room, two devices and an asset in it, a flow that lists them, and people who audit it with tokens.</summary>
public sealed class AuditedRoom : IAsyncLifetime
{
    public const string AnaToken = "ana-token";
    public const string BorToken = "bor-token";
    public const string LookerToken = "looker-token";
    public const string StrangerToken = "stranger-token";

    private static readonly string[] AuditorGrants = ["run netbox_inventory.auditflow", "view *", "add netbox_inventory.audittrail", "delete netbox_inventory.audittrail"];

    public RunningServer Server { get; } = new();

    public long Flow { get; private set; }

    public long Room { get; private set; }

    public long DevicesPage { get; private set; }

    public long Switch { get; private set; }

    public long Ana { get; private set; }

    public string ScanPath => $"/api/plugins/inventory/audit-flows/{Flow}/scan/";

    public string StatePath => $"/api/plugins/inventory/audit-flows/{Flow}/state/?object_id={Room}";

    public async ValueTask InitializeAsync()
    {
        Ana = await Server.AddUserAsync("ana", AnaToken, AuditorGrants);
        await Server.AddUserAsync("bor", BorToken, AuditorGrants);
        await Server.AddUserAsync("looker", LookerToken, AuditorGrants[0], AuditorGrants[1]);
        await Server.AddUserAsync("stranger", StrangerToken, "view dcim.device");
        await FurnishAsync();
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();

    /// <summary>Takes back every mark, so that a test begins with nothing seen.</summary>
    public async Task ForgetAsync()
    {
        await using var operation = await Server.Services.GetRequiredService<Operations>().WriteAsync(Viewer.System);
        foreach (var trail in operation.Db.Set<AuditTrail>().ToList()) trail.Undo(DateTime.UtcNow, null, "");
        await operation.Db.SaveChangesAsync();
        await operation.CommitAsync();
    }

    private async Task FurnishAsync()
    {
        await using var operation = await Server.Services.GetRequiredService<Operations>().WriteAsync(Viewer.System);
        var site = await AddAsync(new Site { Name = "Ljubljana", Slug = "ljubljana" });
        var room = await AddAsync(new Location { Name = "Server room", Slug = "server-room", SiteId = site.Id });
        var depot = await AddAsync(new Location { Name = "Depot", Slug = "depot", SiteId = site.Id });
        var maker = await AddAsync(new Manufacturer { Name = "Cisco", Slug = "cisco" });
        var type = await AddAsync(new DeviceType { ManufacturerId = maker.Id, Model = "C9300", Slug = "c9300" });
        var role = await AddAsync(new DeviceRole { Name = "Switch", Slug = "switch" });
        var device = await AddAsync(new Device { Name = "sw-1", Serial = "FOC1", AssetTag = "TAG-1", DeviceTypeId = type.Id, RoleId = role.Id, SiteId = site.Id, LocationId = room.Id });
        await AddAsync(new Device { Name = "sw-2", Serial = "FOC2", DeviceTypeId = type.Id, RoleId = role.Id, SiteId = site.Id, LocationId = room.Id });
        await AddAsync(new Device { Name = "far-1", Serial = "FAR1", DeviceTypeId = type.Id, RoleId = role.Id, SiteId = site.Id, LocationId = depot.Id });
        await AddAsync(new Asset { Name = "spare", Serial = "SPARE1", Status = "stored", DeviceTypeId = type.Id, StorageLocationId = room.Id });
        var flow = await AddAsync(new AuditFlow { Name = "Room audit", ObjectType = AuditTypes.Location });
        var devices = await AddAsync(new AuditFlowPage { Name = "Devices", ObjectType = AuditTypes.Device });
        var assets = await AddAsync(new AuditFlowPage { Name = "Assets", ObjectType = AuditTypes.Asset });
        await AddAsync(new AuditFlowPageAssignment { FlowId = flow.Id, PageId = devices.Id, Weight = 1 });
        await AddAsync(new AuditFlowPageAssignment { FlowId = flow.Id, PageId = assets.Id, Weight = 2 });
        await operation.CommitAsync();
        (Flow, Room, DevicesPage, Switch) = (flow.Id, room.Id, devices.Id, device.Id);

        async Task<T> AddAsync<T>(T row)
            where T : Core.Resources.Entity, new()
        {
            Assert.IsType<SaveResult.Saved>(await operation.Records<T>().SaveAsync(row));
            return row;
        }
    }
}
