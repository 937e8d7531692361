using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Compares text: exactly, or in any letter case by part.</summary>
public class TextFilter<T>(string name, string label, Expression<Func<T, string?>> path) : ColumnFilter<T, string?>(name, label, path)
    where T : Entity
{
    public override FilterInput Input => new FilterInput.Text();

    public override IReadOnlyList<Lookup> Lookups =>
        [Lookup.Is, Lookup.Contains, Lookup.StartsWith, Lookup.EndsWith, Lookup.IsAnyCase, Lookup.HasValue, Lookup.Matches, Lookup.MatchesAnyCase];

    protected sealed override string? Read(string text, Question question)
    {
        if (question.Lookup is Lookup.Matches or Lookup.MatchesAnyCase && Pattern.Problem(text) is { } problem) question.Refuse(problem);
        return text;
    }

    protected override Expression Compare(string? value, Question question) => question.Lookup switch
    {
        Lookup.Is => Expression.Equal(Column, Expressions.Parameter(value)),
        Lookup.IsAnyCase => Expression.Equal(Upper, Folded(value!)),
        Lookup.Contains => Expression.Call(Upper, nameof(string.Contains), [], Folded(value!)),
        Lookup.StartsWith => Expression.Call(Upper, nameof(string.StartsWith), [], Folded(value!)),
        Lookup.EndsWith => Expression.Call(Upper, nameof(string.EndsWith), [], Folded(value!)),
        Lookup.Matches => question.Rows.Matching(Column, value!, anyCase: false),
        Lookup.MatchesAnyCase => question.Rows.Matching(Column, value!, anyCase: true),
        _ => throw new NotSupportedException($"Text does not know {question.Lookup}."),
    };

    protected sealed override Expression HasValue() =>
        Expression.AndAlso(base.HasValue(), Expression.NotEqual(Column, Expression.Constant("")));

    private Expression Upper => Expression.Call(Column, nameof(string.ToUpper), []);

    private static Expression Folded(string value) => Expressions.Parameter(value.ToUpperInvariant());
}

/// <summary>The text holds what was asked, in any letter case; there is no other way to compare.</summary>
public sealed class PartFilter<T>(string name, string label, Expression<Func<T, string?>> path) : TextFilter<T>(name, label, path)
    where T : Entity
{
    public override IReadOnlyList<Lookup> Lookups => [Lookup.Is];

    public override bool CanNegate => false;

    protected override Expression Compare(string? value, Question question) =>
        Expression.Call(Expression.Call(Column, nameof(string.ToUpper), []), nameof(string.Contains), [], Expressions.Parameter(value!.ToUpperInvariant()));
}

/// <summary>Compares the value of a choice list.</summary>
public sealed class ChoiceFilter<T>(string name, string label, Expression<Func<T, string?>> path, ChoiceList list) : TextFilter<T>(name, label, path)
    where T : Entity
{
    public override FilterInput Input => new FilterInput.OneOf(list);
}
