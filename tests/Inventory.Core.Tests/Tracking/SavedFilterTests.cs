using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Tracking;

public abstract class SavedFilterTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private const string Assets = "netbox_inventory.asset";
    private Operation _operation = null!;

    public async ValueTask InitializeAsync() => _operation = await Database.WriteAsync();

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Parameters_AndTheSameNameBeside_AreJoinedByOr()
    {
        await SaveAsync("f", """{"status":["stored"]}""");
        Assert.Equal(["A-2", "Ž-7"], await TagsAsync(("filter", "f")));
        Assert.Equal(["", "", "A-1", "A-2", "Ž-7"], (await TagsAsync(("filter", "f"), ("status", "used"))).Order(StringComparer.Ordinal));
        Assert.Equal(["A-2"], await TagsAsync(("filter", "f"), ("asset_tag", "A-2")));
    }

    [Fact]
    public async Task Several_AreAllAsked()
    {
        await SaveAsync("kept", """{"status":"stored"}""");
        var named = await SaveAsync("named", """{"name__ic":"xav"}""");
        Assert.Equal(["A-2"], await TagsAsync(("filter", "kept"), ("filter_id", $"{named.Id}")));
    }

    [Fact]
    public async Task OneThatIsNotThere_RestrictsNothing_AndIsSaid()
    {
        var page = await ListAsync(Viewer.System, ("filter", "nowhere"), ("filter_id", "x"));
        Assert.Equal(6, page.Total);
        Assert.Equal([("filter", "nowhere"), ("filter_id", "x")], page.NotUnderstood.Select(u => (u.Filter, u.Value!)));
    }

    [Fact]
    public async Task WhatItDoesNotKnow_IsSaid()
    {
        await SaveAsync("odd", """{"colour":"red"}""");
        Assert.Equal("colour", Assert.Single((await ListAsync(Viewer.System, ("filter", "odd"))).NotUnderstood).Filter);
    }

    [Fact]
    public async Task OfSomebodyElse_IsUsedWhenItIsShared_AndOfferedWhenEnabled()
    {
        await SaveAsync("private", """{"status":"stored"}""", f => (f.UserId, f.Shared) = (7, false));
        await SaveAsync("shared", """{"status":"stored"}""", f => f.UserId = 7);
        await SaveAsync("put-away", """{"status":"stored"}""", f => f.Enabled = false);
        var (ana, owner) = (Person(1), Person(7));
        Assert.Equal("private", Assert.Single((await ListAsync(ana, ("filter", "private"))).NotUnderstood).Value);
        Assert.Empty((await ListAsync(owner, ("filter", "private"))).NotUnderstood);
        Assert.Empty((await ListAsync(ana, ("filter", "shared"), ("filter", "put-away"))).NotUnderstood);
        Assert.Equal(["shared"], await OfferedAsync(ana));
        Assert.Equal(["private", "shared"], await OfferedAsync(owner));
        Assert.Equal(["private", "shared"], await OfferedAsync(Viewer.System));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"status":{"is":"stored"}}""")]
    public async Task Parameters_AreNamesAndValues(string json)
    {
        var result = await _operation.Records<SavedFilter>().SaveAsync(new SavedFilter { Name = "x", Slug = "x", ObjectTypes = Assets, Parameters = json });
        Assert.Equal("parameters", Assert.Single(Assert.IsType<SaveResult.Refused>(result).Problems.List).Field);
    }

    private static Viewer Person(long id) => new(id, $"p{id}", false, [new Grant(Assets, Verb.View, null)]);

    private async Task<SavedFilter> SaveAsync(string slug, string parameters, Action<SavedFilter>? further = null)
    {
        var filter = new SavedFilter { Name = slug, Slug = slug, ObjectTypes = Assets, Parameters = parameters };
        further?.Invoke(filter);
        return await new Seed(_operation).AddAsync(filter);
    }

    private async Task<Page<Asset>> ListAsync(Viewer viewer, params (string Name, string Value)[] asked)
    {
        var query = new ListQuery { Filters = [.. asked.Select(a => (a.Name, (IReadOnlyList<string>)[a.Value]))] };
        return await As(viewer).Records<Asset>().ListAsync(query, []);
    }

    private async Task<IEnumerable<string>> TagsAsync(params (string Name, string Value)[] asked) => (await ListAsync(Viewer.System, asked)).Rows.Select(r => r.AssetTag ?? "");

    private async Task<IEnumerable<string>> OfferedAsync(Viewer viewer) => (await As(viewer).SavedFiltersAsync(Database.Catalog.Of<Asset>())).Select(f => f.Slug);

    // The same transaction, looked at by somebody else.
    private Operation As(Viewer viewer) => viewer.IsSuperuser ? _operation : new Operation(Database.Operations, _operation.Db, viewer, "");
}

public sealed class SavedFiltersOnSqlite(SqliteDatabase database) : SavedFilterTests(database), IClassFixture<SqliteDatabase>;

public sealed class SavedFiltersOnPostgres(PostgresDatabase database) : SavedFilterTests(database), IClassFixture<PostgresDatabase>;
