using System.Linq.Expressions;
using System.Text.Encodings.Web;
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

    /// <summary>Changes some of the values; the others stay. Null takes one away.</summary>
    public void Amend(Entity row, JsonObject changes)
    {
        var values = JsonNode.Parse(Get((T)row) ?? "{}") as JsonObject ?? [];
        foreach (var (name, value) in changes)
        {
            if (value is null) values.Remove(name);
            else values[name] = value.DeepClone();
        }
        Write(row, values.ToJsonString(Plain));
    }

    internal override void WriteJson(JsonOutput output, Entity row) => output.Beside.WriteCustom(output, ObjectType, Get((T)row));

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => input.CustomAsync(ObjectType, json);

    public override JsonObject Schema(bool isWritten) => Schemas.Of("object");

    private static string ObjectType { get; } = Names.ObjectType(typeof(T))!;

    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
