using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Hardware;

/// <summary>New devices and modules have the bays of their type.</summary>
internal sealed class ModuleBaysOfTypes : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is Module { Id: 0, ModuleBay.Position: "" } module && (await OfAsync(operation.Db, module, cancel)).Exists(t => t.AsksForPosition))
            problems.Add("module_bay", $"{module.ModuleBay} has no position, and bays of {module.ModuleType} are named after it.");
    }

    public override async Task AfterSaveAsync(Operation operation, Entity row, IReadOnlySet<string> changed, CancellationToken cancel)
    {
        if (!changed.Contains(nameof(Entity.Id))) return;
        var bays = row switch
        {
            Device device => (await operation.Db.Set<ModuleBayTemplate>().AsNoTracking().Where(t => t.DeviceTypeId == device.DeviceTypeId).OrderBy(t => t.NameSort).ToListAsync(cancel))
                .ConvertAll(t => t.Make(device.Id)),
            Module module => await InAsync(operation.Db, module, cancel),
            _ => [],
        };
        if (bays.Count == 0) return;
        operation.Db.AddRange(bays);
        await operation.Db.SaveChangesAsync(cancel);
    }

    private static async Task<List<ModuleBay>> InAsync(InventoryDb db, Module module, CancellationToken cancel)
    {
        var templates = await OfAsync(db, module, cancel);
        if (templates.Count == 0) return [];
        var position = await PositionAsync(db, module, cancel);
        return templates.ConvertAll(t => t.Make(module.DeviceId, module.Id, position));
    }

    private static Task<List<ModuleBayTemplate>> OfAsync(InventoryDb db, Module module, CancellationToken cancel) =>
        db.Set<ModuleBayTemplate>().AsNoTracking().Where(t => t.ModuleTypeId == module.ModuleTypeId).OrderBy(t => t.NameSort).ToListAsync(cancel);

    /// <summary>The positions of the bays around it, the outermost first: "2/1".</summary>
    private static async Task<string> PositionAsync(InventoryDb db, Module module, CancellationToken cancel)
    {
        var positions = new List<string>();
        var seen = new HashSet<long>();
        for (long? id = module.ModuleBayId; id is not null && seen.Add(id.Value);)
        {
            var bay = await db.Set<ModuleBay>().AsNoTracking().SingleAsync(x => x.Id == id, cancel);
            if (bay.Position.Length > 0) positions.Add(bay.Position);
            id = await db.Set<Module>().Where(x => x.Id == bay.ModuleId).Select(x => (long?)x.ModuleBayId).SingleOrDefaultAsync(cancel);
        }
        positions.Reverse();
        return string.Join('/', positions);
    }
}
