using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Audits;

/// <summary>Which trails make a row seen.</summary>
internal static class Trails
{
    /// <summary>Not undone, and made since then: within the window.</summary>
    public static IQueryable<AuditTrail> Standing(this IQueryable<AuditTrail> trails, DateTime since) =>
        trails.Where(t => t.UndoneAt == null && t.Created >= since);

    public static IQueryable<AuditTrail> Of(this IQueryable<AuditTrail> trails, RowKey row) =>
        trails.Where(t => t.ObjectType == row.ObjectType && t.ObjectId == row.Id);

    /// <summary>The latest mark of each row that has one, of the given types.</summary>
    public static async Task<Dictionary<RowKey, Mark>> MarksAsync(InventoryDb db, IReadOnlyCollection<string> types, DateTime since, CancellationToken cancel)
    {
        var marks = new Dictionary<RowKey, Mark>();
        await AddMarksAsync(marks, db.Set<AuditTrail>().Standing(since).Where(t => types.Contains(t.ObjectType)), cancel);
        return marks;
    }

    /// <summary>The latest mark of each of some rows of one type that has one.</summary>
    public static async Task<Dictionary<RowKey, Mark>> MarksAsync(InventoryDb db, string type, IReadOnlyCollection<long> ids, DateTime since, CancellationToken cancel)
    {
        var marks = new Dictionary<RowKey, Mark>();
        foreach (var slice in ids.Distinct().Chunk(500)) await AddMarksAsync(marks, db.Set<AuditTrail>().Standing(since).Where(t => t.ObjectType == type && slice.Contains(t.ObjectId)), cancel);
        return marks;
    }

    public static Task<Mark?> MarkAsync(InventoryDb db, RowKey row, DateTime since, CancellationToken cancel) =>
        db.Set<AuditTrail>().AsNoTracking().Of(row).Standing(since).OrderByDescending(t => t.Created).ThenByDescending(t => t.Id)
            .Select(t => new Mark(t.AuditorName, t.Created!.Value, t.Id)).FirstOrDefaultAsync(cancel);

    private static async Task AddMarksAsync(Dictionary<RowKey, Mark> marks, IQueryable<AuditTrail> trails, CancellationToken cancel)
    {
        var inOrder = await trails.AsNoTracking().OrderBy(t => t.Created).ThenBy(t => t.Id)
            .Select(t => new { t.ObjectType, t.ObjectId, t.AuditorName, t.Created, t.Id }).ToListAsync(cancel);
        foreach (var t in inOrder) marks[new(t.ObjectType, t.ObjectId)] = new(t.AuditorName, t.Created!.Value, t.Id);
    }
}
