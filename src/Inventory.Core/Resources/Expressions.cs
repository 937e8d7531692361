using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Joining expressions without Invoke, so that EF translates them.</summary>
public static class Expressions
{
    /// <summary>x ⇒ inner(outer(x)).</summary>
    public static Expression<Func<T, TResult>> Then<T, TMiddle, TResult>(
        this Expression<Func<T, TMiddle>> outer, Expression<Func<TMiddle, TResult>> inner) =>
        Expression.Lambda<Func<T, TResult>>(Replace(inner.Body, inner.Parameters[0], outer.Body), outer.Parameters[0]);

    public static Expression<Func<T, bool>> And<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) =>
        Of<T, bool>(row => Expression.AndAlso(left.At(row), right.At(row)));

    public static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> left, Expression<Func<T, bool>> right) =>
        Of<T, bool>(row => Expression.OrElse(left.At(row), right.At(row)));

    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> test) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(test.Body), test.Parameters[0]);

    /// <summary>x ⇒ the query holds key(x), as one statement.</summary>
    public static Expression<Func<T, bool>> In<T, TKey>(this Expression<Func<T, TKey>> key, IQueryable<TKey> query) =>
        Of<T, bool>(row => Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [typeof(TKey)], query.Expression, key.At(row)));

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

    // A parameter of its own each time: EF refuses one that a lambda inside declares too.
    private static Expression<Func<T, TResult>> Of<T, TResult>(Func<ParameterExpression, Expression> body)
    {
        var row = Expression.Parameter(typeof(T), "row");
        return Expression.Lambda<Func<T, TResult>>(body(row), row);
    }

    private static Expression At<T, TResult>(this Expression<Func<T, TResult>> lambda, ParameterExpression row) => Replace(lambda.Body, lambda.Parameters[0], row);

    public static Expression Replace(Expression body, ParameterExpression from, Expression to) => new Replacer(from, to).Visit(body);

    private sealed class Captured<TValue>(TValue value)
    {
        public readonly TValue Value = value;
    }

    private sealed class Replacer(ParameterExpression from, Expression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;

        // A lambda inside may have the same parameter as its own.
        protected override Expression VisitLambda<TDelegate>(Expression<TDelegate> node) => node.Parameters.Contains(from) ? node : base.VisitLambda(node);
    }
}
