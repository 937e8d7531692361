using System.Linq.Expressions;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Access;

/// <summary>Permission inside the query: what is not granted is not there.</summary>
public static class Visibility
{
    /// <summary>Rows on which the viewer holds the verb: the grants are joined by "or", a grant without constraints covers all.</summary>
    public static IQueryable<T> VisibleTo<T>(this IQueryable<T> rows, Viewer viewer, InventoryDb db, string verb = Verb.View)
        where T : Entity
    {
        if (rows is IQueryable<Change> changes) rows = (IQueryable<T>)changes.OfRowsInSight(viewer, db);
        if (Names.ObjectType(typeof(T)) is not { } type || viewer.MayAll(verb, type)) return rows;
        var grants = viewer.Grants(verb, type).ToList();
        if (grants.Count == 0) return rows.Where(x => false);
        return rows.Where(grants.Select(g => Covered<T>(g, viewer, db)).AnyOf()!);
    }

    // Constraints that cannot be understood, from elsewhere or of a field that is gone, grant nothing; what the others grant stays.
    private static Expression<Func<T, bool>> Covered<T>(Grant grant, Viewer viewer, InventoryDb db)
        where T : Entity
    {
        try
        {
            return Conditions.Compile<T>(grant.Constraints, db, viewer.UserId);
        }
        catch (ConditionException)
        {
            return x => false;
        }
    }
}
