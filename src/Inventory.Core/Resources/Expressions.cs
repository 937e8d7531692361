using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Joining expressions without Invoke, so that EF translates them.</summary>
public static class Expressions
{
    /// <summary>x ⇒ inner(outer(x)).</summary>
    public static Expression<Func<T, TResult>> Then<T, TMiddle, TResult>(
        this Expression<Func<T, TMiddle>> outer, Expression<Func<TMiddle, TResult>> inner) =>
        Expression.Lambda<Func<T, TResult>>(Replace(inner.Body, inner.Parameters[0], outer.Body), outer.Parameters[0]);

    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) => Join(Expression.AndAlso, left, right);

    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) => Join(Expression.OrElse, left, right);

    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> test) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(test.Body), test.Parameters[0]);

    /// <summary>x ⇒ the query holds key(x), as one statement.</summary>
    public static Expression<Func<T, bool>> In<T, TKey>(this Expression<Func<T, TKey>> key, IQueryable<TKey> query)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(
            Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(TKey)], query.Expression, Replace(key.Body, key.Parameters[0], row)), row);
    }

    /// <summary>x ⇒ the list holds key(x).</summary>
    public static Expression<Func<T, bool>> Among<T, TKey>(this Expression<Func<T, TKey>> key, List<TKey> values) =>
        Expression.Lambda<Func<T, bool>>(
            values is [var one]
                ? Expression.Equal(key.Body, Parameter(one))
                : Expression.Call(Parameter(values), typeof(List<TKey>).GetMethod(nameof(List<>.Contains))!, key.Body),
            key.Parameters);

    public static Expression<Func<T, bool>> IsNull<T, TKey>(this Expression<Func<T, TKey>> key) =>
        Expression.Lambda<Func<T, bool>>(Expression.Equal(key.Body, Expression.Constant(null, typeof(TKey))), key.Parameters);

    public static Expression<Func<T, bool>>? AnyOf<T>(this IEnumerable<Expression<Func<T, bool>>> tests) =>
        tests.Aggregate((Expression<Func<T, bool>>?)null, (all, next) => all is null ? next : all.Or(next));

    public static Expression<Func<T, bool>>? AllOf<T>(this IEnumerable<Expression<Func<T, bool>>> tests) =>
        tests.Aggregate((Expression<Func<T, bool>>?)null, (all, next) => all is null ? next : all.And(next));

    /// <summary>A value as a member of a captured object: EF makes a parameter of it and keeps the plan.</summary>
    public static Expression Parameter<TValue>(TValue value) =>
        Expression.Field(Expression.Constant(new Captured<TValue>(value)), nameof(Captured<TValue>.Value));

    /// <summary>The same for a value whose type is known only now.</summary>
    public static Expression Parameter(object? value, Type type)
    {
        var captured = typeof(Captured<>).MakeGenericType(type);
        return Expression.Field(Expression.Constant(Activator.CreateInstance(captured, value)), nameof(Captured<int>.Value));
    }

    public static Expression Replace(Expression body, ParameterExpression from, Expression to) => new Replacer(from, to).Visit(body);

    // A parameter of its own: the same lambda may stand in a query inside of either side, where it must keep its own.
    private static Expression<Func<T, bool>> Join<T>(
        Func<Expression, Expression, BinaryExpression> join, Expression<Func<T, bool>> left, Expression<Func<T, bool>> right)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, bool>>(join(Replace(left.Body, left.Parameters[0], row), Replace(right.Body, right.Parameters[0], row)), row);
    }

    private sealed class Captured<TValue>(TValue value)
    {
        public readonly TValue Value = value;
    }

    private sealed class Replacer(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitLambda<TDelegate>(Expression<TDelegate> node) =>
            node.Parameters.Contains(from) ? node : base.VisitLambda(node);

        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
