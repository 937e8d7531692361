using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Rows that point at any of these others, or at what lies below them.</summary>
public sealed class ManyFilter<T, TTarget>(string name, string label, Expression<Func<T, IEnumerable<TTarget>>> path, RowName by) : Filter<T>(name, label)
    where T : Entity
    where TTarget : Entity, new()
{
    private readonly RowFilter<TTarget, TTarget> _one = new(name, label, x => x.Id, by);

    public override FilterInput Input => _one.Input;

    public override bool IsOffered => _one.IsOffered;

    internal override void Wire(Catalog catalog) => _one.Wire(catalog);

    internal override async Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel) =>
        await _one.HoldsAsync(question, cancel) is { } test ? Any(test) : null;

    internal override Expression<Func<T, bool>> Missing(IAllRows rows) => Any().Not();

    private Expression<Func<T, bool>> Any(params Expression[] test) =>
        Expression.Lambda<Func<T, bool>>(Expression.Call(typeof(Enumerable), nameof(Enumerable.Any), [typeof(TTarget)], [path.Body, .. test]), path.Parameters);
}
