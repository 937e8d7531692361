using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>A way to narrow a list, by the name that addresses, saved filters and scripts use.</summary>
public abstract class Filter(string name, string label)
{
    public string Name { get; } = name;

    public string Label { get; } = label;

    /// <summary>What a person enters.</summary>
    public abstract FilterInput Input { get; }

    /// <summary>Whether pages offer it; what is another name of an offered one is for scripts alone.</summary>
    public virtual bool IsOffered => true;

    /// <summary>How it can compare, the plain way first.</summary>
    public virtual IReadOnlyList<Lookup> Lookups => [Lookup.Is];

    /// <summary>Whether the same can be asked with "not".</summary>
    public virtual bool CanNegate => true;

    /// <summary>Every name by which it can be asked, the plain one first: what a panel offers beside the value.</summary>
    public IEnumerable<FilterName> Ways => FilterName.Of(this);

    internal virtual void Wire(Catalog catalog)
    {
    }
}

/// <summary>What a person enters for a filter.</summary>
public abstract record FilterInput
{
    public sealed record Text : FilterInput;

    public sealed record Number : FilterInput;

    public sealed record Day : FilterInput;

    public sealed record Moment : FilterInput;

    public sealed record YesNo : FilterInput;

    public sealed record OneOf(ChoiceList List) : FilterInput;

    public sealed record Row(Resource Target) : FilterInput;

    public sealed record Tag : FilterInput;
}

/// <inheritdoc cref="Filter"/>
public abstract class Filter<T>(string name, string label) : Filter(name, label)
    where T : Entity
{
    /// <summary>
    /// The test of all that was asked. "Not" also holds for rows without a value, unless those were named too. Null when something was refused.
    /// </summary>
    internal async Task<Expression<Func<T, bool>>?> TestAsync(Question question, CancellationToken cancel)
    {
        var holds = question.Values.Count > 0 ? await HoldsAsync(question, cancel) : null;
        if (question.Refusals.Count > 0) return null;
        var missing = Missing(question.Rows);
        return question switch
        {
            { IsNegated: false, AsksForNothing: false } => holds,
            { IsNegated: false } => new[] { holds, missing }.OfType<Expression<Func<T, bool>>>().AnyOf() ?? (x => false),
            { AsksForNothing: false } => missing is null ? holds!.Not() : missing.Or(holds!.Not()),
            _ => new[] { holds, missing }.OfType<Expression<Func<T, bool>>>().Select(Expressions.Not).AllOf() ?? (x => true),
        };
    }

    /// <summary>Whether a row meets any of the values, never mind "not"; null when something was refused.</summary>
    internal abstract Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel);

    /// <summary>Whether a row has no value; null when all have one.</summary>
    internal virtual Expression<Func<T, bool>>? Missing(IAllRows rows) => null;
}
