using System.Linq.Expressions;
using Inventory.Core.Resources;

namespace Inventory.Core.Tracking;

/// <summary>Rows that one operation created or updated: what an import has just touched.</summary>
public sealed class OperationFilter<T>(string name, string label, string objectType, params string[] actions) : Filter<T>(name, label)
    where T : Entity
{
    private static readonly Expression<Func<T, long>> Id = x => x.Id;

    public override FilterInput Input => new FilterInput.Text();

    public override bool IsOffered => false;

    public override bool CanNegate => false;

    internal override Task<Expression<Func<T, bool>>?> HoldsAsync(Question question, CancellationToken cancel)
    {
        var operations = new List<Guid>();
        foreach (var value in question.Values)
        {
            if (Guid.TryParse(value, out var id)) operations.Add(id);
            else question.Refuse(value, $"“{value}” is no operation's id.");
        }
        var changes = question.Rows.Of<Change>().Where(c => operations.Contains(c.OperationId) && c.ObjectType == objectType && actions.Contains(c.Action));
        return Task.FromResult<Expression<Func<T, bool>>?>(Id.In(changes.Select(c => c.ObjectId)));
    }
}
