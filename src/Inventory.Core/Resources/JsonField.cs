using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>A JSON object, entered and shown as text.</summary>
public sealed class JsonField<T>(Expression<Func<T, string?>> path) : Column<T, string?>(path)
    where T : Entity
{
    public override IReadOnlyList<Sort<T>> Order => [];

    public override void Write(Entity row, object? value) => base.Write(row, string.IsNullOrWhiteSpace((string?)value) ? null : value);
}

/// <summary>Text that is written one thing a line.</summary>
public interface ILines;
