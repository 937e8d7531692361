using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Data;

public abstract class GlobalSearchTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Operation _operation = null!;

    public async ValueTask InitializeAsync() => _operation = await Database.WriteAsync();

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Rows_OfEveryKind_AreFound_TheLightestFieldFirst()
    {
        var hits = (await _operation.SearchEverywhereAsync("foc1", 10)).Hits;
        Assert.Equal(["assets", "devices", "assets"], hits.Select(h => h.Resource.Slug));
        Assert.All(hits, h => Assert.Equal(60, h.Weight));
        Assert.Equal(("", "FOC1", ""), (hits[0].Text.Before, hits[0].Text.Match, hits[0].Text.After));
        Assert.Equal(("", "FOC1", "0"), (hits[2].Text.Before, hits[2].Text.Match, hits[2].Text.After));
        Assert.Equal("Serial number", hits[0].Field);
    }

    [Fact]
    public async Task Row_IsFoundInAnyLetterCase_WithWhatStandsAround()
    {
        var hit = Assert.Single((await _operation.SearchEverywhereAsync("ÄPFEL", 10)).Hits);
        Assert.Equal(("suppliers", "Name", "Äpfel", " & Söhne"), (hit.Resource.Slug, hit.Field, hit.Text.Match, hit.Text.After));
        Assert.Equal("off_all", (await _operation.SearchEverywhereAsync("off_all", 10)).Hits.Single().Text.Match);
    }

    [Fact]
    public async Task BestRows_AreWithinTheCap_HoweverManyOthersThereAre()
    {
        var seed = new Seed(_operation);
        var type = (await _operation.Records<Asset>().ListAsync(new ListQuery { Filters = [("serial", ["FOC1"])] }, [])).Rows[0].DeviceTypeId;
        await seed.AddAsync(new Asset { Status = "stored", Serial = "needle-1", DeviceTypeId = type });
        for (var i = 0; i < 8; i++) await seed.AddAsync(new Asset { Status = "stored", Serial = $"H{i}", Description = "beside the needle", DeviceTypeId = type });
        await _operation.SettleAsync(TestContext.Current.CancellationToken);
        var answer = await _operation.SearchEverywhereAsync("needle", 3);
        Assert.Equal((3, true), (answer.Hits.Count, answer.IsMore));
        Assert.Equal(["needle-1"], answer.Hits.Where(h => h.Field == "Serial number").Select(h => h.Text.Match + h.Text.After));
    }

    [Fact]
    public async Task WhatMayNotBeViewed_IsNotFound_AndTakesNoPlace()
    {
        var viewer = new Viewer(1, "ana", false, [new Grant("netbox_inventory.asset", Verb.View, """{"serial":"FOC10"}""")]);
        var answer = await new Operation(Database.Operations, _operation.Db, viewer, "").SearchEverywhereAsync("foc", 1);
        Assert.Equal(("FOC10", false), (Assert.Single(answer.Hits).Text is var t ? t.Match + t.After : "", answer.IsMore));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  fo ")]
    [InlineData("nowhere to be found")]
    public async Task TooShort_OrNowhere_FindsNothing(string text) => Assert.Empty((await _operation.SearchEverywhereAsync(text, 10)).Hits);
}

public sealed class GlobalSearchOnSqlite(SqliteDatabase database) : GlobalSearchTests(database), IClassFixture<SqliteDatabase>;

public sealed class GlobalSearchOnPostgres(PostgresDatabase database) : GlobalSearchTests(database), IClassFixture<PostgresDatabase>;
