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

    public static Sort<T> By<TKey>(Expression<Func<T, TKey>> key) => new KeySort<TKey>(key, default(TKey) is null && typeof(TKey) != typeof(string));

    private sealed class ReversedSort(Sort<T> inner) : Sort<T>
    {
        public override IOrderedQueryable<T> Apply(IQueryable<T> rows, bool descending, bool first) => inner.Apply(rows, !descending, first);

        public override Sort<TOuter> Through<TOuter>(Expression<Func<TOuter, T>> path) => inner.Through(path).Reversed;
    }

    private sealed class KeySort<TKey>(Expression<Func<T, TKey>> key, bool mayBeNull) : Sort<T>
    {
        public override IOrderedQueryable<T> Apply(IQueryable<T> rows, bool descending, bool first)
        {
            if (mayBeNull)
            {
                var missing = Expression.Lambda<Func<T, bool>>(
                    Expression.Equal(key.Body, Expression.Constant(null, typeof(TKey))), key.Parameters);
                rows = Step(rows, missing, descending, first);
                first = false;
            }
            return Step(rows, key, descending, first);
        }

        public override Sort<TOuter> Through<TOuter>(Expression<Func<TOuter, T>> path) =>
            new Sort<TOuter>.KeySort<TKey>(path.Then(key), mayBeNull: default(TKey) is null);

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
