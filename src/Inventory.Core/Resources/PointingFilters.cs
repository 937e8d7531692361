using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Whether rows of another kind point here.</summary>
public sealed class HasFilter<T, TChild>(string name, string label, Expression<Func<TChild, long?>> key) : Filter<T>(name, label)
    where T : Entity
    where TChild : Entity
{
    public override FilterInput Input => new FilterInput.YesNo();

    public override bool CanNegate => false;

    internal override Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel) =>
        new BoolFilter<T>(Name, Label, Pointing.Ask<T, TChild, bool>(nameof(Queryable.Any), key, question.Rows)).HoldsAsync(question, cancel);
}

/// <summary>Compares how many rows of another kind point here.</summary>
public sealed class CountFilter<T, TChild>(string name, string label, Expression<Func<TChild, long?>> key) : Filter<T>(name, label)
    where T : Entity
    where TChild : Entity
{
    public override FilterInput Input => new FilterInput.Number();

    public override IReadOnlyList<Lookup> Lookups => [Lookup.Is, Lookup.Below, Lookup.AtMost, Lookup.Above, Lookup.AtLeast];

    internal override Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel) =>
        new OrderedFilter<T, int>(Name, Label, Pointing.Ask<T, TChild, int>(nameof(Queryable.Count), key, question.Rows)).HoldsAsync(question, cancel);
}

internal static class Pointing
{
    /// <summary>x ⇒ all rows whose key is the id of x, put to Any or Count: a lookup in the index of the key.</summary>
    public static Expression<Func<T, TResult>> Ask<T, TChild, TResult>(string question, Expression<Func<TChild, long?>> key, IAllRows rows)
        where T : Entity
        where TChild : Entity
    {
        var row = Expression.Parameter(typeof(T), "row");
        var pointsHere = Expression.Lambda<Func<TChild, bool>>(
            Expression.Equal(key.Body, Expression.Convert(Expression.Property(row, nameof(Entity.Id)), typeof(long?))), key.Parameters);
        return Expression.Lambda<Func<T, TResult>>(
            Expression.Call(typeof(Queryable), question, [typeof(TChild)], rows.Of<TChild>().Expression, Expression.Quote(pointsHere)), row);
    }
}
