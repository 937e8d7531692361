using Inventory.Core.Access;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

public sealed partial class Records<T>
{
    /// <summary>Gives the row these tags and no others. New rows have no id yet: what they get is answered, for after their save.</summary>
    private async Task<IReadOnlyList<Tag>> TagAsync(T row, IReadOnlyList<long> wanted, Problems problems, CancellationToken cancel)
    {
        var isNew = Db.Entry(row).State == EntityState.Detached;
        var here = isNew ? [] : await Db.Set<TaggedItem>().Where(t => t.ObjectType == _resource.ObjectType && t.ObjectId == row.Id).ToListAsync(cancel);
        var fresh = await FreshTagsAsync([.. wanted.Except(here.Select(t => t.TagId))], problems, cancel);
        if (isNew || problems.Any) return fresh;
        Retag(row, fresh, [.. here.Where(t => !wanted.Contains(t.TagId))]);
        return [];
    }

    /// <summary>Tags that somebody wants to give, as far as they may: those that are not there for them, or are for other rows, are objected to.</summary>
    private async Task<List<Tag>> FreshTagsAsync(List<long> ids, Problems problems, CancellationToken cancel)
    {
        if (ids.Count == 0) return [];
        var tags = await Db.Set<Tag>().VisibleTo(Viewer, Db).Where(t => ids.Contains(t.Id)).OrderBy(t => t.Weight).ThenBy(t => t.Name).ToListAsync(cancel);
        if (tags.Count < ids.Count) problems.Add(TagChange.Name, "Tags: there is no such tag.");
        foreach (var tag in tags.Where(t => !t.Fits(_resource.ObjectType)))
            problems.Add(TagChange.Name, $"The tag {tag} is not for {_resource.Plural.ToLowerInvariant()}.");
        return tags;
    }

    private void Retag(T row, IReadOnlyCollection<Tag> fresh, IReadOnlyCollection<TaggedItem> gone)
    {
        if (fresh.Count + gone.Count == 0) return;
        Db.RemoveRange(gone);
        Db.AddRange(fresh.Select(tag => new TaggedItem { Tag = tag, TagId = tag.Id, ObjectType = _resource.ObjectType, ObjectId = row.Id }));
        // The row itself changes, not only the table beside it.
        if (Db.Entry(row) is { State: EntityState.Unchanged } entry) entry.Property(x => x.LastUpdated).IsModified = true;
    }
}
