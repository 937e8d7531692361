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

    protected override TValue? Read(string text, Question question)
    {
        object? value = null;
        if (Kind == typeof(DateOnly))
            value = DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
        else if (Kind == typeof(DateTime))
            value = DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at : null;
        else if (Kind == typeof(long) && long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var large))
            value = large;
        else if (Kind == typeof(int) && int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var small))
            value = small;
        else if (Kind == typeof(decimal) && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var exact))
            value = exact;
        if (value is null) question.Refuse($"“{text}” is no {Word}.");
        return value is TValue read ? read : default;
    }

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

    private static string Word => Kind == typeof(DateOnly) ? "day like 2026-03-01" : Kind == typeof(DateTime) ? "time like 2026-03-01T14:00:00Z" : "number";
}
