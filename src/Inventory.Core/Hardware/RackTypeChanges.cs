using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Hardware;

/// <summary>Racks stay like their type, and hold what is mounted in them.</summary>
internal sealed class RackTypeChanges : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is not Rack { Id: > 0 } rack || !operation.Changed(rack).Overlaps([nameof(Rack.UHeight), nameof(Rack.StartingUnit)])) return;
        var mounted = await operation.Db.Set<Device>().Where(x => x.RackId == rack.Id && x.Position != null)
            .Select(x => new { From = x.Position!.Value, x.DeviceType.UHeight }).ToListAsync(cancel);
        if (mounted.Count == 0) return;
        var (lowest, needed) = (mounted.Min(x => x.From), mounted.Max(x => x.From + x.UHeight) - rack.StartingUnit);
        if (rack.StartingUnit > lowest)
            problems.Add(FieldOf(rack, "starting_unit"), $"A device is mounted in unit {lowest:0.#}, below the starting unit {rack.StartingUnit}.");
        if (rack.UHeight < needed)
            problems.Add(FieldOf(rack, "u_height"), $"What is mounted needs at least {needed:0.#} units.");
    }

    public override async Task AfterSaveAsync(Operation operation, Entity row, IReadOnlySet<string> changed, CancellationToken cancel)
    {
        if (row is not RackType type) return;
        var racks = await operation.Db.Set<Rack>().Where(x => x.RackTypeId == type.Id).ToListAsync(cancel);
        foreach (var rack in racks)
        {
            rack.RackType = type;
            rack.Complete(isNew: false);
        }
        await operation.SaveAlongAsync(racks, cancel);
    }

    private static string FieldOf(Rack rack, string field) => rack.RackTypeId is null ? field : "rack_type";
}
