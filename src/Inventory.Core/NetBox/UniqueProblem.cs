using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.NetBox;

/// <summary>Says which rule keeps a row out that the database has refused.</summary>
internal static class UniqueProblem
{
    public static async Task<string?> OfAsync<T>(InventoryDb db, T row, CancellationToken cancel)
        where T : Entity
    {
        (row as IKeyed)?.RefreshKeys();
        foreach (var rule in Mappings.Of<T>().UniqueRules.Where(r => r.IsIndexed))
            if (rule.SameAs(row) is { } same && await db.Set<T>().AsNoTracking().FirstOrDefaultAsync(same, cancel) is { } other)
                return $"{rule.Message} It is {other.Id} {other}.";
        return null;
    }
}
