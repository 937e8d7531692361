using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Resources;

/// <summary>Rows of one kind that a deletion touches: how many, and at most fifty of them.</summary>
public sealed record DeletionGroup(string Label, int Count, IReadOnlyList<Link> Links);

/// <summary>What a deletion does to some rows, kind by kind, as far as the viewer may see them; of the others only that there are some.</summary>
public sealed record DeletionPart(IReadOnlyList<DeletionGroup> Groups, bool HasOthers)
{
    private const int Shown = 50;

    public static DeletionPart None { get; } = new([], false);

    public bool IsAnything => Groups.Count > 0 || HasOthers;

    public int Count => Groups.Sum(g => g.Count);

    public static async Task<DeletionPart> OfAsync(Operation operation, IEnumerable<Entity> rows)
    {
        var inSight = await InSight.OfAsync(operation, rows);
        var groups = new List<DeletionGroup>();
        foreach (var ofType in inSight.Rows.GroupBy(r => r.GetType()))
        {
            var ids = ofType.Select(r => r.Id).ToList();
            var resource = operation.Catalog.All.FirstOrDefault(r => r.EntityType == ofType.Key);
            var links = resource is null ? [] : (await operation.LinksAsync(resource, [.. ids.Take(Shown)])).Values.ToList();
            var label = resource is null ? Names.Sentence(ofType.Key.Name) : ids.Count == 1 ? resource.Label : resource.Plural;
            groups.Add(new(label, ids.Count, links));
        }
        return new(groups, inSight.HasOthers);
    }
}
