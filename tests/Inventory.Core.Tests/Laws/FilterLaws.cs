using System.Reflection;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Laws;

/// <summary>Every list can be narrowed by each of its filters, asked the plain way, and searched, and sorted by its own order.</summary>
public abstract class FilterLaws(Database database) : DatabaseTests(database), IAsyncLifetime
{
    // Paging and order are no filters; custom fields and groups have chapters of their own.
    private static readonly string[] Elsewhere = ["cf_", "owner_group", "contact_group", "ordering=", "limit=", "offset="];

    // Filters that the lists do not have so far.
    private static readonly string[] Missing = ["devices region=slovenia", "devices manufacturer_id=3", "inventory-items role=disk", "purchases supplier=1", "tenants group_id=1"];

    public async ValueTask InitializeAsync()
    {
        await using var db = Database.Open();
        if (!await db.Set<Asset>().AnyAsync(a => a.Id == 300)) await Captured.LoadAsync(db);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task EveryFilter_Translates()
    {
        var wrong = new List<string>();
        foreach (var resource in Database.Catalog.All)
            await (Task)typeof(FilterLaws).GetMethod(nameof(TryAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(resource.EntityType).Invoke(this, [resource, wrong])!;
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public async Task Filters_AnswerLikeTheOriginal()
    {
        var wrong = new List<string>();
        var asked = 0;
        foreach (var answer in Captured.Read("filter-oracle").EnumerateArray())
        {
            var path = answer.GetProperty("endpoint").GetString()!["/api/".Length..].TrimEnd('/');
            var address = answer.GetProperty("query").GetString()!;
            if (Database.Catalog.All.FirstOrDefault(r => r.NetBoxPath == path) is not { } resource || Missing.Contains($"{resource} {address}") || Elsewhere.Any(e => address.Contains(e, StringComparison.Ordinal))) continue;
            asked++;
            HashSet<long>? expected = answer.GetProperty("status").GetInt32() == 200 ? [.. answer.GetProperty("ids").EnumerateArray().Select(i => i.GetInt64())] : null;
            await (Task)typeof(FilterLaws).GetMethod(nameof(CompareAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(resource.EntityType).Invoke(this, [resource, address, expected, wrong])!;
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(asked > 150, $"Only {asked} were asked.");
    }

    private async Task CompareAsync<T>(Resource<T> resource, string address, HashSet<long>? expected, List<string> wrong)
        where T : Entity, new()
    {
        await using var operation = Database.Read();
        var page = await operation.Records<T>().ListAsync(Captured.Query(address), []);
        if (expected is null ? page.NotUnderstood.Count == 0 : page.NotUnderstood.Count > 0 || !expected.SetEquals(page.Rows.Select(r => r.Id)))
            wrong.Add($"{resource} {address}: {string.Join(" ", page.NotUnderstood)} {page.Total} instead of {expected?.Count ?? 400}");
    }

    private async Task TryAsync<T>(Resource<T> resource, List<string> wrong)
        where T : Entity, new()
    {
        foreach (var query in resource.AllFilters.Select(f => new ListQuery { Filters = [(f.Name, [Value(f), "null"])] }).Prepend(new() { Text = "a_%" }))
        {
            try
            {
                await using var operation = Database.Read();
                await operation.Records<T>().CountAsync(query);
            }
            catch (Exception error)
            {
                wrong.Add($"{resource} {query.Text}{string.Join(",", query.Filters.Select(f => f.Filter))}: {error.Message.Split('\n')[0]}");
            }
        }
    }

    private static string Value(Filter filter) => filter.Input switch
    {
        FilterInput.Day => "2026-01-01",
        FilterInput.Moment => "2026-01-01T00:00:00Z",
        FilterInput.YesNo => "true",
        FilterInput.OneOf { List: var list } => list.Seeds[0].Value,
        _ => "1",
    };
}

public sealed class FilterLawsOnSqlite(SqliteDatabase database) : FilterLaws(database), IClassFixture<SqliteDatabase>;

public sealed class FilterLawsOnPostgres(PostgresDatabase database) : FilterLaws(database), IClassFixture<PostgresDatabase>;
