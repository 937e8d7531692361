using System.Linq.Expressions;
using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>The comparisons that a path may end with. A column without a value passes none of them but <c>isnull</c> and being equal to null.</summary>
internal static class Lookups
{
    private static readonly HashSet<string> All =
    [
        "exact", "iexact", "in", "isnull", "contains", "icontains", "startswith", "istartswith", "endswith", "iendswith",
        "gt", "gte", "lt", "lte", "range", "regex", "iregex",
    ];

    public static bool IsLookup(string segment) => All.Contains(segment);

    /// <summary>True when the rest of the path asks that there be nothing, false when it asks for something, null when it asks otherwise.</summary>
    public static bool? AsksForNone(ConditionPath path, ConditionValue value)
    {
        if (path.Peek != "isnull" && !(value.IsNull && (path.Peek is null or "exact"))) return null;
        return Last(path) == "exact" || value.AsBool();
    }

    /// <summary>What follows in the path, put to the column.</summary>
    public static Expression Test(Expression column, ConditionPath path, ConditionValue value)
    {
        while (path.Peek is { } segment && PartOf(column, segment) is { } part)
        {
            column = part;
            path.Take();
        }
        return Test(Optional(column), Last(path), value);
    }

    /// <summary>The comparison itself, with a column that may be null.</summary>
    public static Expression Test(Expression column, string lookup, ConditionValue value) => lookup switch
    {
        "isnull" => IsNull(column, value.AsBool()),
        "in" => OneOf(column, [.. value.Items.Where(item => !item.IsNull)]),
        "exact" when value.IsList => OneOf(column, value.Items),
        "range" => Range(column, value),
        _ when value.IsNobody => Expression.Constant(false),
        "exact" or "iexact" when value.IsNull => IsNull(column, true),
        "exact" => OneOf(column, [value]),
        "gt" => Compare(ExpressionType.GreaterThan, column, value),
        "gte" => Compare(ExpressionType.GreaterThanOrEqual, column, value),
        "lt" => Compare(ExpressionType.LessThan, column, value),
        "lte" => Compare(ExpressionType.LessThanOrEqual, column, value),
        _ when column.Type != typeof(string) => throw new ConditionException($"`{lookup}` reads text only."),
        "iexact" => Expression.Equal(Upper(column), Parameter(value.AsText().ToUpperInvariant())),
        "contains" => Contains(column, value.AsText()),
        "icontains" => Contains(Upper(column), value.AsText().ToUpperInvariant()),
        "startswith" => StartsWith(column, value.AsText()),
        "istartswith" => StartsWith(Upper(column), value.AsText().ToUpperInvariant()),
        "endswith" => EndsWith(column, value.AsText()),
        "iendswith" => EndsWith(Upper(column), value.AsText().ToUpperInvariant()),
        "regex" => Matches(nameof(Functions.Matches), column, value.AsText()),
        _ => Matches(nameof(Functions.MatchesAnyCase), column, value.AsText()),
    };

    private static string Last(ConditionPath path)
    {
        var lookup = path.HasMore ? path.Take() : "exact";
        if (!IsLookup(lookup)) throw path.NoSuchLookup();
        if (!path.HasMore) return lookup;
        path.Take();
        throw path.NoSuchLookup();
    }

    // Parts of dates, and of the label that names a kind of object: "dcim.site".
    private static Expression? PartOf(Expression column, string segment)
    {
        var type = Nullable.GetUnderlyingType(column.Type) ?? column.Type;
        if (type == typeof(DateOnly) || type == typeof(DateTime))
        {
            var at = column.Type == type ? column : Expression.Property(column, "Value");
            return segment switch
            {
                "year" => Expression.Property(at, nameof(DateTime.Year)),
                "month" => Expression.Property(at, nameof(DateTime.Month)),
                "day" => Expression.Property(at, nameof(DateTime.Day)),
                // Sunday is 1.
                "week_day" => Expression.Add(Expression.Convert(Expression.Property(at, nameof(DateTime.DayOfWeek)), typeof(int)), Expression.Constant(1)),
                "date" when type == typeof(DateTime) => Expression.Call(typeof(DateOnly), nameof(DateOnly.FromDateTime), null, at),
                _ => null,
            };
        }
        if (column is not MemberExpression { Member.Name: var name } || !name.EndsWith("ObjectType", StringComparison.Ordinal)) return null;
        var dot = Expression.Call(column, typeof(string).GetMethod(nameof(string.IndexOf), [typeof(string)])!, Expression.Constant("."));
        return segment switch
        {
            "app_label" => Cut(column, Expression.Constant(0), dot),
            "model" => Cut(column, Expression.Add(dot, Expression.Constant(1))),
            _ => null,
        };
    }

