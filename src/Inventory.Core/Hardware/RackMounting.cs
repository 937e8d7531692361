using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Hardware;

/// <summary>No two devices take the same half unit of a rack: asked when a device is mounted, and when a type takes more than it did.</summary>
internal sealed class RackMounting : Follower
{
    private const int MostNamed = 5;
    private static readonly string[] Mounting = [nameof(Device.RackId), nameof(Device.Position), nameof(Device.Face), nameof(Device.DeviceTypeId)];

    /// <summary>Devices that are mounted together are in each other's way too: each in that of those after it.</summary>
    public override async Task CheckManyAsync(Operation operation, IReadOnlyList<Candidate> rows, CancellationToken cancel)
    {
        var before = new List<Device>();
        foreach (var one in rows.Where(r => !r.Problems.Any))
        {
            if (one.Row is Device device && (one.IsNew || operation.Changed(device).Overlaps(Mounting)))
            {
                await CheckDeviceAsync(operation, device, before, one.Problems, cancel);
                before.Add(device);
            }
            if (one.Row is DeviceType { Id: > 0 } type) await CheckTypeAsync(operation, type, one.Problems, cancel);
        }
    }

    private static async Task CheckDeviceAsync(Operation operation, Device device, List<Device> before, Problems problems, CancellationToken cancel)
    {
        if (device is not { Rack: { } rack, Position: { } position, DeviceType: { } type }) return;
        // Two people who mount at once each see what the other did.
        await operation.Dialect.LockAsync(operation.Db, $"rack {rack.Id}", cancel);
        var moving = before.Append(device).Select(x => x.Id).Where(id => id > 0).ToList();
        var mounted = (await MountedAsync(operation.Db.Set<Device>().Where(x => x.RackId == rack.Id && !moving.Contains(x.Id)), cancel)).Select(m => m.Mounted);
        var space = new RackSpace(rack.StartingUnit, rack.UHeight, mounted.Concat(Together(before, rack.Id)));
        if (!space.Holds(position, type.UHeight))
        {
            problems.Add("position", $"{rack} has {Units(space.Start, space.End)}: {Span(position, type.UHeight)} would not be in it.");
            return;
        }
        var inTheWay = space.InTheWay(position, type.UHeight, type.IsFullDepth ? null : device.Face).ToList();
        if (inTheWay.Count == 0) return;
        var seen = await NamesAsync(operation, inTheWay.Select(m => m.Id), cancel);
        Func<long, string> names = id => id <= 0 ? before[(int)-id].ToString() : seen(id);
        problems.Add("position", $"{Capital(Span(position, type.UHeight))} of {rack} {(type.UHeight > 1 ? "are" : "is")} not free: {string.Join(", ", inTheWay.Take(MostNamed).Select(m => $"{names(m.Id)} takes {Span(m.Position, m.Height)}"))}.");
    }

    // Some have no number yet: they go by their place.
    private static IEnumerable<Mounted> Together(List<Device> before, long rackId) =>
        from place in before.Index()
        let device = place.Item
        where device.RackId == rackId && device is { Position: not null, DeviceType: not null }
        select new Mounted(-place.Index, device.Position!.Value, device.DeviceType.UHeight, device.DeviceType.IsFullDepth, device.Face);

