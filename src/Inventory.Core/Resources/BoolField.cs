using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inventory.Core.Resources;

/// <summary>Yes or no.</summary>
public sealed class BoolField<T>(Expression<Func<T, bool>> path) : Column<T, bool>(path)
    where T : Entity
{
    public override IEnumerable<Filter<T>> Filters => [new BoolFilter<T>(Name, Label, Path)];

    public override string Format(object? value) => value is true ? "Yes" : "No";

    public override void Write(Entity row, object? value) => base.Write(row, value is true);

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(input.Flag(json));

    public override JsonObject Schema(bool isWritten) => Schemas.Of("boolean");
}
