using System.Globalization;
using System.Text.Json;

namespace Inventory.Core.Data;

/// <summary>What a condition compares with, before it is known what a column holds.</summary>
internal readonly record struct ConditionValue(JsonElement Json, long? UserId)
{
    private const string User = "$user";
    private const int MostItems = 1000;

    public bool IsNull => Json.ValueKind == JsonValueKind.Null;

    public bool IsList => Json.ValueKind == JsonValueKind.Array;

    public bool IsText => Json.ValueKind == JsonValueKind.String && !IsUser;

    /// <summary>The person who asks, where nobody does.</summary>
    public bool IsNobody => IsUser && UserId is null;

    /// <summary>The elements of a list; a single value is a list of one.</summary>
    public IReadOnlyList<ConditionValue> Items
    {
        get
        {
            if (!IsList) return [this];
            var (userId, count) = (UserId, Json.GetArrayLength());
            if (count > MostItems) throw new ConditionException($"A list of {count} values is longer than {MostItems}.");
            return [.. Json.EnumerateArray().Select(item => new ConditionValue(item, userId)).Where(item => !item.IsNobody)];
        }
    }

    public bool AsBool() => Json.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => Text().ToUpperInvariant() switch { "TRUE" or "1" => true, "FALSE" or "0" => false, _ => throw IsNo("yes or no: true or false") },
    };

    public string AsText()
    {
        if (Json.ValueKind is JsonValueKind.True or JsonValueKind.False) throw IsNo("text");
        var text = Text();
        return text.Contains('\0') ? throw IsNo("text that can be stored") : text;
    }

    public double? AsNumber() => double.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The value as the type of a column, nullable or not.</summary>
    public object As(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(string)) return AsText();
        if (plain == typeof(bool)) return AsBool();
        if (plain == typeof(DateOnly)) return AsDay();
        if (plain == typeof(DateTime)) return AsInstant();
        if (plain == typeof(Guid)) return Guid.TryParse(Text(), out var guid) ? guid : throw IsNo("a UUID");
        if (!decimal.TryParse(Text(), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)) throw IsNo("a number");
        if (plain == typeof(decimal) || plain == typeof(double)) return Convert.ChangeType(number, plain, CultureInfo.InvariantCulture);
        if (number != decimal.Truncate(number)) throw IsNo("a whole number");
        try
        {
            return Convert.ChangeType(number, plain, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw IsNo("a number of this size");
        }
    }

    private bool IsUser => Json.ValueKind == JsonValueKind.String && Json.ValueEquals(User);

    private DateOnly AsDay() =>
        DateOnly.TryParseExact(Text(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day : throw IsNo("a day such as 2026-03-31");

    // Without a zone it is UTC, as everything that is stored.
    private DateTime AsInstant() =>
        DateTime.TryParse(Text(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at)
            ? at : throw IsNo("a time such as 2026-03-31T14:00:00Z");

    private string Text() => Json.ValueKind switch
    {
        _ when IsUser => (UserId ?? 0).ToString(CultureInfo.InvariantCulture),
        JsonValueKind.String => Json.GetString()!,
        JsonValueKind.Number => Json.GetRawText(),
        JsonValueKind.Null => throw new ConditionException("null can only be equal."),
        JsonValueKind.Array => throw new ConditionException("one value is compared here, not a list."),
        _ => throw IsNo("one value"),
    };

    private ConditionException IsNo(string what) => new($"{Json.GetRawText()} is not {what}.");
}
