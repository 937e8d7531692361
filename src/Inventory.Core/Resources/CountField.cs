using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Resources;

/// <summary>A number of rows of another kind, linked to the list that it counts.</summary>
public sealed record Count(int Number, string Href)
{
    public override string ToString() => Number.ToString(CultureInfo.CurrentCulture);
}

/// <summary>How many rows of another kind, of those that the viewer may see, point at this one.</summary>
public sealed class CountField<T, TCounted>(Expression<Func<TCounted, T?>> reference)
    : SideField<T>(Names.Snake(typeof(TCounted).Name) + "_count", "")
    where T : Entity
    where TCounted : Entity, new()
{
    private readonly PropertyInfo _navigation = (PropertyInfo)((MemberExpression)reference.Body).Member;

    /// <summary>The resource that is counted, set when the catalogue is made.</summary>
    public Resource<TCounted> Counted { get; private set; } = null!;

    internal override void Wire(Catalog catalog)
    {
        Counted = catalog.Of<TCounted>();
        if (Label.Length == 0) Label = Counted.Plural;
    }

    public override async Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var key = Key();
        var wanted = ids.Select(id => (long?)id).ToList();
        var pointsHere = Expression.Lambda<Func<TCounted, bool>>(
            Expression.Call(Expressions.Parameter(wanted), typeof(List<long?>).GetMethod(nameof(List<>.Contains))!, key.Body), key.Parameters);
        var counts = await rows.Of<TCounted>().Where(pointsHere)
            .GroupBy(key).Select(g => new { g.Key, Number = g.Count() })
            .ToDictionaryAsync(g => g.Key!.Value, g => g.Number, cancel);
        return ids.ToDictionary(id => id, id => (object?)new Count(counts.GetValueOrDefault(id), $"/{Counted.Slug}?{Names.Of(_navigation)}_id={id}"));
    }

    private Expression<Func<TCounted, long?>> Key()
    {
        var property = typeof(TCounted).GetProperty(_navigation.Name + "Id")!;
        var row = reference.Parameters[0];
        return Expression.Lambda<Func<TCounted, long?>>(Expression.Convert(Expression.Property(row, property), typeof(long?)), row);
    }
}
