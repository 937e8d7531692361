using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Compares one column.</summary>
public abstract class ColumnFilter<T, TValue>(string name, string label, Expression<Func<T, TValue>> path) : Filter<T>(name, label)
    where T : Entity
{
    internal sealed override Expression<Func<T, bool>>? Missing(IAllRows rows) => default(TValue) is null ? Is(Expression.Constant(null, typeof(TValue))) : null;

    internal sealed override async Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        await LookUpAsync(question, cancel);
        return question.Refusals.Count > 0 ? null : Holds(question);
    }

    /// <summary>Refuses values that something stored says are none.</summary>
    private protected virtual Task LookUpAsync(Question question, CancellationToken cancel) => Task.CompletedTask;

    protected Expression Column => path.Body;

    protected ParameterExpression Row => path.Parameters[0];

    /// <summary>Whether several values are one list of which the column must be one.</summary>
    protected virtual bool IsEquality(Question question) => question.Lookup == Lookup.Is;

    /// <summary>The value that the text means; what it does not mean is refused.</summary>
    protected abstract TValue? Read(string text, Question question);

    protected abstract Expression Compare(TValue value, Question question);

    protected virtual Expression HasValue() =>
        default(TValue) is null ? Expression.NotEqual(path.Body, Expression.Constant(null, typeof(TValue))) : Expression.Constant(true);

    private Expression<Func<T, bool>>? Holds(Question question)
    {
        if (question.Lookup == Lookup.HasValue) return Test(HasValue());
        var values = question.Values.Select(v => Read(v, question)).ToList();
        if (question.Refusals.Count > 0) return null;
        return IsEquality(question) && values.Count > 1
            ? path.Among(values!)
            : values.Select(v => Test(Compare(v!, question))).AnyOf();
    }

    private Expression<Func<T, bool>> Is(Expression value) => Test(Expression.Equal(path.Body, value));

    private Expression<Func<T, bool>> Test(Expression body) => Expression.Lambda<Func<T, bool>>(body, path.Parameters);
}
