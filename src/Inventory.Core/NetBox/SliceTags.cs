using Inventory.Core.Data;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.NetBox;

/// <summary>The tags that some rows carry, and what becomes of them.</summary>
internal sealed class SliceTags(InventoryDb db, string objectType, ILookup<long, TaggedItem> here)
{
    public static async Task<SliceTags> OfAsync(InventoryDb db, string objectType, List<long> ids, CancellationToken cancel) =>
        new(db, objectType, (await db.Set<TaggedItem>().Where(t => t.ObjectType == objectType && ids.Contains(t.ObjectId)).ToListAsync(cancel)).ToLookup(t => t.ObjectId));

    /// <summary>Gives the row these tags and no others. Answers whether that is a change.</summary>
    public bool Put(long id, IReadOnlySet<long> tags)
    {
        var carried = here[id].ToList();
        var gone = carried.Where(t => !tags.Contains(t.TagId)).ToList();
        var added = tags.Except(carried.Select(t => t.TagId)).Select(tag => new TaggedItem { TagId = tag, ObjectType = objectType, ObjectId = id }).ToList();
        db.RemoveRange(gone);
        db.AddRange(added);
        return gone.Count + added.Count > 0;
    }
}