    private static async Task CheckTypeAsync(Operation operation, DeviceType type, Problems problems, CancellationToken cancel)
    {
        var db = operation.Db;
        var before = db.Entry(type).OriginalValues;
        var oldHeight = before.GetValue<decimal>(nameof(DeviceType.UHeight));
        var getsDeeper = type.IsFullDepth && !before.GetValue<bool>(nameof(DeviceType.IsFullDepth));
        if (type.UHeight <= oldHeight && !getsDeeper) return;

        var racks = db.Set<Device>().Where(x => x.DeviceTypeId == type.Id && x.RackId != null && x.Position != null).Select(x => x.RackId!.Value);
        var sizes = await db.Set<Rack>().Where(x => racks.Contains(x.Id)).Select(x => new { x.Id, Name = x.FacilityId == null ? x.Name : x.Name + " (" + x.FacilityId + ")", x.StartingUnit, x.UHeight }).ToListAsync(cancel);
        foreach (var rack in sizes.OrderBy(r => r.Id)) await operation.Dialect.LockAsync(db, $"rack {rack.Id}", cancel);
        var mounted = (await MountedAsync(db.Set<Device>().Where(x => racks.Contains(x.RackId!.Value)), cancel))
            .Select(m => m.TypeId == type.Id ? m with { Mounted = m.Mounted with { Height = type.UHeight, IsFullDepth = type.IsFullDepth } } : m)
            .ToLookup(m => m.RackId);

        var without = new List<(string Rack, Mounted Device, Mounted? InTheWay)>();
        foreach (var rack in sizes)
        {
            var space = new RackSpace(rack.StartingUnit, rack.UHeight, mounted[rack.Id].Select(m => m.Mounted));
            foreach (var device in mounted[rack.Id].Where(m => m.TypeId == type.Id).Select(m => m.Mounted))
            {
                var inTheWay = Added(device, oldHeight, getsDeeper).SelectMany(a => space.InTheWay(a.Position, a.Height, a.Face)).FirstOrDefault(m => m.Id != device.Id);
                if (inTheWay is not null || (type.UHeight > oldHeight && device.End > space.End)) without.Add((rack.Name, device, inTheWay));
            }
        }
        if (without.Count == 0) return;
        var told = without.Take(MostNamed).ToList();
        var names = await NamesAsync(operation, told.SelectMany(t => new[] { t.Device.Id, t.InTheWay?.Id ?? t.Device.Id }), cancel);
        problems.Add(type.UHeight > oldHeight ? "u_height" : "is_full_depth", string.Join(" ", told.Select(t => t.InTheWay is { } other
            ? $"{names(t.Device.Id)} has no room in {t.Rack}: {names(other.Id)} takes {Span(other.Position, other.Height)}."
            : $"{names(t.Device.Id)} would reach out of {t.Rack}.")) + (without.Count > told.Count ? $" And {without.Count - told.Count} more." : ""));
    }

    // Only what is taken on top is asked for: what lay over each other before stays.
    private static IEnumerable<(decimal Position, decimal Height, string? Face)> Added(Mounted device, decimal oldHeight, bool getsDeeper)
    {
        if (device.Height > oldHeight) yield return (device.Position + oldHeight, device.Height - oldHeight, device.TakenFace);
        if (getsDeeper) yield return (device.Position, Math.Min(oldHeight, device.Height), device.Face == "front" ? "rear" : "front");
    }

    private static async Task<IReadOnlyList<InRack>> MountedAsync(IQueryable<Device> devices, CancellationToken cancel)
    {
        var rows = await devices.Where(x => x.Position != null).OrderBy(x => x.Position).ThenBy(x => x.Id)
            .Select(x => new { x.Id, x.RackId, x.DeviceTypeId, x.Position, x.Face, x.DeviceType.UHeight, x.DeviceType.IsFullDepth }).ToListAsync(cancel);
        return [.. rows.Select(x => new InRack(x.RackId!.Value, x.DeviceTypeId, new Mounted(x.Id, x.Position!.Value, x.UHeight, x.IsFullDepth, x.Face)))];
    }

    // A device that the viewer may not see is not named.
    private static async Task<Func<long, string>> NamesAsync(Operation operation, IEnumerable<long> ids, CancellationToken cancel)
    {
        var wanted = ids.Distinct().ToList();
        var resource = operation.Catalog.Of<Device>();
        var seen = await resource.Named(operation.Of<Device>()).Where(x => wanted.Contains(x.Id)).ToDictionaryAsync(x => x.Id, resource.Display, cancel);
        return id => seen.GetValueOrDefault(id) ?? "another device";
    }

    private static string Units(decimal start, decimal end) => $"units {start:0.#} to {end - 1:0.#}";

    private static string Span(decimal position, decimal height) => height > 1 ? $"units {position:0.#} to {position + height - 1:0.#}" : $"unit {position:0.#}";

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private sealed record InRack(long RackId, long TypeId, Mounted Mounted);
}
