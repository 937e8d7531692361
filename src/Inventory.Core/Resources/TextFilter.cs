using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Resources;

/// <summary>
/// Compares text. The plain way is exact, or what <paramref name="plain"/> says; "not" alone is always "not equal".
/// Equal text is found by the index of <paramref name="key"/> where there is one: <see cref="Keys.Normal"/> of the same text.
/// </summary>
public class TextFilter<T>(
    string name, string label, Expression<Func<T, string?>> path, Lookup plain = Lookup.Is, Expression<Func<T, string?>>? key = null) : ColumnFilter<T, string?>(name, label, path)
    where T : Entity
{
    public override FilterInput Input => new FilterInput.Text();

    public override IReadOnlyList<Lookup> Lookups =>
        [Lookup.Is, Lookup.Contains, Lookup.StartsWith, Lookup.EndsWith, Lookup.IsAnyCase, Lookup.HasValue, Lookup.Matches, Lookup.MatchesAnyCase];

    protected sealed override string? Read(string text, Question question)
    {
        if (question.Lookup is Lookup.Matches or Lookup.MatchesAnyCase && Pattern.Problem(text) is { } problem) question.Refuse(text, problem);
        return text;
    }

    protected sealed override bool IsEquality(Question question) => LookupOf(question) == Lookup.Is && key is null;

    protected sealed override Expression Compare(string? value, Question question) => LookupOf(question) switch
    {
        Lookup.Is => Keyed(Expression.Equal(Column, Expressions.Parameter(value)), value!),
        Lookup.IsAnyCase => Keyed(Expression.Equal(Upper, Folded(value!)), value!),
        Lookup.Contains => Expression.Call(Upper, nameof(string.Contains), [], Folded(value!)),
        Lookup.StartsWith => Expression.Call(Upper, nameof(string.StartsWith), [], Folded(value!)),
        Lookup.EndsWith => Expression.Call(Upper, nameof(string.EndsWith), [], Folded(value!)),
        Lookup.Matches => question.Rows.Matching(Column, value!, anyCase: false),
        Lookup.MatchesAnyCase => question.Rows.Matching(Column, value!, anyCase: true),
        var other => throw new NotSupportedException($"Text does not know {other}."),
    };

    protected sealed override Expression HasValue() =>
        Expression.AndAlso(base.HasValue(), Expression.NotEqual(Column, Expression.Constant("")));

    private Lookup LookupOf(Question question) => question is { Lookup: Lookup.Is, IsNegated: false } ? plain : question.Lookup;

    private Expression Upper => Expression.Call(Column, nameof(string.ToUpper), []);

    private static Expression Folded(string value) => Expressions.Parameter(value.ToUpperInvariant());

    private Expression Keyed(Expression equal, string value) => key is null || Keys.Normal(value) is not { } normal
        ? equal
        : Expression.AndAlso(Expression.Equal(Expressions.Replace(key.Body, key.Parameters[0], Row), Expressions.Parameter(normal)), equal);
}

/// <summary>The text holds what was asked, in any letter case; there is no other way to compare.</summary>
public sealed class PartFilter<T>(string name, string label, Expression<Func<T, string?>> path) : TextFilter<T>(name, label, path, Lookup.Contains)
    where T : Entity
{
    public override IReadOnlyList<Lookup> Lookups => [Lookup.Is];

    public override bool CanNegate => false;
}

/// <summary>Compares the value of a choice list. Only what the list holds can be equal, and what some row still holds although the list lost it.</summary>
public sealed class ChoiceFilter<T>(string name, string label, Expression<Func<T, string?>> path, ChoiceList list) : TextFilter<T>(name, label, path)
    where T : Entity
{
    private readonly Expression<Func<T, string?>> _path = path;

    public override FilterInput Input => new FilterInput.OneOf(list);

    private protected override async Task LookUpAsync(Question question, CancellationToken cancel)
    {
        if (question.Lookup != Lookup.Is) return;
        var known = list.Seeds.Select(c => c.Value).ToList();
        // What everybody has is asked of nobody.
        if (list.IsOpen && question.Values.Except(known).Any()) known = [.. known.Union(await question.Rows.ValuesOfAsync(list, cancel))];
        var unknown = question.Values.Except(known).ToList();
        if (unknown.Count == 0) return;
        var held = await question.Rows.Of<T>().Where(_path.Among([.. unknown])).Select(_path).Distinct().ToListAsync(cancel);
        foreach (var value in unknown.Except(held.OfType<string>())) question.Refuse(value, $"“{value}” is none of {string.Join(", ", known)}.");
    }
}
