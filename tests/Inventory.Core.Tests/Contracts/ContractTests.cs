using System.Text.Json;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Contracts;

/// <summary>What holds on one surface for every kind of row, on both databases. A new resource is asked by being there.</summary>
public abstract class ContractTests(Database database) : DatabaseTests(database)
{
    protected const string Why = "because it was wrong";

    private static readonly Catalog Resources = Catalog.Of(typeof(Resource).Assembly);

    /// <summary>All but changes: they are seen by whoever sees the rows that they tell of, whatever is granted on changes themselves.</summary>
    public static TheoryData<string> All => Offering(Acts.None);

    public static TheoryData<string> Added => Offering(Acts.Add);

    public static TheoryData<string> Changed => Offering(Acts.Change);

    public static TheoryData<string> Deleted => Offering(Acts.Delete);

    internal Kind Of(string slug) => Kind.Of(Database.Catalog.WithSlug(slug)!);

    /// <summary>She has no account: the contract of accounts makes none of so high a number.</summary>
    protected static Viewer Ana(params Grant[] grants) => new(7_000, "ana", isSuperuser: false, grants);

    /// <summary>To look at everything but accounts: what is picked must be seen.</summary>
    protected static Grant Looking { get; } = new("*", Verb.View, null);

    internal static Grant May(string verb, Kind kind) => new(kind.Type, verb, null);

    /// <summary>The verb on rows that meet the condition alone.</summary>
    internal static Grant MayWhere(string verb, Kind kind, string field, object? value) =>
        new(kind.Type, verb, JsonSerializer.Serialize(new Dictionary<string, object?> { [field] = value }));

    internal static Grant MayOnly(string verb, Kind kind, long id) => MayWhere(verb, kind, "id", id);

    internal async Task<long> AddAsync(Kind kind) => (await AddAsync(kind, 1))[0];

    internal async Task<IReadOnlyList<long>> AddAsync(Kind kind, int many)
    {
        await using var operation = await Database.WriteAsync();
        var ids = new List<long>();
        for (var i = 0; i < many; i++) ids.Add((await kind.AddAsync(operation)).Id);
        await operation.CommitAsync();
        return ids;
    }

    /// <summary>What a person would enter for one more row; what it points at is there.</summary>
    internal async Task<Dictionary<Field, object?>> EntryAsync(Kind kind)
    {
        await using var operation = await Database.WriteAsync();
        var entry = await kind.EntryAsync(operation);
        await operation.CommitAsync();
        return entry;
    }

    /// <summary>Does it as a page does: what ended well is committed. Answers what the change log then says of it.</summary>
    internal async Task<(SaveResult Result, IReadOnlyList<Change> Changes)> DoAsync(Viewer viewer, Func<Operation, Task<SaveResult>> act)
    {
        await using var operation = await Database.WriteAsync(viewer, Why);
        var result = await act(operation);
        if (result is SaveResult.Saved) await operation.CommitAsync();
        return (result, await ChangesAsync(operation.Id));
    }

    internal async Task<IReadOnlyList<Change>> ChangesAsync(Guid operation)
    {
        await using var db = Database.Open();
        return await db.Set<Change>().AsNoTracking().Where(c => c.OperationId == operation).OrderBy(c => c.Id).ToListAsync();
    }

    internal async Task<int> CountAsync(Kind kind)
    {
        await using var operation = Database.Read();
        return await operation.CountAnyAsync(kind.Resource, new ListQuery());
    }

    internal async Task<(Entity Row, IReadOnlyDictionary<Field, object?> Values)?> FindAsync(Kind kind, long id)
    {
        await using var operation = Database.Read();
        return await kind.FindAsync(operation, id);
    }

    internal async Task<(Entity Row, IReadOnlyDictionary<Field, object?> Values)> ReadAsync(Kind kind, long id) =>
        await FindAsync(kind, id) ?? throw new InvalidOperationException($"{kind} {id} is gone.");

    /// <summary>Rows of the warehouse: much points at them.</summary>
    internal async Task<IReadOnlyList<long>> EarliestAsync(Kind kind)
    {
        await using var operation = Database.Read();
        return [.. (await kind.ListAsync(operation, new ListQuery { Take = 1000 })).Ids.Order().Take(6)];
    }

    /// <summary>A value as it is entered: a row by its id.</summary>
    protected static object? Entered(object? value) => value is Link link ? link.Id : value;

    private static TheoryData<string> Offering(Acts act) => [.. Resources.All.Where(r => r.Acts.HasFlag(act) && r.EntityType != typeof(Change)).Select(r => r.Slug)];
}
