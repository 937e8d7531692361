using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>
/// A part of what was asked that restricts nothing: no such filter, or a value that it cannot read. Lists show it, scripts are told, and acts on
/// everything that matches must not be done. The value is null where there is no such filter.
/// </summary>
public sealed record Unclear(string Filter, string? Value, string Why)
{
    public bool IsUnknown => Value is null;

    public override string ToString() => $"{Filter}: {Why}";
}

/// <summary>A filter that was asked and understood, by the name that it was asked by.</summary>
public sealed record Asked(FilterName Name, Filter Filter, IReadOnlyList<string> Values);

/// <summary>What is asked of a list: every filter that is named holds, each for any of its values.</summary>
public sealed class Criteria<T>
    where T : Entity, new()
{
    /// <summary>Longest value, and most values of one filter.</summary>
    public const int MaxLength = 1000;

    private Criteria(Expression<Func<T, bool>>? test, IReadOnlyList<Asked> understood, IReadOnlyList<Unclear> notUnderstood) =>
        (Test, Understood, NotUnderstood) = (test, understood, notUnderstood);

    /// <summary>Null when nothing restricts.</summary>
    public Expression<Func<T, bool>>? Test { get; }

    public IReadOnlyList<Asked> Understood { get; }

    public IReadOnlyList<Unclear> NotUnderstood { get; }

    /// <summary>Reads names and values as they stand in an address. A filter named twice has the values of both; blank values are let be.</summary>
    public static async Task<Criteria<T>> ReadAsync(
        Resource<T> resource, IEnumerable<(string Filter, IReadOnlyList<string> Values)> asked, IAllRows rows, CancellationToken cancel = default)
    {
        var tests = new List<Expression<Func<T, bool>>>();
        var (understood, unclear) = (new List<Asked>(), new List<Unclear>());
        foreach (var group in asked.GroupBy(a => a.Filter, a => a.Values))
        {
            var values = group.SelectMany(v => v).Where(v => !string.IsNullOrWhiteSpace(v)).Distinct().ToList();
            if (await FindAsync(resource, group.Key, rows, cancel) is not var (filter, name))
            {
                unclear.Add(new(group.Key, null, $"{resource.Plural} have no such filter."));
                continue;
            }
            if (values.Count == 0) continue;
            var question = new Question(name, values, rows);
            Refuse(question, values);
            var test = question.Refusals.Count > 0 ? null : await filter.TestAsync(question, cancel);
            unclear.AddRange(question.Refusals.Select(r => new Unclear(group.Key, r.Value, r.Why)));
            if (question.Refusals.Count > 0) continue;
            understood.Add(new(name, filter, values));
            if (test is not null) tests.Add(test);
        }
        return new(tests.AllOf(), understood, unclear);
    }

    /// <summary>The same, with more that was not understood.</summary>
    internal Criteria<T> With(IReadOnlyList<Unclear> more) => more.Count == 0 ? this : new(Test, Understood, [.. more, .. NotUnderstood]);

    // Filters of custom fields are asked for last: they are read from the database.
    private static async Task<(Filter<T> Filter, FilterName Name)?> FindAsync(Resource<T> resource, string text, IAllRows rows, CancellationToken cancel)
    {
        if (FilterName.Read(text) is not { } name) return null;
        var filter = resource.FindFilter(name.Name) ?? await resource.FindCustomFilterAsync(name.Name, rows, cancel);
        return filter is not null && filter.Ways.Contains(name) ? (filter, name) : null;
    }

    private static void Refuse(Question question, List<string> values)
    {
        if (values.Count > MaxLength) question.Refuse($"{values.Count} values", $"A filter takes at most {MaxLength} values.");
        foreach (var value in values.Where(v => v.Length > MaxLength || !Text.IsStorable(v)))
            question.Refuse(value, "Too long, or with characters that no row can hold.");
    }
}
