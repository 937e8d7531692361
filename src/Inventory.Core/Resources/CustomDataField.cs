using System.Linq.Expressions;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inventory.Core.Resources;

/// <summary>The values of the fields that administrators define, as one JSON object.</summary>
public sealed class CustomDataField<T> : Column<T, string?>
    where T : Entity
{
    public CustomDataField(Expression<Func<T, string?>> path)
        : base(path) => (Name, Label) = ("custom_fields", "Custom fields");

    public override IReadOnlyList<Sort<T>> Order => [];

    public override void Write(Entity row, object? value) => base.Write(row, string.IsNullOrWhiteSpace((string?)value) ? "{}" : value);

    internal override void WriteJson(JsonOutput output, Entity row) => output.Beside.WriteCustom(output, ObjectType, Get((T)row));

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => input.CustomAsync(ObjectType, json);

    public override JsonObject Schema(bool isWritten) => Schemas.Of("object");

    private static string ObjectType { get; } = Names.ObjectType(typeof(T))!;
}
