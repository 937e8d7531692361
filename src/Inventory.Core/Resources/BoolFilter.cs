using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Yes or no to one test; "no" is what fails it, unless that is a test of its own and rows may be neither.</summary>
public sealed class BoolFilter<T>(string name, string label, Expression<Func<T, bool>> yes, Expression<Func<T, bool>>? no = null) : Filter<T>(name, label)
    where T : Entity
{
    public override FilterInput Input => new FilterInput.YesNo();

    public override bool CanNegate => false;

    internal override Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        var tests = new List<Expression<Func<T, bool>>>();
        foreach (var text in question.Values)
        {
            if (Truth.TryRead(text, out var isYes)) tests.Add(isYes ? yes : no ?? yes.Not());
            else question.Refuse(text, $"“{text}” is neither true nor false.");
        }
        return Task.FromResult(tests.AnyOf());
    }

    internal override Expression<Func<T, bool>>? Missing(IAllRows rows) => no is null ? null : yes.Or(no).Not();
}

/// <summary>Values of a closed list, each with a test of its own.</summary>
public sealed class PickFilter<T>(string name, string label, ChoiceList list, Func<string, Expression<Func<T, bool>>> test) : Filter<T>(name, label)
    where T : Entity
{
    public override FilterInput Input => new FilterInput.OneOf(list);

    internal override Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        foreach (var value in question.Values)
            if (list.Seeds.All(c => c.Value != value)) question.Refuse(value, $"“{value}” is none of {string.Join(", ", list.Seeds.Select(c => c.Value))}.");
        return Task.FromResult(question.Refusals.Count > 0 ? null : question.Values.Select(test).AnyOf());
    }
}
