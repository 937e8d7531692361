using System.Linq.Expressions;
using Inventory.Core.Resources;

namespace Inventory.Core.People;

/// <summary>Filters of whatever has a tenant, by the group that the tenant is in.</summary>
internal static class TenantFilters
{
    public static IEnumerable<Filter<T>> InGroup<T>(Expression<Func<T, long?>> tenant)
        where T : Entity =>
    [
        new RowFilter<Tenant, TenantGroup>("tenant_group_id", "Tenant group", x => x.GroupId).Through(tenant),
        new RowFilter<Tenant, TenantGroup>("tenant_group", "Tenant group", x => x.GroupId, RowName.Slug).Through(tenant),
    ];
}
