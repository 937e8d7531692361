using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Resources;

/// <summary>A number of rows of another kind, linked to the list that it counts.</summary>
public sealed record Count(int Number, string Href)
{
    public override string ToString() => Number.ToString(CultureInfo.CurrentCulture);
}

/// <summary>What every count can tell, whatever it counts.</summary>
public interface ICounted
{
    /// <summary>Whether rows that point here tell it too, in brief.</summary>
    bool IsBrief { get; }
}

/// <summary>How many rows of another kind, of those that the viewer may see, point at this one; in a tree, or at one below it.</summary>
public sealed class CountField<T, TCounted>(Expression<Func<TCounted, T?>> reference)
    : SideField<T>(typeof(TCounted).Name.ToLowerInvariant() + "_count", ""), ICounted
    where T : Entity
    where TCounted : Entity, new()
{
    private readonly PropertyInfo _navigation = (PropertyInfo)((MemberExpression)reference.Body).Member;

    /// <summary>The resource that is counted, set when the catalogue is made.</summary>
    public Resource<TCounted> Counted { get; private set; } = null!;

    public bool IsBrief { get; private set; }

    public CountField<T, TCounted> Brief()
    {
        IsBrief = true;
        return this;
    }

    /// <summary>The name by which scripts know it.</summary>
    public CountField<T, TCounted> As(string name)
    {
        Name = name;
        return this;
    }

    internal override void Wire(Catalog catalog)
    {
        Counted = catalog.Of<TCounted>();
        if (Label.Length == 0) Label = Counted.Plural;
    }

    internal override void WriteJson(JsonOutput output, Entity row) => output.Json.WriteNumberValue(output.Beside.Of(this, row.Id) is Count count ? count.Number : 0);

    public override JsonObject Schema(bool isWritten) => Schemas.Of("integer");

    public override async Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var counts = typeof(T).IsAssignableTo(typeof(ITree)) ? await BelowAsync(rows, ids, cancel) : await DirectlyAsync(rows, ids, cancel);
        return ids.ToDictionary(id => id, id => (object?)new Count(counts.GetValueOrDefault(id), $"/{Counted.Slug}?{Names.Of(_navigation)}_id={id}"));
    }

    private Task<Dictionary<long, int>> DirectlyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var key = Key();
        var wanted = ids.Select(id => (long?)id).ToList();
        var pointsHere = Expression.Lambda<Func<TCounted, bool>>(
            Expression.Call(Expressions.Parameter(wanted), typeof(List<long?>).GetMethod(nameof(List<>.Contains))!, key.Body), key.Parameters);
        return rows.Of<TCounted>().Where(pointsHere)
            .GroupBy(key).Select(g => new { g.Key, Number = g.Count() })
            .ToDictionaryAsync(g => g.Key!.Value, g => g.Number, cancel);
    }

    private Task<Dictionary<long, int>> BelowAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel) =>
        (Task<Dictionary<long, int>>)typeof(CountField<T, TCounted>).GetMethod(nameof(InTreeAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
            .MakeGenericMethod(typeof(T)).Invoke(this, [rows, ids, cancel])!;

    private Task<Dictionary<long, int>> InTreeAsync<TNode>(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
        where TNode : Entity, ITree
    {
        var nodes = rows.Parts<TNode>();
        var keys = rows.Of<TCounted>().Select(Key());
#pragma warning disable CA1309, CA1310, CA1845 // Translated; the column compares byte by byte. '0' follows '/': the range holds all that begins with the path.
        var hits =
            from node in nodes
            where ids.Contains(node.Id)
            from below in nodes
            where string.Compare(below.Path, node.Path) >= 0 && string.Compare(below.Path, node.Path.Substring(0, node.Path.Length - 1) + "0") < 0
            join key in keys on (long?)below.Id equals key
            group key by node.Id into found
            select new { found.Key, Number = found.Count() };
#pragma warning restore CA1309, CA1310, CA1845
        return hits.ToDictionaryAsync(g => g.Key, g => g.Number, cancel);
    }

    private Expression<Func<TCounted, long?>> Key()
    {
        var holder = ((MemberExpression)reference.Body).Expression!;
        return Expression.Lambda<Func<TCounted, long?>>(Expression.Convert(Expression.Property(holder, _navigation.Name + "Id"), typeof(long?)), reference.Parameters);
    }
}
