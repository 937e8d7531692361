using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.NetBox;

/// <summary>Keeps the paths and the outline of a tree whose rows come from elsewhere: parents mostly come first; where they do not, and where rows change, all of it is made anew at the end.</summary>
internal sealed class TreeKeeper<T>(InventoryDb db)
    where T : Entity
{
    private static readonly bool IsOutline = typeof(T).IsAssignableTo(typeof(IOutline));
    private readonly Dictionary<long, (string Path, string Sort)> _known = [];
    private bool _isAstray;

    public async Task LoadAsync(CancellationToken cancel)
    {
        foreach (var node in await NodesAsync(cancel)) _known[node.Id] = (node.Path, node.TreeSort);
    }

    /// <summary>Gives a new row its path, and its place in the outline.</summary>
    public void Place(T row)
    {
        var tree = (ITree)row;
        var parent = (Path: "/", Sort: "");
        if (tree.ParentId is { } id && !_known.TryGetValue(id, out parent)) (parent, _isAstray) = (("/", ""), true);
        tree.Path = $"{parent.Path}{tree.Id}/";
        if (tree is IOutline outline)
        {
            (row as IKeyed)?.RefreshKeys();
            outline.TreeSort = Keys.Outline(parent.Sort, outline.NameSort, tree.Id);
        }
        _known[tree.Id] = (tree.Path, (tree as IOutline)?.TreeSort ?? "");
    }

    /// <summary>A row has another parent than before, or another name.</summary>
    public void Moved() => _isAstray = true;

    public async Task RepairAsync(CancellationToken cancel)
    {
        if (!_isAstray) return;
        var nodes = (await NodesAsync(cancel)).ToDictionary(n => n.Id);
        foreach (var node in nodes.Values)
        {
            var way = WayTo(node, nodes);
            var path = $"/{string.Join('/', way.Select(n => n.Id))}/";
            if (path != node.Path) await db.Set<T>().Where(x => x.Id == node.Id).ExecuteUpdateAsync(s => s.SetProperty(x => ((ITree)x).Path, path), cancel);
            if (!IsOutline) continue;
            var sort = way.Aggregate("", (outer, n) => Keys.Outline(outer, n.NameSort, n.Id));
            if (sort != node.TreeSort) await db.Set<T>().Where(x => x.Id == node.Id).ExecuteUpdateAsync(s => s.SetProperty(x => ((IOutline)x).TreeSort, sort), cancel);
        }
    }

    private Task<List<Node>> NodesAsync(CancellationToken cancel) => (IsOutline
        ? db.Set<T>().Select(x => new Node(
            x.Id, EF.Property<long?>(x, nameof(ITree.ParentId)), EF.Property<string>(x, nameof(ITree.Path)),
            EF.Property<string>(x, nameof(IOutline.NameSort)), EF.Property<string>(x, nameof(IOutline.TreeSort))))
        : db.Set<T>().Select(x => new Node(x.Id, EF.Property<long?>(x, nameof(ITree.ParentId)), EF.Property<string>(x, nameof(ITree.Path)), "", ""))).ToListAsync(cancel);

    /// <summary>From the root down to the node itself.</summary>
    private static List<Node> WayTo(Node node, Dictionary<long, Node> nodes)
    {
        var way = new List<Node>();
        // A circle in the source ends where it closes.
        for (Node? at = node; at is not null && !way.Contains(at); at = at.ParentId is { } parent ? nodes.GetValueOrDefault(parent) : null) way.Add(at);
        way.Reverse();
        return way;
    }

    private sealed record Node(long Id, long? ParentId, string Path, string NameSort, string TreeSort);
}
