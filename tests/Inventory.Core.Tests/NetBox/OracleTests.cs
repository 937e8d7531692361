using System.Reflection;
using System.Text.Json.Nodes;
using System.Web;
using Inventory.Core.Data;
using Inventory.Core.NetBox;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.NetBox;

/// <summary>Lists answer to filters as the captured NetBox did.</summary>
public abstract class OracleTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    // Paging and order are no filters; custom fields and groups have chapters of their own.
    private static readonly string[] Elsewhere = ["cf_", "owner_group", "contact_group", "ordering=", "limit=", "offset="];

    // Filters that the lists do not have so far.
    private static readonly string[] Missing =
        ["devices region=slovenia", "devices manufacturer_id=3", "inventory-items role=disk", "purchases supplier=1", "tenants group_id=1"];

    public async ValueTask InitializeAsync()
    {
        await Emptied.MakeAsync(Database);
        await new Importer(Database.Operations).RunAsync(Capture.Folder, null, isDryRun: false, _ => { });
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Filters_AnswerLikeTheOriginal()
    {
        var wrong = new List<string>();
        var asked = 0;
        foreach (var answer in JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(Capture.Folder, "filter-oracle.json")))!.AsArray())
        {
            var path = answer!["endpoint"]!.GetValue<string>()["/api/".Length..].TrimEnd('/');
            var query = answer["query"]!.GetValue<string>();
            if (Database.Catalog.All.FirstOrDefault(r => r.NetBoxPath == path) is not { } resource) continue;
            if (Missing.Contains($"{resource} {query}") || Elsewhere.Any(e => query.Contains(e, StringComparison.Ordinal))) continue;
            asked++;
            HashSet<long>? expected = answer["status"]!.GetValue<int>() == 200 ? [.. answer["ids"]!.AsArray().Select(i => i!.GetValue<long>())] : null;
            await (Task)typeof(OracleTests).GetMethod(nameof(CompareAsync), BindingFlags.NonPublic | BindingFlags.Instance)!
                .MakeGenericMethod(resource.EntityType).Invoke(this, [resource, query, expected, wrong])!;
        }
        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
        Assert.True(asked > 150, $"Only {asked} were asked.");
    }

    private async Task CompareAsync<T>(Resource<T> resource, string query, HashSet<long>? expected, List<string> wrong)
        where T : Entity, new()
    {
        await using var operation = Database.Read();
        var page = await operation.Records<T>().ListAsync(Read(query), []);
        if (expected is null ? page.NotUnderstood.Count == 0 : page.NotUnderstood.Count > 0 || !expected.SetEquals(page.Rows.Select(r => r.Id)))
            wrong.Add($"{resource} {query}: {string.Join(" ", page.NotUnderstood)} {page.Total} instead of {expected?.Count ?? 400}");
    }

    private static ListQuery Read(string query)
    {
        var parts = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => (Name: p[0], Value: HttpUtility.UrlDecode(p[1]))).ToList();
        return new()
        {
            Text = parts.FirstOrDefault(p => p.Name == "q").Value ?? "",
            Filters = [.. parts.Where(p => p.Name != "q").Select(p => (p.Name, (IReadOnlyList<string>)[p.Value]))],
            Take = 1000,
        };
    }
}

public sealed class OracleOnSqlite(SqliteDatabase database) : OracleTests(database), IClassFixture<SqliteDatabase>;

public sealed class OracleOnPostgres(PostgresDatabase database) : OracleTests(database), IClassFixture<PostgresDatabase>;
