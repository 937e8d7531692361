using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Resources;

/// <summary>Rows of one kind that a deletion touches: how many, and those of them that the viewer may see, at most fifty.</summary>
public sealed record DeletionGroup(string Label, int Count, IReadOnlyList<Link> Links)
{
    private const int Shown = 50;

    public static async Task<IReadOnlyList<DeletionGroup>> OfAsync(Operation operation, IEnumerable<Entity> rows)
    {
        var groups = new List<DeletionGroup>();
        foreach (var ofType in rows.GroupBy(r => r.GetType()))
        {
            var ids = ofType.Select(r => r.Id).ToList();
            var resource = operation.Catalog.All.FirstOrDefault(r => r.EntityType == ofType.Key);
            var links = resource is null ? [] : (await operation.LinksAsync(resource, [.. ids.Take(Shown)])).Values.ToList();
            var label = resource is null ? Names.Sentence(ofType.Key.Name) : ids.Count == 1 ? resource.Label : resource.Plural;
            groups.Add(new(label, ids.Count, links));
        }
        return groups;
    }
}
