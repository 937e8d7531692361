using System.Linq.Expressions;
using System.Reflection;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>A change tells what a row holds: nobody reads it who may not see the row.</summary>
internal static class ChangesInSight
{
    private static readonly Expression<Func<Change, string?>> Kind = x => x.ObjectType;
    private static readonly Expression<Func<Change, long>> Row = x => x.ObjectId;

    /// <summary>
    /// Changes of rows that the viewer may see. Where that depends on what a row holds, one that is gone cannot be asked any more: its changes are out of sight.
    /// </summary>
    public static IQueryable<Change> OfRowsInSight(this IQueryable<Change> changes, Viewer viewer, InventoryDb db)
    {
        if (viewer.IsSuperuser) return changes;
        var kinds = db.Model.GetEntityTypes().Select(t => t.ClrType).Where(t => t != typeof(Change) && Names.ObjectType(t) is not null).ToLookup(t => SightOf(t, viewer));
        var tests = new List<Expression<Func<Change, bool>>> { Whole(viewer, kinds) };
        foreach (var kind in kinds[Sight.Some])
            tests.Add((Expression<Func<Change, bool>>)typeof(ChangesInSight).GetMethod(nameof(Some), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(kind).Invoke(null, [viewer, db])!);
        return changes.Where(tests.AnyOf()!);
    }

    private static Sight SightOf(Type kind, Viewer viewer)
    {
        var grants = viewer.Grants(Verb.View, Names.ObjectType(kind)!).ToList();
        return grants.Any(g => g.Constraints is null) ? Sight.Whole
            : grants.Count > 0 && kind.IsAssignableTo(typeof(Entity)) ? Sight.Some
            : Sight.None;
    }

    // Who may view everything may read of kinds, too, that only another system has.
    private static Expression<Func<Change, bool>> Whole(Viewer viewer, ILookup<Sight, Type> kinds)
    {
        var seesEverything = viewer.Grants(Verb.View, "*").Any(g => g.Constraints is null);
        var named = (seesEverything ? kinds[Sight.None].Concat(kinds[Sight.Some]) : kinds[Sight.Whole]).Select(Names.ObjectType).ToList();
        return seesEverything ? Kind.Among(named).Not() : Kind.Among(named);
    }

    private static Expression<Func<Change, bool>> Some<TRow>(Viewer viewer, InventoryDb db)
        where TRow : Entity =>
        Kind.Among([Names.ObjectType(typeof(TRow))]).And(Row.In(db.Set<TRow>().VisibleTo(viewer, db).Select(x => x.Id)));

    private enum Sight
    {
        None,
        Some,
        Whole,
    }
}
