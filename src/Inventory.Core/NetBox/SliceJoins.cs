using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.NetBox;

/// <summary>What some rows point at by a table between them, and what becomes of it.</summary>
internal sealed class SliceJoins(InventoryDb db, ISkipNavigation navigation, ILookup<long, Dictionary<string, object>> here)
{
    private string Own => navigation.ForeignKey.Properties[0].Name;

    private string Other => navigation.Inverse.ForeignKey.Properties[0].Name;

    public static async Task<SliceJoins> OfAsync(InventoryDb db, ISkipNavigation navigation, List<long> ids, CancellationToken cancel)
    {
        var own = navigation.ForeignKey.Properties[0].Name;
        var rows = await db.Set<Dictionary<string, object>>(navigation.JoinEntityType.Name).Where(j => ids.Contains(EF.Property<long>(j, own))).ToListAsync(cancel);
        return new(db, navigation, rows.ToLookup(j => (long)j[own]));
    }

    /// <summary>Lets the row point at these and no others. Answers whether that is a change.</summary>
    public bool Put(long id, IReadOnlySet<long> targets)
    {
        var between = db.Set<Dictionary<string, object>>(navigation.JoinEntityType.Name);
        var gone = here[id].Where(j => !targets.Contains((long)j[Other])).ToList();
        var added = targets.Except(here[id].Select(j => (long)j[Other])).Select(target => new Dictionary<string, object> { [Own] = id, [Other] = target }).ToList();
        between.RemoveRange(gone);
        between.AddRange(added);
        return gone.Count + added.Count > 0;
    }
}
