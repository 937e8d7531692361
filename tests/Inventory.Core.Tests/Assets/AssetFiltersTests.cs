using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Assets;

public abstract class AssetFiltersTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        await using var db = Database.Open();
        if (!db.Set<Asset>().Any()) await Captured.LoadAsync(db);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Filters_AllOfThem_Translate()
    {
        var wrong = new List<string>();
        var resource = Database.Catalog.Of<Asset>();
        foreach (var filter in Database.Catalog.Of<Asset>().AllFilters)
        {
            foreach (var lookup in filter.Lookups)
            {
                foreach (var isNegated in lookup == Lookup.HasValue ? [true] : lookup == Lookup.Is && filter.CanNegate ? [false, true] : new[] { false })
                {
                    var name = new FilterName(filter.Name, lookup, isNegated).ToString();
                    await using var operation = Database.Read();
                    foreach (var values in Values(filter, lookup))
                    {
                        try
                        {
                            var criteria = await Criteria<Asset>.ReadAsync(resource, [(name, values)], operation.AllRows);
                            if (criteria.Test is { } test) await operation.Of<Asset>().Where(test).CountAsync();
                            else wrong.Add($"{name}: {string.Join(" ", criteria.NotUnderstood)}");
                        }
                        catch (Exception error)
                        {
                            wrong.Add($"{name}={string.Join(",", values)}: {error.Message.Split('\n')[0]}");
                        }
                    }
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task Sorts_AllOfThem_Translate()
    {
        var resource = Database.Catalog.Of<Asset>();
        var wrong = new List<string>();
        foreach (var field in resource.AllFields.Where(f => f.CanSort))
        {
            foreach (var name in new[] { field.Name, "-" + field.Name })
            {
                await using var operation = Database.Read();
                try
                {
                    var page = await operation.Records<Asset>().ListAsync(new() { Sort = [name], Take = 400 }, resource.AllFields);
                    Assert.Equal(302, page.Rows.Select(r => r.Id).Distinct().Count());
                }
                catch (Exception error)
                {
                    wrong.Add($"{name}: {error.Message.Split('\n')[0]}");
                }
            }
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Theory]
    [InlineData("located_site_id=1")]
    [InlineData("installed_location_id=17")]
    [InlineData("status=stored&kind=module&manufacturer_id=1&manufacturer_id=2")]
    public async Task Counts_AgreeWithRows(string text)
    {
        await using var operation = Database.Read();
        var query = Captured.Query(text);
        var page = await operation.Records<Asset>().ListAsync(query, []);
        Assert.Equal(page.Rows.Count, await operation.Records<Asset>().CountAsync(query));
        Assert.NotEmpty(page.Rows);
    }

    [Theory]
    [InlineData("no_such=1", true)]
    [InlineData("serial__lt=1", true)]
    [InlineData("serial__bad=1", true)]
    [InlineData("kind__regex=1", true)]
    [InlineData("kind=cup", false)]
    [InlineData("id=x", false)]
    [InlineData("id=99999999999999999999", false)]
    [InlineData("warranty_end=2026-02-30", false)]
    [InlineData("tenant_id=99999", false)]
    [InlineData("tenant=nobody", false)]
    [InlineData("is_assigned=perhaps", false)]
    [InlineData("serial__empty=perhaps", false)]
    [InlineData("serial__regex=(", false)]
    [InlineData("serial__regex=(?=x)", false)]
    [InlineData("serial=%00", false)]
    [InlineData("modified_by_request=1", false)]
    public async Task Nonsense_IsReported(string text, bool isUnknown)
    {
        await using var operation = Database.Read();
        var page = await operation.Records<Asset>().ListAsync(Captured.Query(text), []);
        var unclear = Assert.Single(page.NotUnderstood);
        Assert.Equal(isUnknown, unclear.IsUnknown);
        Assert.Equal(302, page.Rows.Count);
    }

    private static IEnumerable<string[]> Values(Filter filter, Lookup lookup)
    {
        if (lookup == Lookup.HasValue) return [["true"], ["false"]];
        if (lookup is Lookup.Matches or Lookup.MatchesAnyCase) return [["^a.*[0-9]$"]];
        string[] real = filter switch
        {
            { Name: "tag" } => ["core", "edge"],
            { Name: "tag_id" } => ["1", "2"],
            { Name: "installed_site_slug" or "located_site" } => ["maribor", "celje"],
            { Name: "located_location" or "storage_location" } => ["warehouse"],
            { Name: "manufacturer" } => ["juniper", "acme-doo"],
            { Name: "tenant" or "owning_tenant" or "tenant_any" } => ["guest-institute"],
            { Name: "device_role" } => ["access-switch"],
            { Name: "rack_role" } => ["server"],
            { Name: "device_type" } => ["fscom-crs113x"],
            { Name: "rack_type" } => ["rack-type-2"],
            { Name: "inventoryitem_type" } => ["weird"],
            { Name: "supplier" } => ["arrow"],
            { Name: "created_by_request" or "updated_by_request" or "modified_by_request" } => [Guid.Empty.ToString()],
            { Input: FilterInput.Day } => ["2025-01-01", "2026-01-01"],
            { Input: FilterInput.Moment } => ["2025-01-01T10:00:00Z"],
            { Input: FilterInput.YesNo } => ["true"],
            { Input: FilterInput.OneOf { List: var list } } => [.. list.Seeds.Select(c => c.Value)],
            { Input: FilterInput.Number or FilterInput.Row } => ["1", "2"],
            _ => ["a", "Ä_%"],
        };
        return filter.Input is FilterInput.YesNo || filter.Name.EndsWith("_request", StringComparison.Ordinal) ? [real] : lookup == Lookup.Is ? [real, [.. real, "null"]] : [real];
    }
}

public sealed class AssetFiltersOnSqlite(SqliteDatabase database) : AssetFiltersTests(database), IClassFixture<SqliteDatabase>;

public sealed class AssetFiltersOnPostgres(PostgresDatabase database) : AssetFiltersTests(database), IClassFixture<PostgresDatabase>;
