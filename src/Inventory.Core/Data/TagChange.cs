using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>The names of the tags of one row, before a save and after it, sorted.</summary>
internal sealed record TagChange(string ObjectType, long ObjectId, IReadOnlyList<string> Before, IReadOnlyList<string> After)
{
    public const string Name = "tags";

    /// <summary>Rows whose tags are about to differ, and all that are about to go.</summary>
    /// <remarks>What the context tracks has been looked through already.</remarks>
    public static async Task<IReadOnlyList<TagChange>> OfAsync(InventoryDb db, CancellationToken cancel)
    {
        var items = db.ChangeTracker.Entries<TaggedItem>().Where(e => e.State is EntityState.Added or EntityState.Deleted).ToList();
        var going = db.ChangeTracker.Entries<PrimaryEntity>().Where(e => e.State == EntityState.Deleted).Select(e => (Type: Names.ObjectType(e.Metadata.ClrType)!, e.Entity.Id)).ToHashSet();
        var changes = new List<TagChange>();
        foreach (var ofType in items.Select(e => (Type: e.Entity.ObjectType, Id: e.Entity.ObjectId)).Concat(going).Distinct().GroupBy(r => r.Type, r => r.Id))
        {
            var before = await NamesAsync(db, ofType.Key, [.. ofType], cancel);
            foreach (var id in ofType)
            {
                var after = before[id].ToDictionary(t => t.Id, t => t.Name);
                foreach (var item in items.Where(i => i.Entity.ObjectType == ofType.Key && i.Entity.ObjectId == id))
                {
                    if (item.State == EntityState.Deleted) after.Remove(item.Entity.TagId);
                    else after[item.Entity.TagId] = (item.Entity.Tag ?? await db.Set<Tag>().SingleAsync(t => t.Id == item.Entity.TagId, cancel)).Name;
                }
                var change = new TagChange(ofType.Key, id, Sorted(before[id].Select(t => t.Name)), Sorted(after.Values));
                if (going.Contains((ofType.Key, id)) || !change.Before.SequenceEqual(change.After)) changes.Add(change);
            }
        }
        return changes;
    }

    private static async Task<ILookup<long, (long Id, string Name)>> NamesAsync(InventoryDb db, string type, List<long> ids, CancellationToken cancel)
    {
        var rows = await db.Set<TaggedItem>().AsNoTracking().Where(t => t.ObjectType == type && ids.Contains(t.ObjectId))
            .Select(t => new { t.ObjectId, t.TagId, t.Tag.Name }).ToListAsync(cancel);
        return rows.ToLookup(r => r.ObjectId, r => (r.TagId, r.Name));
    }

    private static IReadOnlyList<string> Sorted(IEnumerable<string> names) => [.. names.Order(StringComparer.InvariantCultureIgnoreCase)];
}