    private static BinaryExpression IsNull(Expression column, bool isNull)
    {
        var nothing = Expression.Constant(null, column.Type);
        return isNull ? Expression.Equal(column, nothing) : Expression.NotEqual(column, nothing);
    }

    // Blank text is stored as null where a column allows it: both are what "" means.
    private static Expression OneOf(Expression column, IReadOnlyList<ConditionValue> values)
    {
        var given = values.Where(v => !v.IsNull).Select(v => v.As(column.Type)).ToList();
        var test = given switch
        {
            [] => (Expression)Expression.Constant(false),
            [var one] => Expression.Equal(column, Expressions.Parameter(one, column.Type)),
            _ => InList(column, given),
        };
        var orNothing = values.Any(v => v.IsNull) || given.Contains("");
        return orNothing ? Expression.OrElse(IsNull(column, true), test) : test;
    }

    private static MethodCallExpression InList(Expression column, List<object> given)
    {
        var type = typeof(List<>).MakeGenericType(column.Type);
        var list = (System.Collections.IList)Activator.CreateInstance(type)!;
        foreach (var item in given) list.Add(item);
        return Expression.Call(Expressions.Parameter(list, type), type.GetMethod(nameof(List<>.Contains))!, column);
    }

    private static BinaryExpression Range(Expression column, ConditionValue value) =>
        value.IsList && value.Items is [var from, var to]
            ? Expression.AndAlso(Compare(ExpressionType.GreaterThanOrEqual, column, from), Compare(ExpressionType.LessThanOrEqual, column, to))
            : throw new ConditionException("`range` takes a list of two values.");

    private static BinaryExpression Compare(ExpressionType order, Expression column, ConditionValue value)
    {
        if (Nullable.GetUnderlyingType(column.Type) is { } type && (type == typeof(bool) || type == typeof(Guid)))
            throw new ConditionException("such values have no order.");
        var operand = Expressions.Parameter(value.As(column.Type), column.Type);
        return column.Type == typeof(string)
            ? Expression.MakeBinary(order, Expression.Call(typeof(string), nameof(string.Compare), null, column, operand), Expression.Constant(0))
            : Expression.MakeBinary(order, column, operand);
    }

    private static MethodCallExpression Upper(Expression text) => Expression.Call(text, typeof(string).GetMethod(nameof(string.ToUpper), Type.EmptyTypes)!);

    private static MethodCallExpression Contains(Expression text, string part) =>
        Expression.Call(text, typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!, Parameter(part));

    // Not StartsWith and EndsWith: on SQLite they are LIKE, which takes "a" for "A".
    private static BinaryExpression StartsWith(Expression text, string part) =>
        Expression.Equal(Cut(text, Expression.Constant(0), Expressions.Parameter(Characters(part))), Parameter(part));

    private static BinaryExpression EndsWith(Expression text, string part) =>
        Expression.Equal(Cut(text, Expression.Subtract(Expression.Property(text, nameof(string.Length)), Expressions.Parameter(Characters(part)))), Parameter(part));

    // Databases count characters, not the halves of those that UTF-16 splits.
    private static int Characters(string text) => text.EnumerateRunes().Count();

    private static MethodCallExpression Cut(Expression text, params Expression[] range) =>
        Expression.Call(text, typeof(string).GetMethod(nameof(string.Substring), [.. range.Select(_ => typeof(int))])!, range);

    private static MethodCallExpression Matches(string function, Expression text, string pattern)
    {
        if (Pattern.Problem(pattern) is { } problem) throw new ConditionException(problem);
        return Expression.Call(typeof(Functions), function, null, text, Parameter(pattern));
    }

    private static Expression Parameter(string text) => Expressions.Parameter(text);

    private static Expression Optional(Expression column) =>
        column.Type.IsValueType && Nullable.GetUnderlyingType(column.Type) is null
            ? Expression.Convert(column, typeof(Nullable<>).MakeGenericType(column.Type))
            : column;
}
