using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Rows about certain kinds of rows, by their stable names.</summary>
public sealed class KindFilter<T>(string name, string label, Expression<Func<T, string?>> path) : Filter<T>(name, label)
    where T : Entity
{
    private ChoiceList _kinds = ChoiceList.Closed(name);

    public override FilterInput Input => new FilterInput.OneOf(_kinds);

    internal override void Wire(Catalog catalog) =>
        _kinds = ChoiceList.Closed(Name, [.. catalog.All.OrderBy(r => r.Label, StringComparer.Ordinal).Select(r => new Choice(r.ObjectType, r.Label))]);

    internal override Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        foreach (var value in question.Values)
            if (_kinds.Seeds.All(k => k.Value != value)) question.Refuse(value, $"There is no kind of rows called “{value}”.");
        return Task.FromResult(question.Refusals.Count > 0 ? null : path.Among<T, string?>([.. question.Values]));
    }

    internal override Expression<Func<T, bool>> Missing(IAllRows rows) => path.IsNull();
}
