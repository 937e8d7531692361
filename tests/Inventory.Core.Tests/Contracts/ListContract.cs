using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Contracts;

public abstract class ListContract(Database database) : ContractTests(database)
{
    [Theory, MemberData(nameof(All))]
    public async Task List_NothingGranted_IsEmpty(string slug)
    {
        var kind = Of(slug);
        await AddAsync(kind);
        await using var operation = Database.Operations.Read(Ana(May(Verb.Add, kind), May(Verb.Change, kind), May(Verb.Delete, kind)));
        Assert.Empty(await SeenAsync(operation, kind));
    }

    [Theory, MemberData(nameof(All))]
    public async Task List_Granted_ShowsEveryRow(string slug)
    {
        var kind = Of(slug);
        var added = await AddAsync(kind, 2);
        await using var operation = Database.Operations.Read(Ana(May(Verb.View, kind)));
        var seen = await SeenAsync(operation, kind);
        Assert.Empty(added.Except(seen));
        Assert.Equal(await CountAsync(kind), seen.Count);
    }

    [Theory, MemberData(nameof(All))]
    public async Task List_ConstrainedGrant_ShowsThoseRowsOnly(string slug)
    {
        var kind = Of(slug);
        var (mine, other) = (await AddAsync(kind), await AddAsync(kind));
        await using var operation = Database.Operations.Read(Ana(MayOnly(Verb.View, kind, mine)));
        Assert.Equal([mine], await SeenAsync(operation, kind));
        Assert.Empty((await kind.ListAsync(operation, new ListQuery { Filters = [("id", [$"{other}"])] })).Ids);
        Assert.Equal([mine], (await operation.LinksAsync(kind.Resource, [mine, other])).Keys);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Counts_OfRowsOutOfSight_AreZero(string slug)
    {
        var kind = Of(slug);
        await AddAsync(kind);
        await using var operation = Database.Operations.Read(Ana(May(Verb.View, kind)));
        var counts = (await kind.ReadAllAsync(operation)).OfType<Count>().Where(c => !c.Href.StartsWith($"/{slug}?", StringComparison.Ordinal));
        Assert.All(counts, count => Assert.Equal(0, count.Number));
    }

    [Theory, MemberData(nameof(All))]
    public async Task List_OfThirtyRows_AsksAsOftenAsOfThree(string slug)
    {
        var kind = Of(slug);
        // Alike: of each kind that rows point at one statement reads all, and none where nothing points.
        var rows = await AddAsync(kind, 30);
        Assert.Equal(await ReadsAsync(kind, rows.Take(3)), await ReadsAsync(kind, rows));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Pages_UnderEverySort_ShowEachRowOnce(string slug)
    {
        var kind = Of(slug);
        await AddAsync(kind, 4);
        await using var operation = Database.Read();
        var all = (await kind.ListAsync(operation, new ListQuery { Take = 1000 })).Ids.Order().ToList();
        var sorts = kind.Resource.AllFields.Where(f => f.CanSort).Select(f => f.Name).ToList();
        foreach (var sort in sorts.Prepend("-" + sorts[0]))
        {
            var (size, walked) = ((all.Count / 3) + 1, new List<long>());
            for (var skip = 0; skip < all.Count; skip += size)
                walked.AddRange((await kind.ListAsync(operation, new ListQuery { Sort = [sort], Skip = skip, Take = size })).Ids);
            Assert.True(all.SequenceEqual(walked.Order()), $"Sorted by {sort}, {walked.Count} rows of {all.Count} were shown, {walked.Distinct().Count()} of them different.");
        }
    }

    [Theory, MemberData(nameof(All))]
    public async Task Search_ForWhatARowSays_FindsIt(string slug)
    {
        var kind = Of(slug);
        var id = await AddAsync(kind);
        var (_, values) = await ReadAsync(kind, id);
        await using var operation = Database.Read();
        foreach (var field in kind.Form.Where(f => f.IsSearched && values[f] is string))
        {
            var found = await kind.ListAsync(operation, new ListQuery { Text = $" {((string)values[field]!).ToUpperInvariant()} ", Take = 1000 });
            Assert.True(found.Ids.Contains(id), $"“{values[field]}”, the {field.Label}, was not found.");
        }
        Assert.Equal(await CountAsync(kind), await operation.CountAnyAsync(kind.Resource, new ListQuery { Text = "  " }));
        Assert.Empty((await kind.ListAsync(operation, new ListQuery { Text = "nowhere to be found" })).Ids);
    }

    // By the list, its counts and the pickers alike.
    private static async Task<IReadOnlyList<long>> SeenAsync(Operation operation, Kind kind)
    {
        var (ids, total) = await kind.ListAsync(operation, new ListQuery { Take = 1000 });
        Assert.Equal(ids.Count, total);
        Assert.Equal(ids.Count, await operation.CountAnyAsync(kind.Resource, new ListQuery()));
        Assert.Equal(ids.Order(), (await kind.SuggestAsync(operation)).Order());
        return ids;
    }

    private async Task<int> ReadsAsync(Kind kind, IEnumerable<long> rows)
    {
        var reads = new Reads();
        await using var operation = Database.Watched(reads).Read(Viewer.System);
        var query = new ListQuery { Filters = [("id", [.. rows.Select(id => $"{id}")])] };
        Assert.Equal(rows.Count(), (await kind.ListAsync(operation, query, kind.Resource.AllFields)).Ids.Count);
        return reads.Count;
    }
}

public sealed class ListContractOnSqlite(SqliteDatabase database) : ListContract(database), IClassFixture<SqliteDatabase>;

public sealed class ListContractOnPostgres(PostgresDatabase database) : ListContract(database), IClassFixture<PostgresDatabase>;
