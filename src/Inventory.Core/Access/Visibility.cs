using System.Linq.Expressions;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>Permission inside the query: what is not granted is not there.</summary>
public static class Visibility
{
    /// <summary>Rows on which the viewer holds the verb: the grants are joined by "or", a grant without constraints covers all.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> rows, Viewer viewer, InventoryDb db, string verb = Verb.View)
        where T : Entity
    {
        if (viewer.IsSuperuser || Names.ObjectType(typeof(T)) is not { } type) return rows;
        var grants = viewer.Grants(verb, type).ToList();
        if (grants.Count == 0) return rows.Where(x => false);
        if (grants.Any(g => g.Constraints is null)) return rows;
        Expression<Func<T, bool>> test = grants.Select(g => Conditions.Compile<T>(g.Constraints, db, viewer.UserId)).AnyOf()!;
        return rows.Where(test);
    }
}
