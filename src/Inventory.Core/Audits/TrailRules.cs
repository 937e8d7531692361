using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Audits;

/// <summary>A trail that somebody writes themselves is of an object that is there, and says where the records had it.</summary>
internal sealed class TrailRules : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is not AuditTrail { Id: 0 } trail || problems.Any) return;
        if (trail.Input.Length == 0) trail.Input = "api";
        if (operation.Catalog.WithObjectType(trail.ObjectType) is not { } kind || await operation.FindAnyAsync(kind, trail.ObjectId, cancel: cancel) is null)
            problems.Add("object_id", "There is no such object.");
        else if (trail.Place.Length == 0) trail.Place = await PlaceAsync(operation.Db, trail, cancel);
    }

    private static async Task<string> PlaceAsync(InventoryDb db, AuditTrail trail, CancellationToken cancel)
    {
        var (type, id) = (trail.ObjectType, trail.ObjectId);
        var parts = type switch
        {
            AuditTypes.Asset => db.Set<Asset>().Where(x => x.Id == id).Select(x => new[] { x.PlaceSite!.Name, x.PlaceLocation!.Name, x.PlaceRack!.Name }),
            AuditTypes.Device => db.Set<Device>().Where(x => x.Id == id).Select(x => new[] { x.Site.Name, x.Location!.Name, x.Rack!.Name }),
            AuditTypes.Module => db.Set<Module>().Where(x => x.Id == id).Select(x => new[] { x.Device.Site.Name, x.Device.Location!.Name, x.Device.Rack!.Name }),
            AuditTypes.InventoryItem => db.Set<InventoryItem>().Where(x => x.Id == id).Select(x => new[] { x.Device.Site.Name, x.Device.Location!.Name, x.Device.Rack!.Name }),
            AuditTypes.Rack => db.Set<Rack>().Where(x => x.Id == id).Select(x => new[] { x.Site.Name, x.Location!.Name }),
            AuditTypes.Location => db.Set<Location>().Where(x => x.Id == id).Select(x => new[] { x.Site.Name, x.Parent!.Name }),
            _ => null,
        };
        var names = parts is null ? [] : await parts.AsNoTracking().FirstOrDefaultAsync(cancel) ?? [];
        return string.Join(" / ", names.Where(n => !string.IsNullOrEmpty(n)));
    }
}
