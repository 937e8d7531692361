using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.NetBox;

/// <summary>Keeps the paths of a tree whose rows come from elsewhere: parents mostly come first; where they do not, all paths are made anew at the end.</summary>
internal sealed class TreeKeeper<T>(InventoryDb db)
    where T : Entity
{
    private readonly Dictionary<long, string> _paths = [];
    private bool _isAstray;

    public async Task LoadAsync(CancellationToken cancel)
    {
        foreach (var node in await NodesAsync(cancel)) _paths[node.Id] = node.Path;
    }

    /// <summary>Gives a new row its path.</summary>
    public void Place(T row)
    {
        var tree = (ITree)row;
        if (tree.ParentId is null) tree.Path = $"/{tree.Id}/";
        else if (_paths.TryGetValue(tree.ParentId.Value, out var parent)) tree.Path = $"{parent}{tree.Id}/";
        else (tree.Path, _isAstray) = ($"/{tree.Id}/", true);
        _paths[tree.Id] = tree.Path;
    }

    /// <summary>A row has another parent than before.</summary>
    public void Moved() => _isAstray = true;

    public async Task RepairAsync(CancellationToken cancel)
    {
        if (!_isAstray) return;
        var nodes = (await NodesAsync(cancel)).ToDictionary(n => n.Id);
        foreach (var node in nodes.Values)
        {
            var path = PathOf(node, nodes);
            if (path == node.Path) continue;
            await db.Set<T>().Where(x => x.Id == node.Id).ExecuteUpdateAsync(s => s.SetProperty(x => ((ITree)x).Path, path), cancel);
        }
    }

    private Task<List<Node>> NodesAsync(CancellationToken cancel) =>
        db.Set<T>().Select(x => new Node(x.Id, EF.Property<long?>(x, nameof(ITree.ParentId)), EF.Property<string>(x, nameof(ITree.Path)))).ToListAsync(cancel);

    private static string PathOf(Node node, Dictionary<long, Node> nodes)
    {
        var ids = new List<long>();
        // A circle in the source ends where it closes.
        for (Node? at = node; at is not null && !ids.Contains(at.Id); at = at.ParentId is { } parent ? nodes.GetValueOrDefault(parent) : null) ids.Add(at.Id);
        ids.Reverse();
        return $"/{string.Join('/', ids)}/";
    }

    private sealed record Node(long Id, long? ParentId, string Path);
}
