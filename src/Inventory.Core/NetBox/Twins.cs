using System.Linq.Expressions;
using Inventory.Core.Data;
using Inventory.Core.People;
using Inventory.Core.Resources;

namespace Inventory.Core.NetBox;

/// <summary>Finds rows that are alike where we would not let them be, and NetBox does: they come in, and are named.</summary>
internal sealed class Twins<T>(ImportRun run, Endpoint endpoint)
    where T : Entity
{
    private readonly List<(UniqueRule<T> Rule, Dictionary<string, (long Id, string Display)> First)> _rules =
        [.. Mappings.Of<T>().UniqueRules.Where(r => !r.IsIndexed).Concat(NotForbidden()).Select(r => (r, new Dictionary<string, (long, string)>()))];

    public void Meet(T row, string display)
    {
        foreach (var (rule, first) in _rules)
        {
            if (rule.KeyOf(row) is not { } key || first.TryAdd(key, (row.Id, display))) continue;
            run.Report.Mind(endpoint.Path, row.Id, display, $"{rule.Message} It is {first[key].Id} {first[key].Display}.");
        }
    }

    // Nothing forbids it, but a person picking one of the two by name cannot tell them apart.
    private static IEnumerable<UniqueRule<T>> NotForbidden()
    {
        Expression<Func<Contact, object?>> name = x => x.Name;
        if (name is Expression<Func<T, object?>> columns) yield return new(columns, "Another contact has this name.");
    }
}
