using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Data;

public abstract class SmallRulesTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Operation _operation = null!;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync() => _operation = await Database.WriteAsync();

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Name_WithoutLettersOfASlug_GetsANumberedOne()
    {
        var (first, second) = (await MakeAsync("倉庫"), await MakeAsync("書庫"));
        Assert.StartsWith("manufacturer-", first, StringComparison.Ordinal);
        Assert.StartsWith("manufacturer-", second, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
        Assert.Equal("slug: Slug is required.", await RefusedAsync<Manufacturer>(("name", "Plain"), ("slug", "")));
    }

    [Theory]
    [InlineData("Europe/Ljubljana", true)]
    [InlineData("UTC", true)]
    [InlineData("W. Europe Standard Time", false)]
    [InlineData("Europe/Nowhere", false)]
    public async Task TimeZone_IsNamedAsIanaDoes(string zone, bool isOne)
    {
        var result = await SaveAsync<Site>(("name", "Zoned"), ("slug", "zoned"), ("time_zone", zone));
        Assert.Equal(isOne, result is SaveResult.Saved);
        if (result is SaveResult.Refused refused) Assert.Equal($"time_zone: There is no time zone {zone}. They are named like Europe/Ljubljana.", refused.Problems.ToString());
    }

    [Theory]
    [InlineData("ana@example.org", true)]
    [InlineData("ana.novak+stock@mail.example.org", true)]
    [InlineData("", true)]
    [InlineData("ana", false)]
    [InlineData("ana@", false)]
    [InlineData("ana@example", false)]
    [InlineData("Ana <ana@example.org>", false)]
    [InlineData("ana novak@example.org", false)]
    public async Task Email_IsAnAddress(string email, bool isOne)
    {
        var result = await SaveAsync<Contact>(("name", "Ana"), ("email", email));
        Assert.Equal(isOne, result is SaveResult.Saved);
        if (result is SaveResult.Refused refused) Assert.StartsWith("email:", refused.Problems.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://example.org/ana?x=1", true)]
    [InlineData("http://10.0.0.1:8080", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("mailto:ana@example.org", false)]
    [InlineData("example.org", false)]
    [InlineData("/contacts", false)]
    public async Task Link_IsAWholeAddress(string link, bool isOne)
    {
        var result = await SaveAsync<Contact>(("name", "Ana"), ("link", link));
        Assert.Equal(isOne, result is SaveResult.Saved);
        if (result is SaveResult.Refused refused) Assert.StartsWith("link:", refused.Problems.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Owners_AreInNaturalOrder()
    {
        foreach (var name in new[] { "Team 10", "team 2", "Team 1" }) Assert.IsType<SaveResult.Saved>(await SaveAsync<Owner>(("name", name)));
        var page = await _operation.Records<Owner>().ListAsync(new ListQuery { Text = "team" }, [], TestContext.Current.CancellationToken);
        Assert.Equal(["Team 1", "team 2", "Team 10"], page.Rows.Select(o => o.Name));
    }

    [Theory]
    [InlineData("EOL_date", "", "EOL date")]
    [InlineData("rating", "", "Rating")]
    [InlineData("EOL_date", "End of life", "End of life")]
    public void CustomField_IsCalledByItsLabel_ElseByItsName(string name, string label, string title) =>
        Assert.Equal(title, new CustomField { Name = name, Label = label }.Title);

    private async Task<string> MakeAsync(string name) =>
        ((Manufacturer)Assert.IsType<SaveResult.Saved>(await SaveAsync<Manufacturer>(("name", name), ("slug", ""))).Row).Slug;

    private async Task<string> RefusedAsync<T>(params (string Field, object? Value)[] entry)
        where T : Entity, new() => Assert.IsType<SaveResult.Refused>(await SaveAsync<T>(entry)).Problems.ToString();

    private Task<SaveResult> SaveAsync<T>(params (string Field, object? Value)[] entry)
        where T : Entity, new() =>
        _operation.Records<T>().SaveAsync(null, entry.ToDictionary(e => _operation.Catalog.Of<T>().Find(e.Field)!, e => e.Value), null);
}

public sealed class SmallRulesOnSqlite(SqliteDatabase database) : SmallRulesTests(database), IClassFixture<SqliteDatabase>;

public sealed class SmallRulesOnPostgres(PostgresDatabase database) : SmallRulesTests(database), IClassFixture<PostgresDatabase>;
