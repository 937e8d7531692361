using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>A part of what was asked that restricts nothing: no such filter, or a value that it cannot read. Pages show it, scripts are told.</summary>
public sealed record Unclear(string Filter, string Why, bool IsUnknown)
{
    public override string ToString() => $"{Filter}: {Why}";
}

/// <summary>What is asked of a list: every filter that is named holds, each for any of its values.</summary>
public sealed class Criteria<T>
    where T : Entity, new()
{
    /// <summary>Longest value, and most values of one filter.</summary>
    public const int MaxLength = 1000;

    private Criteria(Expression<Func<T, bool>>? test, IReadOnlyList<Unclear> notUnderstood) => (Test, NotUnderstood) = (test, notUnderstood);

    /// <summary>Null when nothing restricts.</summary>
    public Expression<Func<T, bool>>? Test { get; }

    public IReadOnlyList<Unclear> NotUnderstood { get; }

    /// <summary>Reads names and values as they stand in an address. A filter named twice has the values of both; blank values are let be.</summary>
    public static async Task<Criteria<T>> ReadAsync(
        Resource<T> resource, IEnumerable<(string Filter, IReadOnlyList<string> Values)> asked, IAllRows rows, CancellationToken cancel = default)
    {
        var tests = new List<Expression<Func<T, bool>>>();
        var unclear = new List<Unclear>();
        foreach (var group in asked.GroupBy(a => a.Filter, a => a.Values))
        {
            var values = group.SelectMany(v => v).Where(v => !string.IsNullOrWhiteSpace(v)).Distinct().ToList();
            if (Find(resource, group.Key) is not var (filter, name))
            {
                unclear.Add(new(group.Key, $"{resource.Plural} have no such filter.", IsUnknown: true));
                continue;
            }
            if (values.Count == 0) continue;
            if (values.Count > MaxLength || values.Exists(v => v.Length > MaxLength || !Text.IsStorable(v)))
            {
                unclear.Add(new(group.Key, "Too long, or with characters that no row can hold.", IsUnknown: false));
                continue;
            }
            var question = new Question(name, values, rows);
            if (await filter.TestAsync(question, cancel) is { } test) tests.Add(test);
            else unclear.AddRange(question.Refusals.Select(why => new Unclear(group.Key, why, IsUnknown: false)));
        }
        return new(tests.AllOf(), unclear);
    }

    private static (Filter<T> Filter, FilterName Name)? Find(Resource<T> resource, string text) =>
        FilterName.Read(text) is { } name && resource.FindFilter(name.Name) is { } filter
        && filter.Lookups.Contains(name.Lookup) && (filter.CanNegate || !name.IsNegated || name.Lookup == Lookup.HasValue)
            ? (filter, name)
            : null;
}
