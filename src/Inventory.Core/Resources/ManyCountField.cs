using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Resources;

/// <summary>How many rows of another kind, of those that the viewer may see, have this one among those that they point at; in a tree each counts once, for what lies below too.</summary>
public sealed class ManyCountField<T, TCounted>(Expression<Func<TCounted, IEnumerable<T>>> path, string one) : SideField<T>(typeof(TCounted).Name.ToLowerInvariant() + "_count", ""), ICounted
    where T : Entity
    where TCounted : Entity, new()
{
    private Resource<TCounted> _counted = null!;

    public bool IsBrief => false;

    internal override void Wire(Catalog catalog)
    {
        _counted = catalog.Of<TCounted>();
        Label = _counted.Plural;
    }

    internal override void WriteJson(JsonOutput output, Entity row) => output.Json.WriteNumberValue(output.Beside.Of(this, row.Id) is Count count ? count.Number : 0);

    public override JsonObject Schema(bool isWritten) => Schemas.Of("integer");

    public override async Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var pairs = rows.Of<TCounted>().SelectMany(path, (row, target) => new Pair { Row = row.Id, Target = target.Id });
        var counts = await (typeof(T).IsAssignableTo(typeof(ITree)) ? Below(rows, pairs) : pairs).Where(p => ids.Contains(p.Target))
            .Distinct().GroupBy(p => p.Target).Select(g => new { g.Key, Number = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Number, cancel);
        return ids.ToDictionary(id => id, id => (object?)new Count(counts.GetValueOrDefault(id), $"/{_counted.Slug}?{one}_id={id}"));
    }

    private static IQueryable<Pair> Below(IVisibleRows rows, IQueryable<Pair> pairs) =>
        (IQueryable<Pair>)typeof(ManyCountField<T, TCounted>).GetMethod(nameof(InTree), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(typeof(T)).Invoke(null, [rows, pairs])!;

    private static IQueryable<Pair> InTree<TNode>(IVisibleRows rows, IQueryable<Pair> pairs)
        where TNode : Entity, ITree
    {
        var nodes = rows.Parts<TNode>();
#pragma warning disable CA1309, CA1310, CA1845 // Translated; the column compares byte by byte. '0' follows '/': the range holds all that begins with the path.
        return
            from node in nodes
            from below in nodes
            where string.Compare(below.Path, node.Path) >= 0 && string.Compare(below.Path, node.Path.Substring(0, node.Path.Length - 1) + "0") < 0
            join pair in pairs on below.Id equals pair.Target
            select new Pair { Row = pair.Row, Target = node.Id };
#pragma warning restore CA1309, CA1310, CA1845
    }

    private sealed class Pair
    {
        public long Row { get; init; }

        public long Target { get; init; }
    }
}
