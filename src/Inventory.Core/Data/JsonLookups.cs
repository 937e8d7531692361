using System.Linq.Expressions;
using System.Text.Json;
using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>
/// Conditions on custom fields. A field without a value and one that was never written are the same: null.
/// <c>contains</c> looks into lists and objects, the other comparisons read numbers as numbers and the rest as text.
/// </summary>
internal static class JsonLookups
{
    public static Expression Test(Expression json, ConditionPath path, ConditionValue value)
    {
        var (keys, lookup) = Split(path);
        if (lookup == "has_key") return Call(nameof(Functions.JsonHas), Within(json, keys), value.AsText());
        if (keys.Count == 0) throw new ConditionException("a custom field must be named.");
        var holder = Within(json, keys[..^1]);
        return lookup switch
        {
            "contains" => Call(nameof(Functions.JsonHolds), holder, keys[^1], value.Json.GetRawText()),
            "in" or "exact" when value.IsList => AnyOf(holder, keys[^1], value.Items, lookup),
            "range" when value.IsList && value.Items is [var from, var to] =>
                Expression.AndAlso(Compare(holder, keys[^1], "gte", from), Compare(holder, keys[^1], "lte", to)),
            _ => Compare(holder, keys[^1], lookup == "in" ? "exact" : lookup, value),
        };
    }

    // What is neither last nor a comparison is the name of a field, or a key within its value.
    private static (List<string> Keys, string Lookup) Split(ConditionPath path)
    {
        var keys = new List<string>();
        while (path.HasMore)
        {
            var segment = path.Take();
            var isLast = !path.HasMore;
            if (isLast && (segment == "has_key" || (keys.Count > 0 && Lookups.IsLookup(segment)))) return (keys, segment);
            // {"contains": {"a": 1}} says of a what {"a": 1} says.
            if (isLast || segment != "contains") keys.Add(segment);
        }
        return (keys, "exact");
    }

    private static Expression Within(Expression json, IEnumerable<string> keys) =>
        keys.Aggregate(json, (whole, key) => Call(nameof(Functions.JsonPart), whole, key));

    private static Expression AnyOf(Expression holder, string key, IReadOnlyList<ConditionValue> values, string lookup) =>
        values.Where(v => lookup == "exact" || !v.IsNull).Select(v => Compare(holder, key, "exact", v))
            .Aggregate((Expression?)null, (any, next) => any is null ? next : Expression.OrElse(any, next)) ?? Expression.Constant(false);

    private static Expression Compare(Expression holder, string key, string lookup, ConditionValue value)
    {
        var asNumber = lookup switch
        {
            "gt" or "gte" or "lt" or "lte" => !value.IsNull && !value.IsList && value.AsNumber() is not null,
            "exact" => value.Json.ValueKind == JsonValueKind.Number,
            _ => false,
        };
        if (asNumber) return Lookups.Test(Call(nameof(Functions.JsonNumber), holder, key), lookup, value);
        var text = Call(nameof(Functions.JsonText), holder, key);
        return lookup == "exact" && value.Json.ValueKind is (JsonValueKind.True or JsonValueKind.False)
            ? Expression.Equal(text, Expression.Constant(value.AsBool() ? "true" : "false"))
            : Lookups.Test(text, lookup, value);
    }

    private static MethodCallExpression Call(string function, Expression json, params string[] arguments) =>
        Expression.Call(typeof(Functions), function, null, [json, .. arguments.Select(Expressions.Parameter)]);
}
