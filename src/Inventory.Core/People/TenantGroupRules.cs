using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.People;

/// <summary>A group whose tenants would have the names of others without it stays.</summary>
internal sealed class TenantGroupRules : Follower
{
    public override async Task<IReadOnlyList<Entity>> HeldByAsync(Operation operation, Deletion plan, CancellationToken cancel)
    {
        if (!plan.Goes.Any(r => r is TenantGroup)) return [];
        var ungrouped = plan.Cleared.OfType<Tenant>().ToList();
        var (names, slugs) = (ungrouped.Select(t => t.Name).ToList(), ungrouped.Select(t => t.Slug).ToList());
        var others = await operation.Db.Set<Tenant>().AsNoTracking()
            .Where(t => t.GroupId == null && (names.Contains(t.Name) || slugs.Contains(t.Slug))).ToListAsync(cancel);
        return [.. ungrouped.Where(t => ungrouped.Concat(others).Any(o => o.Id != t.Id && (o.Name == t.Name || o.Slug == t.Slug)))];
    }
}
