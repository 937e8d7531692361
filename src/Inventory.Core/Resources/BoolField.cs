using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Yes or no.</summary>
public sealed class BoolField<T>(Expression<Func<T, bool>> path) : Column<T, bool>(path)
    where T : Entity
{
    public override IEnumerable<Filter<T>> Filters => [new BoolFilter<T>(Name, Label, Path)];

    public override string Format(object? value) => value is true ? "Yes" : "No";

    public override void Write(Entity row, object? value) => base.Write(row, value is true);
}
