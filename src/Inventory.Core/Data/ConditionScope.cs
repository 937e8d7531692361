using System.Linq.Expressions;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Data;

/// <summary>
/// Conditions that one row must meet together: the row that is asked for, or one at the far end of a to-many relation,
/// where all conditions of an object on the same path speak of the same row.
/// </summary>
internal sealed class ConditionScope(InventoryDb db, IEntityType type, Expression row)
{
    private readonly List<Expression> _tests = [];
    private readonly Dictionary<string, (ConditionScope Scope, Func<Expression, Expression> Exists)> _beyond = [];

    public Expression Test =>
        _tests.Concat(_beyond.Values.Select(b => b.Exists(b.Scope.Test))).Aggregate((Expression?)null, (all, next) => all is null ? next : Expression.AndAlso(all, next))
        ?? Expression.Constant(true);

    public void Add(Condition condition)
    {
        var path = new ConditionPath(condition.Path);
        try
        {
            Walk(row, type, path, condition.Value);
        }
        catch (ConditionException error)
        {
            throw path.Explain(error);
        }
    }

    private void Walk(Expression at, IEntityType reached, ConditionPath path, ConditionValue value)
    {
        path.Take();
        switch (Member.Find(reached, path.Current))
        {
            case Member.Column { IsJson: true } json:
                _tests.Add(JsonLookups.Test(Expression.Property(at, json.Property.PropertyInfo!), path, value));
                break;
            case Member.Column column:
                _tests.Add(Lookups.Test(Expression.Property(at, column.Property.PropertyInfo!), path, value));
                break;
            case Member.Level:
                _tests.Add(Lookups.Test(LevelOf(at), path, value));
                break;
            case Member.One { Navigation: var one }:
                path.Cross();
                if (path.EndsAt(one.TargetEntityType)) _tests.Add(Lookups.Test(KeyOf(at, one), path, value));
                else Walk(Expression.Property(at, one.PropertyInfo!), one.TargetEntityType, path, value);
                break;
            case Member.Many { Navigation: var many }:
                WalkBeyond(many.TargetEntityType, Through(at, many), path, value);
                break;
            case Member.Back { Key: var key }:
                WalkBeyond(key.DeclaringEntityType, Pointing(at, key), path, value);
                break;
            case Member.Tags:
                WalkBeyond(db.Model.FindEntityType(typeof(Tag))!, Tagged(at), path, value);
                break;
            default:
                throw path.NoSuchField(reached);
        }
    }

    private void WalkBeyond(IEntityType target, (Expression Row, Func<Expression, Expression> Exists) beyond, ConditionPath path, ConditionValue value)
    {
        path.Cross();
        var ends = path.EndsAt(target);
        if (ends && Lookups.AsksForNone(path, value) is { } none)
        {
            var exists = beyond.Exists(Expression.Constant(true));
            _tests.Add(none ? Expression.Not(exists) : exists);
            return;
        }
        if (!_beyond.TryGetValue(path.Walked, out var known))
            _beyond[path.Walked] = known = (new(db, target, beyond.Row), beyond.Exists);
        if (ends) known.Scope._tests.Add(Lookups.Test(IdOf(known.Scope.Row), path, value));
        else known.Scope.Walk(known.Scope.Row, target, path, value);
    }

    private Expression Row => row;

    // The path of a row holds one slash more than it has levels above it, and one at the end: "/1/4/" is level 1.
    private static BinaryExpression LevelOf(Expression at)
    {
        var path = Expression.Property(at, nameof(ITree.Path));
        var without = Expression.Call(path, typeof(string).GetMethod(nameof(string.Replace), [typeof(string), typeof(string)])!, Expression.Constant("/"), Expression.Constant(""));
        var slashes = Expression.Subtract(Expression.Property(path, nameof(string.Length)), Expression.Property(without, nameof(string.Length)));
        return Expression.Subtract(slashes, Expression.Constant(2));
    }

    private static MemberExpression KeyOf(Expression at, INavigation one) =>
        one.IsOnDependent ? Expression.Property(at, one.ForeignKey.Properties[0].PropertyInfo!) : IdOf(Expression.Property(at, one.PropertyInfo!));

    private static (Expression Row, Func<Expression, Expression> Exists) Through(Expression at, INavigationBase many)
    {
        var other = Expression.Parameter(many.TargetEntityType.ClrType, many.Name);
        var rows = Expression.Property(at, many.PropertyInfo!);
        return (other, test => Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [other.Type], rows, Expression.Lambda(test, other)));
    }

    private (Expression Row, Func<Expression, Expression> Exists) Pointing(Expression at, IForeignKey key)
    {
        var other = Expression.Parameter(key.DeclaringEntityType.ClrType, "other");
        var points = Expression.Equal(Optional(Expression.Property(other, key.Properties[0].PropertyInfo!)), Optional(IdOf(at)));
        return (other, test => Any(other, Expression.AndAlso(points, test)));
    }

    private (Expression Row, Func<Expression, Expression> Exists) Tagged(Expression at)
    {
        var item = Expression.Parameter(typeof(TaggedItem), "item");
        var carries = Expression.AndAlso(
            Expression.Equal(Expression.Property(item, nameof(TaggedItem.ObjectType)), Expression.Constant(Names.ObjectType(at.Type))),
            Expression.Equal(Expression.Property(item, nameof(TaggedItem.ObjectId)), IdOf(at)));
        return (Expression.Property(item, nameof(TaggedItem.Tag)), test => Any(item, Expression.AndAlso(carries, test)));
    }

    private MethodCallExpression Any(ParameterExpression other, Expression test)
    {
        var set = (IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), Type.EmptyTypes)!.MakeGenericMethod(other.Type).Invoke(db, null)!;
        return Expression.Call(typeof(Queryable), nameof(Queryable.Any), [other.Type], set.Expression, Expression.Quote(Expression.Lambda(test, other)));
    }

    private static MemberExpression IdOf(Expression at) => Expression.Property(at, nameof(Entity.Id));

    private static UnaryExpression Optional(Expression id) => Expression.Convert(id, typeof(long?));
}
