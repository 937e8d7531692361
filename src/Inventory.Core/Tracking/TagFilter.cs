using System.Globalization;
using System.Linq.Expressions;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tracking;

/// <summary>Rows with all of the tags; with any of them; with none of them ("not").</summary>
public sealed class TagFilter<T>(string name, string objectType, bool byId) : Filter<T>(name, "Tags")
    where T : Entity
{
    private static readonly Expression<Func<T, long>> Id = x => x.Id;

    public override FilterInput Input => new FilterInput.Tag();

    public override bool IsOffered => byId;

    public override IReadOnlyList<Lookup> Lookups => [Lookup.Is, Lookup.Any];

    internal override Expression<Func<T, bool>> Missing(IAllRows rows) =>
        Id.In(rows.Of<TaggedItem>().Where(t => t.ObjectType == objectType).Select(t => t.ObjectId)).Not();

    internal override async Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        var tags = await FindAsync(question, cancel);
        if (question.Refusals.Count > 0) return null;
        return question.IsNegated || question.Lookup == Lookup.Any
            ? Id.In(Tagged(question.Rows, [.. tags]))
            : tags.Select(tag => Id.In(Tagged(question.Rows, [tag]))).AllOf();
    }

    private IQueryable<long> Tagged(IAllRows rows, List<long> tags) =>
        rows.Of<TaggedItem>().Where(t => t.ObjectType == objectType && tags.Contains(t.TagId)).Select(t => t.ObjectId);

    private async Task<IReadOnlyList<long>> FindAsync(Question question, CancellationToken cancel)
    {
        var (slugs, ids) = (question.Values, question.Values.Select(Number).ToList());
        var found = await question.Rows.Of<Tag>().Where(t => byId ? ids.Contains(t.Id) : slugs.Contains(t.Slug)).Select(t => new { t.Id, t.Slug }).ToListAsync(cancel);
        foreach (var value in question.Values)
            if (!found.Any(t => byId ? t.Id == Number(value) : t.Slug == value)) question.Refuse(value, $"There is no tag “{value}”.");
        return [.. found.Select(t => t.Id)];
    }

    private static long? Number(string text) => long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : null;
}
