using System.Linq.Expressions;

namespace Inventory.Core.Resources;

/// <summary>Quick search by its name in addresses and saved filters: "q".</summary>
public sealed class SearchFilter<T>(Resource<T> resource) : Filter<T>("q", "Search")
    where T : Entity, new()
{
    public override FilterInput Input => new FilterInput.Text();

    /// <summary>Lists have a box of their own for it.</summary>
    public override bool IsOffered => false;

    public override bool CanNegate => false;

    internal override async Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        var tests = new List<Expression<Func<T, bool>>>();
        foreach (var text in question.Values)
            if (await resource.SearchAsync(text, question.Rows, cancel) is { } test) tests.Add(test);
        return tests.AnyOf();
    }
}
