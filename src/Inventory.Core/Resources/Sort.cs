using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>One step of an order. Rows without a value come last ascending and first descending, on every database.</summary>
public abstract class Sort<T>
{
    public abstract IOrderedQueryable<T> Apply(IQueryable<T> rows, bool descending, bool first);

    /// <summary>The same step seen from a row that refers to a <typeparamref name="T"/>.</summary>
    public abstract Sort<TOuter> Through<TOuter>(Expression<Func<TOuter, T>> path);

    /// <summary>The same step the other way round: newest first.</summary>
    public Sort<T> Reversed => new ReversedSort(this);

    /// <summary>By a key that is null where there is no value. A text of the row itself is a stored sort key: it is never null, and its index is used.</summary>
    public static Sort<T> By<TKey>(Expression<Func<T, TKey>> key)
    {
        var isStored = typeof(TKey) == typeof(string) && key.Body is not MemberExpression { Expression: not ParameterExpression };
        return new KeySort<TKey>(key, default(TKey) is null && !isStored ? key.IsNull() : null);
    }

    /// <summary>By text as it stands; blank text counts as none.</summary>
    public static Sort<T> ByText(Expression<Func<T, string?>> key) => new KeySort<string?>(key, Expression.Lambda<Func<T, bool>>(
        Expression.OrElse(key.IsNull().Body, Expression.Equal(key.Body, Expression.Constant(""))), key.Parameters));

    private sealed class ReversedSort(Sort<T> inner) : Sort<T>
    {
        public override IOrderedQueryable<T> Apply(IQueryable<T> rows, bool descending, bool first) => inner.Apply(rows, !descending, first);

        public override Sort<TOuter> Through<TOuter>(Expression<Func<TOuter, T>> path) => inner.Through(path).Reversed;
    }

    private sealed class KeySort<TKey>(Expression<Func<T, TKey>> key, Expression<Func<T, bool>>? isMissing) : Sort<T>
    {
        public override IOrderedQueryable<T> Apply(IQueryable<T> rows, bool descending, bool first)
        {
            if (isMissing is not null)
            {
                rows = Step(rows, isMissing, descending, first);
                first = false;
            }
            return Step(rows, key, descending, first);
        }

        // The row that is referred to may be missing itself.
        public override Sort<TOuter> Through<TOuter>(Expression<Func<TOuter, T>> path)
        {
            var outer = path.Then(key);
            return new Sort<TOuter>.KeySort<TKey>(outer, isMissing is not null ? path.Then(isMissing) : default(TKey) is null ? outer.IsNull() : null);
        }

        private static IOrderedQueryable<T> Step<TStep>(IQueryable<T> rows, Expression<Func<T, TStep>> by, bool descending, bool first) =>
            (first, descending) switch
            {
                (true, false) => rows.OrderBy(by),
                (true, true) => rows.OrderByDescending(by),
                (false, false) => ((IOrderedQueryable<T>)rows).ThenBy(by),
                (false, true) => ((IOrderedQueryable<T>)rows).ThenByDescending(by),
            };
    }
}
