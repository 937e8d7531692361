using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>What every choice can tell, whichever row it stands in.</summary>
public interface IChoice
{
    ChoiceList List { get; }
}

/// <summary>One value of a choice list; the row keeps the value, people see the label.</summary>
public sealed class ChoiceField<T>(Expression<Func<T, string?>> path, ChoiceList list) : Column<T, string?>(path), IChoice
    where T : Entity
{
    public ChoiceList List { get; } = list;

    public override IEnumerable<Filter<T>> Filters => [new ChoiceFilter<T>(Name, Label, Path, List)];

    public override void Write(Entity row, object? value) => base.Write(row, string.IsNullOrEmpty((string?)value) ? null : value);

    public override string? Objection(object? value) =>
        value is string { Length: > 0 } choice && !List.IsOpen && List.Seeds.All(c => c.Value != choice)
            ? $"{Label} is one of: {string.Join(", ", List.Seeds.Select(c => c.Label))}."
            : null;
}
