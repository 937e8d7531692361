using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>What a row is about must be there, and the viewer must be allowed to see it.</summary>
internal sealed class AttachedRule : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is not IAttached attached) return;
        if (row.Id > 0 && !operation.Changed(row).Overlaps([nameof(IAttached.ObjectType), nameof(IAttached.ObjectId)])) return;
        if (operation.Catalog.WithObjectType(attached.ObjectType) is not { } kind)
            problems.Add(NameOf(row, nameof(IAttached.ObjectType)), $"There is no kind of rows called {attached.ObjectType}.");
        else if (await operation.FindAnyAsync(kind, attached.ObjectId, cancel: cancel) is null)
            problems.Add(NameOf(row, nameof(IAttached.ObjectId)), $"There is no such {kind.Label.ToLowerInvariant()}.");
    }

    private static string NameOf(Entity row, string member) => Names.Of(row.GetType().GetProperty(member)!);
}
