using Inventory.Core.Audits;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.NetBox;

/// <summary>Looks over rows that came in as they were: which of them break a rule of ours.</summary>
internal sealed class RowCheck<T>(ImportRun run, Endpoint endpoint, Resource<T> resource)
    where T : Entity, new()
{
    private const int SliceSize = 500;

    public async Task RunAsync(IEnumerable<long> ids, CancellationToken cancel)
    {
        if (!typeof(T).IsAssignableTo(typeof(IChecked))) return;
        foreach (var some in ids.Chunk(SliceSize))
        {
            var rows = resource.Fields.OfType<ReferenceField<T>>().SelectMany(f => f.Needs).Distinct().Aggregate(run.Db.Set<T>().AsNoTracking(), (all, path) => all.Include(path));
            foreach (var row in await rows.Where(x => some.Contains(x.Id)).OrderBy(x => x.Id).ToListAsync(cancel)) Check(row);
        }
    }

    private void Check(T row)
    {
        var problems = new Problems();
        ((IChecked)row).Check(problems);
        FilterRules.Check(row, run.Catalog, run.Db, problems);
        foreach (var problem in problems.List) run.Report.Mind(endpoint.Path, row.Id, resource.Display(row), problem.Field is null ? problem.Message : $"{problem.Field}: {problem.Message}");
    }
}
