using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>What a field that narrows a choice must hold for the chosen row to fit. <paramref name="Row"/> is null where there is none that the viewer may see.</summary>
public sealed record Belonging(Field Field, long? Id, Link? Row);

public static class Belongings
{
    /// <summary>Where a chosen row belongs, of the fields that narrow the choice: the site and the location of a rack. None when the viewer may not see it.</summary>
    public static async Task<IReadOnlyList<Belonging>> BelongingsAsync(this Operation operation, IReference reference, long id, CancellationToken cancel = default)
    {
        if (reference.NarrowedBy.Count == 0 || await operation.FindAnyAsync(reference.Target, id, cancel: cancel) is not { } row) return [];
        var belongings = new List<Belonging>();
        foreach (var (field, member) in reference.NarrowedBy)
        {
            var key = reference.Target.EntityType.GetProperty(member)!.GetValue(row) as long?;
            belongings.Add(new(field, key, key is { } parent && field is IReference to ? await operation.LinkAsync(to.Target, parent, cancel) : null));
        }
        return belongings;
    }
}
