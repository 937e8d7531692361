using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Data;

/// <summary>One change and what stands around it.</summary>
/// <param name="Kind">The kind of the row, in words.</param>
/// <param name="Row">The row, where it still is and the viewer may see it.</param>
/// <param name="Earlier">The change of the same row before this one.</param>
/// <param name="Others">What else was done in the same act, at most <see cref="ChangeStories.MostOthers"/>.</param>
public sealed record ChangeStory(
    Change Change, string Kind, IReadOnlyList<FieldChange> Fields, Link? Row, long? Earlier, long? Later, IReadOnlyList<Change> Others);

public static class ChangeStories
{
    public const int MostOthers = 50;

    /// <summary>Null when there is no such change for this viewer.</summary>
    public static async Task<ChangeStory?> ChangeStoryAsync(this Operation operation, long id, CancellationToken cancel = default)
    {
        var all = operation.Of<Change>();
        if (await all.FirstOrDefaultAsync(c => c.Id == id, cancel) is not { } change) return null;
        var kind = operation.Catalog.WithObjectType(change.ObjectType);
        var ofRow = all.Where(c => c.ObjectType == change.ObjectType && c.ObjectId == change.ObjectId);
        return new(
            change,
            kind?.Label ?? change.ObjectType,
            (await History.FieldsOfAsync(operation, [change], cancel))[0],
            kind is null ? null : await operation.LinkAsync(kind, change.ObjectId, cancel),
            await ofRow.Where(c => c.Id < id).OrderByDescending(c => c.Id).Select(c => (long?)c.Id).FirstOrDefaultAsync(cancel),
            await ofRow.Where(c => c.Id > id).OrderBy(c => c.Id).Select(c => (long?)c.Id).FirstOrDefaultAsync(cancel),
            await all.Where(c => c.OperationId == change.OperationId && c.Id != id).OrderBy(c => c.Id).Take(MostOthers).ToListAsync(cancel));
    }
}
