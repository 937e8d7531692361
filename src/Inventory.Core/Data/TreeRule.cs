using System.Globalization;
using Inventory.Core.Resources;

namespace Inventory.Core.Data;

/// <summary>Nothing lies inside itself.</summary>
internal sealed class TreeRule : Follower
{
    public override async Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is not ITree { Id: > 0, ParentId: { } parentId } || !operation.Changed(row).Contains(nameof(ITree.ParentId))) return;
        if (await operation.Db.FindAsync(row.GetType(), [parentId], cancel) is not ITree parent) return;
        if (parent.Path.Contains(string.Create(CultureInfo.InvariantCulture, $"/{row.Id}/"), StringComparison.Ordinal))
            problems.Add("parent", parentId == row.Id ? $"{row} cannot lie in itself." : $"{parent} lies in {row}, so {row} cannot lie in {parent}.");
    }
}
