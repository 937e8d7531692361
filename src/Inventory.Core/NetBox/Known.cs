using System.Reflection;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.NetBox;

/// <summary>
/// Which rows of this database are those of the source, by their numbers. Remembered from one import to the next, because rows that were made
/// here may have taken a number that the source gave to something else.
/// </summary>
internal sealed class Known(InventoryDb db)
{
    private const string SourceFact = "netbox.source";
    private const string IdsFact = "netbox.ids.";
    private readonly Dictionary<Type, IdSet> _ids = [];
    private readonly Dictionary<Type, IdSet> _remembered = [];

    /// <summary>The rows of the kind that came from the source and are still here; ask <see cref="LoadAsync"/> before.</summary>
    public IdSet this[Type kind] => _ids[kind];

    public bool Has(Type kind) => _ids.ContainsKey(kind);

    /// <summary>The NetBox that filled this database; null when none did.</summary>
    public async Task<string?> SourceAsync(CancellationToken cancel) =>
        (await db.Set<Fact>().AsNoTracking().FirstOrDefaultAsync(f => f.Name == SourceFact, cancel))?.Value;

    public async Task LoadAsync(Type kind, CancellationToken cancel)
    {
        if (_ids.ContainsKey(kind)) return;
        var name = IdsFact + Names.ObjectType(kind);
        var fact = await db.Set<Fact>().AsNoTracking().FirstOrDefaultAsync(f => f.Name == name, cancel);
        _remembered[kind] = IdSet.Parse(fact?.Value ?? "");
        _ids[kind] = fact is null ? new IdSet() : await (Task<IdSet>)typeof(Known)
            .GetMethod(nameof(StillHereAsync), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(kind).Invoke(this, [_remembered[kind], cancel])!;
    }

    public void Add(Type kind, long id)
    {
        _ids[kind].Add(id);
        _remembered[kind].Add(id);
    }

    /// <summary>Writes down what is known, for the next import.</summary>
    public async Task RememberAsync(string source, CancellationToken cancel)
    {
        await PutAsync(SourceFact, source, cancel);
        foreach (var (kind, ids) in _remembered)
            if (ids.ToString() is { Length: > 0 } text) await PutAsync(IdsFact + Names.ObjectType(kind), text, cancel);
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private async Task PutAsync(string name, string value, CancellationToken cancel)
    {
        if (await db.Set<Fact>().FirstOrDefaultAsync(f => f.Name == name, cancel) is { } fact) fact.Value = value;
        else db.Add(new Fact { Name = name, Value = value });
    }

    private async Task<IdSet> StillHereAsync<T>(IdSet remembered, CancellationToken cancel)
        where T : Entity
    {
        var here = new IdSet();
        await foreach (var id in db.Set<T>().IgnoreQueryFilters().Select(x => x.Id).AsAsyncEnumerable().WithCancellation(cancel))
            if (remembered.Contains(id)) here.Add(id);
        return here;
    }
}
