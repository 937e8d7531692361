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
        var trails = await db.Set<AuditTrail>().AsNoTracking().Standing(since).Where(t => types.Contains(t.ObjectType))
            .OrderBy(t => t.Created).ThenBy(t => t.Id)
            .Select(t => new { t.ObjectType, t.ObjectId, t.AuditorName, t.Created, t.Id }).ToListAsync(cancel);
        var marks = new Dictionary<RowKey, Mark>();
        foreach (var t in trails) marks[new(t.ObjectType, t.ObjectId)] = new(t.AuditorName, t.Created!.Value, t.Id);
        return marks;
    }

    public static Task<Mark?> MarkAsync(InventoryDb db, RowKey row, DateTime since, CancellationToken cancel) =>
        db.Set<AuditTrail>().AsNoTracking().Of(row).Standing(since).OrderByDescending(t => t.Created).ThenByDescending(t => t.Id)
            .Select(t => new Mark(t.AuditorName, t.Created!.Value, t.Id)).FirstOrDefaultAsync(cancel);
}
