using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Inventory.Core.Resources;

/// <summary>A JSON object, entered and shown as text.</summary>
public sealed class JsonField<T>(Expression<Func<T, string?>> path) : Column<T, string?>(path)
    where T : Entity
{
    public override IReadOnlyList<Sort<T>> Order => [];

    public override void Write(Entity row, object? value) => base.Write(row, string.IsNullOrWhiteSpace((string?)value) ? null : value);

    internal override void WriteJson(JsonOutput output, Entity row) => output.Raw(Get((T)row));

    internal override ValueTask<object?> TakeJsonAsync(JsonInput input, JsonElement json) => new(json.ValueKind == JsonValueKind.Null ? null : JsonSerializer.Serialize(json, Plain));

    public override JsonObject Schema(bool isWritten) => [];

    private static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}

/// <summary>Text that is written one thing a line.</summary>
public interface ILines;
