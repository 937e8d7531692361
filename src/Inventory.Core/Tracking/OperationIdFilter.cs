using System.Linq.Expressions;
using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>All that was done in one act.</summary>
public sealed class OperationIdFilter(string name) : Filter<Change>(name, "Act")
{
    private static readonly Expression<Func<Change, Guid>> Id = x => x.OperationId;

    public override FilterInput Input => new FilterInput.Text();

    internal override Task<Expression<Func<Change, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        var ids = new List<Guid>();
        foreach (var value in question.Values)
        {
            if (Guid.TryParse(value, out var id)) ids.Add(id);
            else question.Refuse(value, $"“{value}” is no act's id.");
        }
        return Task.FromResult(question.Refusals.Count > 0 ? null : Id.Among(ids));
    }
}
