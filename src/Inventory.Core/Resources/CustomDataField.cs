using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>The values of the fields that administrators define, as one JSON object.</summary>
public sealed class CustomDataField<T> : Column<T, string?>
    where T : Entity
{
    public CustomDataField(Expression<Func<T, string?>> path)
        : base(path) => (Name, Label) = ("custom_fields", "Custom fields");

    public override IReadOnlyList<Sort<T>> Order => [];

    public override void Write(Entity row, object? value) => base.Write(row, string.IsNullOrWhiteSpace((string?)value) ? "{}" : value);
}
