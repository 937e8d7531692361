using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Inventory.Core.Resources;

/// <summary>What a form needs to offer rows of the kind that another field holds.</summary>
public interface IObjectId
{
    /// <summary>The field that holds the kind.</summary>
    Field KindField { get; }
}

/// <summary>The id of a row whose kind stands in another field.</summary>
public sealed class ObjectIdField<T>(Expression<Func<T, long>> path, Field<T> kind) : Column<T, long>(path), IObjectId
    where T : Entity
{
    public Field KindField => kind;

    public override IEnumerable<Filter<T>> Filters => [new OrderedFilter<T, long>(Name, Label, Path)];

    public override object? Read(Entity row) => Get((T)row) is var id and > 0 ? id : null;

    public override void Write(Entity row, object? value) =>
        base.Write(row, value switch { Link link => link.Id, null => 0L, _ => Convert.ToInt64(value, CultureInfo.InvariantCulture) });

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) =>
        new(input.Number(json, isWhole: true, mayBeNull: false) is decimal id && id == decimal.Truncate(id) && id is > 0 and <= long.MaxValue ? (long)id : input.Refuse("A valid integer is required."));

    public override JsonObject Schema(bool isWritten) => Schemas.Of("integer");

    public override void Learn(IEntityType entity) => IsRequired = true;
}
