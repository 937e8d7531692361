using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Inventory.Core.NetBox;

/// <summary>Values of the source as values of our columns, taking them as the different versions of NetBox write them.</summary>
internal static class JsonValues
{
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The value for the column. <paramref name="flaw"/> is told, in a few words, what had to be changed.</summary>
    public static object? Read(Cell cell, JsonElement value, Action<string> flaw)
    {
        if (cell.IsJson) return IsNull(value) ? Blank(cell) : JsonSerializer.Serialize(value, Plain);
        value = Bare(value);
        if (IsNull(value)) return Blank(cell);
        var type = Nullable.GetUnderlyingType(cell.Column.ClrType) ?? cell.Column.ClrType;
        if (type == typeof(string)) return Text(cell, value, flaw);
        if (Scalar(type, value, cell) is { } scalar) return scalar;
        if (value.ValueKind == JsonValueKind.String && value.GetString()!.Trim().Length == 0) return Blank(cell);
        flaw($"{cell.Name} “{value}” cannot be read as {Word(type)}");
        return Blank(cell);
    }

    /// <summary>The number of the row that is pointed at, given as a number or as the row in brief; null when there is none.</summary>
    public static long? Reference(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var id) => id,
        JsonValueKind.Object when value.TryGetProperty("id", out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) => number,
        _ => null,
    };

    /// <summary>Nothing, or nothing that could be lost.</summary>
    public static bool IsEmpty(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Undefined or JsonValueKind.Null => true,
        JsonValueKind.String => value.GetString()!.Length == 0,
        JsonValueKind.Array => value.GetArrayLength() == 0,
        JsonValueKind.Object => !value.EnumerateObject().Any(),
        _ => false,
    };

    /// <summary>Choices come bare or with their label: <c>{"value": "active", "label": "Active"}</c>.</summary>
    public static JsonElement Bare(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("value", out var bare) && value.TryGetProperty("label", out _) ? bare : value;

    public static string? Label(JsonElement value) =>
        value.ValueKind == JsonValueKind.Object && value.TryGetProperty("label", out var label) && label.ValueKind == JsonValueKind.String ? label.GetString() : null;

    /// <summary>The row's name in the source.</summary>
    public static string Display(JsonElement row)
    {
        foreach (var name in new[] { "display", "name", "model" })
            if (row.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String && text.GetString() is { Length: > 0 } display) return display;
        return "";
    }

    private static bool IsNull(JsonElement value) => value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined;

    private static object? Blank(Cell cell) => cell.Column.IsNullable ? null : cell.NewValue;

    private static string? Text(Cell cell, JsonElement value, Action<string> flaw)
    {
        var text = value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(v => v.ToString())),
            _ => value.GetRawText(),
        };
        if (string.IsNullOrWhiteSpace(text) && cell.Column.IsNullable) return null;
        if (cell.Column.GetMaxLength() is not { } most || text.Length <= most) return text;
        flaw($"{cell.Name} is longer than {most} characters and was cut; it was “{text}”");
        return text[..most];
    }

    private static object? Scalar(Type type, JsonElement value, Cell cell)
    {
        var text = value.ValueKind == JsonValueKind.String ? value.GetString()!.Trim() : value.GetRawText();
        var invariant = CultureInfo.InvariantCulture;
        if (type == typeof(bool)) return bool.TryParse(text, out var flag) ? flag : null;
        if (type == typeof(long)) return long.TryParse(text, NumberStyles.AllowLeadingSign, invariant, out var number) ? number : null;
        if (type == typeof(int)) return decimal.TryParse(text, NumberStyles.Float, invariant, out var whole) && whole == decimal.Truncate(whole) && Math.Abs(whole) <= int.MaxValue ? (int)whole : null;
        if (type == typeof(decimal))
            return decimal.TryParse(text, NumberStyles.Float, invariant, out var exact) ? Math.Round(exact, cell.Column.GetScale() ?? 6, MidpointRounding.AwayFromZero) : null;
        if (type == typeof(DateOnly)) return DateOnly.TryParseExact(text[..Math.Min(10, text.Length)], "yyyy-MM-dd", invariant, DateTimeStyles.None, out var day) ? day : null;
        if (type == typeof(DateTime))
            return DateTimeOffset.TryParse(text, invariant, DateTimeStyles.AssumeUniversal, out var at) ? at.UtcDateTime : null;
        if (type == typeof(Guid)) return Guid.TryParse(text, out var guid) ? guid : null;
        return null;
    }

    private static string Word(Type type) =>
        type == typeof(bool) ? "yes or no" : type == typeof(DateOnly) || type == typeof(DateTime) ? "a date" : "a number";
}
