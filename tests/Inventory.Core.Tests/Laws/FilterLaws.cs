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
        Assert.Equal("", string.Join("\n", wrong));
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
