using Inventory.Core.Assets;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Assets;

public abstract class AssetFiltersTests(Database database) : DatabaseTests(database)
{
    [Theory]
    [InlineData("no_such", "1", true)]
    [InlineData("serial__lt", "1", true)]
    [InlineData("serial__bad", "1", true)]
    [InlineData("kind__regex", "1", true)]
    [InlineData("module", "1", true)]
    [InlineData("kind", "cup", false)]
    [InlineData("id", "x", false)]
    [InlineData("id", "99999999999999999999", false)]
    [InlineData("warranty_end", "2026-02-30", false)]
    [InlineData("tenant_id", "99999", false)]
    [InlineData("tenant", "nobody", false)]
    [InlineData("tag", "nothing", false)]
    [InlineData("is_assigned", "perhaps", false)]
    [InlineData("serial__empty", "perhaps", false)]
    [InlineData("serial__regex", "(", false)]
    [InlineData("serial__regex", "(?=x)", false)]
    [InlineData("serial", "a\0", false)]
    [InlineData("modified_by_request", "1", false)]
    public async Task Nonsense_RestrictsNothingAndIsReported(string filter, string value, bool isUnknown)
    {
        await using var operation = Database.Read();
        var all = await operation.Records<Asset>().CountAsync(new());
        var page = await operation.Records<Asset>().ListAsync(new() { Filters = [(filter, [value])], Take = 1000 }, []);
        Assert.Equal(isUnknown, Assert.Single(page.NotUnderstood).IsUnknown);
        Assert.Equal(all, page.Rows.Count);
    }

    [Fact]
    public async Task Values_OfAFilterNamedTwice_AreAlternatives()
    {
        await using var operation = Database.Read();
        var ids = (await operation.Records<Asset>().ListAsync(new() { Take = 2 }, [])).Rows.Select(a => a.Id).ToList();
        var page = await operation.Records<Asset>().ListAsync(new() { Filters = [("id", [$"{ids[0]}"]), ("id", ["", $"{ids[1]}"])] }, []);
        Assert.Equal(ids.Order(), page.Rows.Select(a => a.Id).Order());
    }
}

public sealed class AssetFiltersOnSqlite(SqliteDatabase database) : AssetFiltersTests(database), IClassFixture<SqliteDatabase>;

public sealed class AssetFiltersOnPostgres(PostgresDatabase database) : AssetFiltersTests(database), IClassFixture<PostgresDatabase>;
