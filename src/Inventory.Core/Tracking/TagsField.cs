using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>A tag as it is shown on a row.</summary>
public sealed record TagChip(long Id, string Name, string Slug, string Color);

/// <summary>The tags of a row, by weight, then name.</summary>
public sealed class TagsField<T>(string objectType) : SideField<T>("tags", "Tags")
    where T : Entity
{
    public override IEnumerable<Filter<T>> Filters => [new TagFilter<T>("tag_id", objectType, byId: true), new TagFilter<T>("tag", objectType, byId: false)];

    public override async Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var tagged = await rows.Parts<TaggedItem>()
            .Where(t => t.ObjectType == objectType && ids.Contains(t.ObjectId))
            .OrderBy(t => t.Tag.Weight).ThenBy(t => t.Tag.Name)
            .Select(t => new { t.ObjectId, Chip = new TagChip(t.TagId, t.Tag.Name, t.Tag.Slug, t.Tag.Color) })
            .ToListAsync(cancel);
        return tagged.GroupBy(t => t.ObjectId).ToDictionary(g => g.Key, g => (object?)g.Select(t => t.Chip).ToList());
    }
}
