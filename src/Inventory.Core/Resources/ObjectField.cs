using System.Linq.Expressions;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Resources;

/// <summary>What every field that leads to a row of any kind can tell.</summary>
public interface IAbout
{
    /// <summary>Under what name these rows are shown beside the row that they are about; null when they are not.</summary>
    string? Tab { get; }

    /// <summary>The kinds of rows that they may be about; null for every kind.</summary>
    IReadOnlyList<string>? Kinds { get; }
}

/// <summary>A row of any kind, kept as object type and id: its link where the viewer may see it, else both as they stand.</summary>
public sealed class ObjectField<T>(string name, string label, Expression<Func<T, string?>> type, Expression<Func<T, long?>> id) : SideField<T>(name, label), IAbout
    where T : Entity
{
    public string? Tab { get; init; }

    public IReadOnlyList<string>? Kinds { get; init; }

    /// <summary>Whether people enter its kind and id themselves.</summary>
    public bool IsEntered { get; init; }

    public override bool CanEdit => IsEntered;

    private readonly Func<T, string?> _typeOf = type.Compile();
    private readonly Func<T, long?> _idOf = id.Compile();
    private Catalog _catalog = null!;

    internal override void Wire(Catalog catalog) => _catalog = catalog;

    /// <summary>The row that it points at: its kind, where that is known here, and its id.</summary>
    internal (Resource? Kind, long Id) Pointed(T row) => (_typeOf(row) is { } name ? _catalog.WithObjectType(name) : null, _idOf(row) ?? 0);

    internal override void WriteJson(JsonOutput output, Entity row)
    {
        if (Pointed((T)row) is ({ } kind, var target) && output.Beside.Row(kind, target) is { } found) output.Brief(kind, found);
        else output.Json.WriteNullValue();
    }

    public override JsonObject Schema(bool isWritten) => new() { ["type"] = new JsonArray("object", "null") };

    public override async Task<IReadOnlyDictionary<long, object?>> ReadManyAsync(IVisibleRows rows, IReadOnlyList<long> ids, CancellationToken cancel)
    {
        var found = await rows.Of<T>().WithIds(ids).ToListAsync(cancel);
        var values = new Dictionary<long, object?>();
        foreach (var ofType in found.GroupBy(_typeOf))
        {
            var wanted = ofType.Select(_idOf).OfType<long>().Distinct().ToList();
            var links = ofType.Key is { } key && _catalog.WithObjectType(key) is { } resource
                ? await resource.LinksAsync(rows, wanted, cancel)
                : new Dictionary<long, Link>();
            foreach (var row in ofType)
                values[row.Id] = _idOf(row) is not { } target ? null : links.GetValueOrDefault(target) is { } link ? link : $"{ofType.Key} {target}";
        }
        return values;
    }
}
