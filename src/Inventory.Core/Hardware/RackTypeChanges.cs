using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Hardware;

/// <summary>Racks stay like their type, and hold what is mounted in them.</summary>
internal sealed class RackTypeChanges : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is not RackFrame { Id: > 0 } frame || !operation.Changed(frame).Overlaps([nameof(RackFrame.UHeight), nameof(RackFrame.StartingUnit)])) return;
        var devices = operation.Db.Set<Device>().Where(x => x.Position != null);
        var inside = frame is Rack ? devices.Where(x => x.RackId == frame.Id) : devices.Where(x => x.Rack!.RackTypeId == frame.Id);
        var mounted = await inside.Select(x => new { From = x.Position!.Value, x.DeviceType.UHeight, Rack = x.Rack!.Name }).ToListAsync(cancel);
        if (mounted.Count == 0) return;
        var (lowest, highest) = (mounted.MinBy(x => x.From)!, mounted.MaxBy(x => x.From + x.UHeight)!);
        var needed = highest.From + highest.UHeight - frame.StartingUnit;
        if (frame.StartingUnit > lowest.From)
            problems.Add(FieldOf(frame, "starting_unit"), $"A device is mounted in unit {lowest.From:0.#} of {lowest.Rack}, below the starting unit {frame.StartingUnit}.");
        if (frame.UHeight < needed)
            problems.Add(FieldOf(frame, "u_height"), $"What is mounted in {highest.Rack} needs at least {needed:0.#} units.");
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

    private static string FieldOf(RackFrame frame, string field) => frame is Rack { RackTypeId: not null } ? "rack_type" : field;
}
