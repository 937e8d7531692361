using System.Globalization;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Hardware;

/// <summary>The share of a rack's half units that is taken; types may say that they do not count.</summary>
public sealed class RackUtilization() : SideField<Rack>("utilization", "Space in use")
{
    public override string Format(object? value) => value is decimal share ? share.ToString("0.# %", CultureInfo.CurrentCulture) : "";

    public override async Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var racks = await rows.Parts<Rack>().Where(x => ids.Contains(x.Id)).Select(x => new { x.Id, x.StartingUnit, x.UHeight }).ToListAsync(cancel);
        var devices = await rows.Parts<Device>()
            .Where(x => x.RackId != null && ids.Contains(x.RackId.Value) && x.Position != null && !x.DeviceType.ExcludeFromUtilization)
            .Select(x => new { Rack = x.RackId!.Value, x.Id, x.Position, x.Face, x.DeviceType.UHeight, x.DeviceType.IsFullDepth }).ToListAsync(cancel);
        var mounted = devices.ToLookup(x => x.Rack, x => new Mounted(x.Id, x.Position!.Value, x.UHeight, x.IsFullDepth, x.Face));
        return racks.ToDictionary(x => x.Id, x => (object?)new RackSpace(x.StartingUnit, x.UHeight, mounted[x.Id]).Utilization);
    }
}
