using System.Globalization;
using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Compares what has an order: numbers, days, moments.</summary>
public sealed class OrderedFilter<T, TValue>(string name, string label, Expression<Func<T, TValue>> path) : ColumnFilter<T, TValue>(name, label, path)
    where T : Entity
{
    private static readonly Type Kind = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);

    public override FilterInput Input =>
        Kind == typeof(DateOnly) ? new FilterInput.Day() : Kind == typeof(DateTime) ? new FilterInput.Moment() : new FilterInput.Number();

    public override IReadOnlyList<Lookup> Lookups => [Lookup.Is, Lookup.Below, Lookup.AtMost, Lookup.Above, Lookup.AtLeast, Lookup.HasValue];

    protected override TValue? Read(string text, Question question) => Ordered.Read(Kind, text, question) is TValue read ? read : default;

    protected override Expression Compare(TValue value, Question question)
    {
        var asked = Expressions.Parameter(value);
        return question.Lookup switch
        {
            Lookup.Is => Expression.Equal(Column, asked),
            Lookup.Below => Expression.LessThan(Column, asked),
            Lookup.AtMost => Expression.LessThanOrEqual(Column, asked),
            Lookup.Above => Expression.GreaterThan(Column, asked),
            Lookup.AtLeast => Expression.GreaterThanOrEqual(Column, asked),
            _ => throw new NotSupportedException($"{Name} does not know {question.Lookup}."),
        };
    }
}

/// <summary>Reads what has an order as people and scripts write it.</summary>
internal static class Ordered
{
    // Without a zone it is UTC, as everything that is stored; a day alone is its beginning.
    private static readonly string[] Moments =
        ["yyyy-MM-dd", .. from between in new[] { "'T'", " " } from time in new[] { "HH:mm", "HH:mm:ss.FFFFFFF" } select $"yyyy-MM-dd{between}{time}K"];

    /// <summary>The value of that type; null, and refused, when the text is none.</summary>
    public static object? Read(Type kind, string text, Question question)
    {
        var value = Read(kind, text);
        if (value is null) question.Refuse(text, $"“{text}” is no {Word(kind)}.");
        return value;
    }

    private static object? Read(Type kind, string text)
    {
        var culture = CultureInfo.InvariantCulture;
        if (kind == typeof(DateOnly)) return DateOnly.TryParseExact(text, "yyyy-MM-dd", culture, DateTimeStyles.None, out var day) ? day : null;
        if (kind == typeof(DateTime)) return DateTime.TryParseExact(text, Moments, culture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
        if (kind == typeof(int)) return int.TryParse(text, NumberStyles.Integer, culture, out var small) ? small : null;
        if (kind == typeof(long)) return long.TryParse(text, NumberStyles.Integer, culture, out var large) ? large : null;
        if (kind == typeof(double)) return double.TryParse(text, NumberStyles.Float, culture, out var near) && double.IsFinite(near) ? near : null;
        return decimal.TryParse(text, NumberStyles.Number & ~NumberStyles.AllowThousands, culture, out var exact) ? exact : null;
    }

    private static string Word(Type kind) =>
        kind == typeof(DateOnly) ? "day like 2026-03-01" : kind == typeof(DateTime) ? "time like 2026-03-01T14:00:00Z" : "number";
}
