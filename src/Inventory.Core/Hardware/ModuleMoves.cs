using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Hardware;

/// <summary>Bays and modules hold each other in turn, never in a circle; the bays of a module go with it to another device.</summary>
internal sealed class ModuleMoves : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        switch (row)
        {
            case Module module when module.Id == 0 || operation.Changed(module).Contains(nameof(Module.ModuleBayId)):
                if (!module.ModuleBay.Enabled)
                    problems.Add("module_bay", $"{module.ModuleBay} is disabled.");
                if (await LiesInAsync(operation.Db, module.ModuleBayId, bay => bay.ModuleId == module.Id, cancel))
                    problems.Add("module_bay", $"{module.ModuleBay} belongs to this module, or to one inside it.");
                break;
            case ModuleBay { Id: > 0 } bay:
                if (operation.Changed(bay).Contains(nameof(ModuleBay.DeviceId)))
                    problems.Add("device", "A bay stays with its device.");
                if (bay.Module is { } provider && operation.Changed(bay).Contains(nameof(ModuleBay.ModuleId)) && await LiesInAsync(operation.Db, provider.ModuleBayId, outer => outer.Id == bay.Id, cancel))
                    problems.Add("module", "The module is in this bay, or in one inside it.");
                break;
        }
    }

    public override async Task AfterSaveAsync(Operation operation, Entity row, IReadOnlySet<string> changed, CancellationToken cancel)
    {
        if (row is Module module && changed.Contains(nameof(Module.DeviceId)))
        {
            var bays = await operation.Db.Set<ModuleBay>().Where(x => x.ModuleId == module.Id && x.DeviceId != module.DeviceId).ToListAsync(cancel);
            foreach (var bay in bays) bay.DeviceId = module.DeviceId;
            await operation.SaveAlongAsync(bays, cancel);
        }
        if (row is ModuleBay outer && changed.Contains(nameof(ModuleBay.DeviceId)))
        {
            var modules = await operation.Db.Set<Module>().Where(x => x.ModuleBayId == outer.Id && x.DeviceId != outer.DeviceId).ToListAsync(cancel);
            foreach (var inside in modules) inside.DeviceId = outer.DeviceId;
            await operation.SaveAlongAsync(modules, cancel);
        }
    }

    /// <summary>Whether the bay, or one further out, is such a bay.</summary>
    private static async Task<bool> LiesInAsync(InventoryDb db, long bayId, Func<ModuleBay, bool> isSuch, CancellationToken cancel)
    {
        var seen = new HashSet<long>();
        for (long? id = bayId; id is not null && seen.Add(id.Value);)
        {
            var bay = await db.Set<ModuleBay>().AsNoTracking().SingleAsync(x => x.Id == id, cancel);
            if (isSuch(bay)) return true;
            id = await db.Set<Module>().Where(x => x.Id == bay.ModuleId).Select(x => (long?)x.ModuleBayId).SingleOrDefaultAsync(cancel);
        }
        return false;
    }
}
