using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;

namespace Inventory.Core.Assets;

/// <summary>A row that somebody's row points at by a name, in a column, within another one: a purchase of a supplier.</summary>
internal sealed record Wanted(ImportRow Row, string Column, string Name, long? Within = null)
{
    public (long?, string) Key => (Within, Name.ToUpperInvariant());
}

/// <summary>Makes rows that are not there yet, in the name and with the rights of who imports: names are the same in any letter case.</summary>
internal sealed class Creation(Operation operation)
{
    public bool HasMade { get; private set; }

    /// <summary>The ids of the rows that are wanted, made where they were missing; what could not be made is told at the rows.</summary>
    public async Task<IReadOnlyDictionary<(long?, string), long>> EnsureAsync<T>(IReadOnlyList<Wanted> wanted, Func<T, long?> within, Func<Wanted, T?> make, CancellationToken cancel)
        where T : Entity, new()
    {
        var ids = new Dictionary<(long?, string), long>();
        if (wanted.Count == 0) return ids;
        var found = await new RowLookup<T>(new RowKeys<T>(operation.Catalog)).FindAsync(operation, NameOf<T>(), wanted.Select(w => w.Name), cancel);
        foreach (var same in wanted.GroupBy(w => w.Key))
        {
            var first = same.First();
            if (same.SelectMany(w => found[w.Name]).FirstOrDefault(row => within(row) == first.Within) is { } known) ids[same.Key] = known.Id;
            else if (make(first) is { } row && await SaveAsync(row, same, cancel)) ids[same.Key] = row.Id;
        }
        return ids;
    }

    private async Task<bool> SaveAsync<T>(T row, IEnumerable<Wanted> same, CancellationToken cancel)
        where T : Entity, new()
    {
        foreach (var slug in operation.Catalog.Of<T>().Fields.OfType<SlugField<T>>())
            if (slug.From.Read(row) is string name) slug.Write(row, slug.Derive(name));
        var result = await operation.Records<T>().SaveAsync(row, cancel);
        if (result is SaveResult.Saved) return HasMade = true;
        var kind = operation.Catalog.Of<T>().Label.ToLowerInvariant();
        var why = result is SaveResult.Refused refused ? string.Join(" ", refused.Problems.List.Select(p => p.Message)) : "You may not add any.";
        foreach (var one in same) one.Row.Problems.Add(one.Column, $"There is no {kind} “{one.Name}”, and it could not be made. {why}");
        return false;
    }

    private string NameOf<T>()
        where T : Entity, new() => operation.Catalog.Of<T>().NameField!.Name;
}
