using System.Globalization;
using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>Compares a day, or a moment to the second, that is kept as ISO text in UTC.</summary>
internal sealed class WrittenTimeFilter<T>(string name, string label, Expression<Func<T, string?>> path, bool hasTime) : Filter<T>(name, label)
    where T : Entity
{
    private const int SecondsLength = 19;

    // The same text, and the same order, however it was written: "2026-03-06T10:00:00Z" as "2026-03-06T10:00:00".
    private readonly Expression<Func<T, string?>> _column = hasTime ? path.Then<T, string?, string?>(text => text!.Substring(0, SecondsLength)) : path;

    public override FilterInput Input => hasTime ? new FilterInput.Moment() : new FilterInput.Day();

    public override IReadOnlyList<Lookup> Lookups => [Lookup.Is, Lookup.Below, Lookup.AtMost, Lookup.Above, Lookup.AtLeast, Lookup.HasValue];

    internal override Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        if (question.Lookup == Lookup.HasValue) return Task.FromResult<Expression<Func<T, bool>>?>(IsBlank.Not());
        var texts = question.Values.Select(v => Ordered.Read(hasTime ? typeof(DateTime) : typeof(DateOnly), v, question)).Select(Written).ToList();
        return Task.FromResult(question.Refusals.Count > 0 ? null : texts.Select(t => Compare(t, question.Lookup)).AnyOf());
    }

    internal override Expression<Func<T, bool>> Missing(IAllRows rows) => IsBlank;

    private Expression<Func<T, bool>> IsBlank => path.IsNull().Or(path.Among([""]));

    private static string Written(object? time) => time switch
    {
        DateTime at => at.ToString("s", CultureInfo.InvariantCulture),
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        _ => "",
    };

    private Expression<Func<T, bool>> Compare(string asked, Lookup lookup)
    {
        var order = Expression.Call(typeof(string), nameof(string.Compare), null, _column.Body, Expressions.Parameter(asked));
        var kind = lookup switch
        {
            Lookup.Below => ExpressionType.LessThan,
            Lookup.AtMost => ExpressionType.LessThanOrEqual,
            Lookup.Above => ExpressionType.GreaterThan,
            Lookup.AtLeast => ExpressionType.GreaterThanOrEqual,
            _ => ExpressionType.Equal,
        };
        return Expression.Lambda<Func<T, bool>>(Expression.MakeBinary(kind, order, Expression.Constant(0)), _column.Parameters).And(IsBlank.Not());
    }
}

/// <summary>Compares the value of a select field; values that the set has lost may still be asked for.</summary>
internal sealed class WrittenChoiceFilter<T>(string name, string label, Expression<Func<T, string?>> path, ChoiceList choices) : TextFilter<T>(name, label, path)
    where T : Entity
{
    public override FilterInput Input => new FilterInput.OneOf(choices);
}

/// <summary>Whether the value of a custom field is, or its list holds, one of those asked for.</summary>
internal sealed class MemberFilter<T>(string name, string label, string key, FilterInput input, Func<string, JsonValue?> read) : Filter<T>(name, label)
    where T : PrimaryEntity
{
    public override FilterInput Input => input;

    public override IReadOnlyList<Lookup> Lookups => [Lookup.Is, Lookup.HasValue];

    internal override Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        if (question.Lookup == Lookup.HasValue) return Task.FromResult<Expression<Func<T, bool>>?>(IsBlank.Not());
        var tests = new List<Expression<Func<T, bool>>>();
        foreach (var text in question.Values)
        {
            if (read(text) is not { } value)
            {
                question.Refuse(text, $"“{text}” is no number.");
                continue;
            }
            var json = value.ToJsonString();
            tests.Add(x => Functions.JsonHolds(x.CustomFieldData, key, json));
        }
        return Task.FromResult(tests.AnyOf());
    }

    internal override Expression<Func<T, bool>> Missing(IAllRows rows) => IsBlank;

    private Expression<Func<T, bool>> IsBlank
    {
        get
        {
            Expression<Func<T, string?>> written = x => Functions.JsonText(x.CustomFieldData, key);
            return written.IsNull().Or(written.Among(["", "[]"]));
        }
    }
}
