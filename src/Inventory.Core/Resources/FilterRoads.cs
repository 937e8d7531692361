using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>
/// Filters that reach over relations. Each becomes a set of ids found in the other table first: an OR over joined tables would read a big one whole.
/// </summary>
public static class FilterRoads
{
    /// <summary>The filter of a row that <paramref name="key"/> points at: assets by the role of their device.</summary>
    public static Filter<T> Through<T, TMiddle>(this Filter<TMiddle> inner, Expression<Func<T, long?>> key)
        where T : Entity
        where TMiddle : Entity => new ThroughFilter<T, TMiddle>(inner, key);

    /// <summary>The filter of rows that point here: flows by their pages.</summary>
    public static Filter<T> Behind<T, TChild>(this Filter<TChild> inner, Expression<Func<TChild, long?>> key, string? label = null)
        where T : Entity
        where TChild : Entity => new BehindFilter<T, TChild>(inner, key, label ?? inner.Label);

    /// <summary>Only rows of which this holds too.</summary>
    public static Filter<T> Only<T>(this Filter<T> inner, Expression<Func<T, bool>> also)
        where T : Entity => new NarrowFilter<T>(inner, also);

    /// <summary>The same by another name, for scripts alone.</summary>
    public static Filter<T> As<T>(this Filter<T> inner, string name)
        where T : Entity => new NamedFilter<T>(inner, name);

    /// <summary>Any of several filters that read the same values; the name and label are the first one's.</summary>
    public static Filter<T> AnyOf<T>(params Filter<T>[] roads)
        where T : Entity => new AnyFilter<T>(roads);

    private abstract class Road<T>(Filter first, string label, string? name = null) : Filter<T>(name ?? first.Name, label)
        where T : Entity
    {
        public override FilterInput Input => first.Input;

        public override bool IsOffered => first.IsOffered;

        public override IReadOnlyList<Lookup> Lookups => first.Lookups;

        public override bool CanNegate => first.CanNegate;

        internal override void Wire(Catalog catalog) => first.Wire(catalog);
    }

    private sealed class ThroughFilter<T, TMiddle>(Filter<TMiddle> inner, Expression<Func<T, long?>> key) : Road<T>(inner, inner.Label)
        where T : Entity
        where TMiddle : Entity
    {
        internal override async Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel) =>
            await inner.HoldsAsync(question, cancel) is { } test ? key.In(Ids(question.Rows, test)) : null;

        internal override Expression<Func<T, bool>> Missing(IAllRows rows) =>
            inner.Missing(rows) is { } missing ? key.IsNull().Or(key.In(Ids(rows, missing))) : key.IsNull();

        private static IQueryable<long?> Ids(IAllRows rows, Expression<Func<TMiddle, bool>> test) => rows.Of<TMiddle>().Where(test).Select(x => (long?)x.Id);
    }

    private sealed class BehindFilter<T, TChild>(Filter<TChild> inner, Expression<Func<TChild, long?>> key, string label) : Road<T>(inner, label)
        where T : Entity
        where TChild : Entity
    {
        private static readonly Expression<Func<T, long?>> Id = x => x.Id;

        internal override async Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel) =>
            await inner.HoldsAsync(question, cancel) is { } test ? Id.In(question.Rows.Of<TChild>().Where(test).Select(key)) : null;

        internal override Expression<Func<T, bool>> Missing(IAllRows rows) => Id.In(rows.Of<TChild>().Select(key)).Not();
    }

    private sealed class NarrowFilter<T>(Filter<T> inner, Expression<Func<T, bool>> also) : Road<T>(inner, inner.Label)
        where T : Entity
    {
        internal override async Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel) =>
            await inner.HoldsAsync(question, cancel) is { } test ? test.And(also) : null;

        internal override Expression<Func<T, bool>> Missing(IAllRows rows) =>
            inner.Missing(rows) is { } missing ? missing.Or(also.Not()) : also.Not();
    }

    private sealed class NamedFilter<T>(Filter<T> inner, string name) : Road<T>(inner, inner.Label, name)
        where T : Entity
    {
        public override bool IsOffered => false;

        internal override Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel) => inner.HoldsAsync(question, cancel);

        internal override Expression<Func<T, bool>>? Missing(IAllRows rows) => inner.Missing(rows);
    }

    private sealed class AnyFilter<T>(Filter<T>[] roads) : Road<T>(roads[0], roads[0].Label)
        where T : Entity
    {
        private static readonly Expression<Func<T, long?>> Id = x => x.Id;

        internal override void Wire(Catalog catalog)
        {
            foreach (var road in roads) road.Wire(catalog);
        }

        internal override async Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
        {
            IQueryable<long?>? found = null;
            foreach (var road in roads)
            {
                if (await road.HoldsAsync(question, cancel) is not { } test) return null;
                var ids = question.Rows.Of<T>().Where(test).Select(x => (long?)x.Id);
                found = found is null ? ids : found.Concat(ids);
            }
            return Id.In(found!);
        }

        // One road that always has a value is enough for all of them.
        internal override Expression<Func<T, bool>>? Missing(IAllRows rows)
        {
            var missing = roads.Select(r => r.Missing(rows)).ToList();
            return missing.Contains(null) ? null : missing.OfType<Expression<Func<T, bool>>>().AllOf();
        }
    }
}
