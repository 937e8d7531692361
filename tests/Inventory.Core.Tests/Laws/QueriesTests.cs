using System.Reflection;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Laws;

/// <summary>Whatever a list may be asked, both databases understand.</summary>
public abstract class QueriesTests(Database database) : DatabaseTests(database)
{
    public static TheoryData<string> Slugs => [.. Catalog.Of(typeof(Resource).Assembly).All.Select(r => r.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public Task Sorts_Translate(string slug) => OfAsync(slug, nameof(SortAsync));

    [Theory, MemberData(nameof(Slugs))]
    public Task Searches_Translate(string slug) => OfAsync(slug, nameof(SearchAsync));

    [Theory, MemberData(nameof(Slugs))]
    public Task Fields_AreRead(string slug) => OfAsync(slug, nameof(ReadAsync));

    [Theory, MemberData(nameof(Slugs))]
    public Task CustomColumns_AreReadAndSorted(string slug) => OfAsync(slug, nameof(CustomAsync));

    [Theory, MemberData(nameof(Slugs))]
    public Task Filters_Translate(string slug) => OfAsync(slug, nameof(FilterAsync));

    [Theory, MemberData(nameof(Slugs))]
    public Task RowsThatPointHere_AreAskedInWordsThatTheirListUnderstands(string slug) => OfAsync(slug, nameof(PointAsync));

    private async Task OfAsync(string slug, string law)
    {
        await using var operation = Database.Read();
        var of = typeof(QueriesTests).GetMethod(law, BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(Database.Catalog.WithSlug(slug)!.EntityType);
        await (Task)of.Invoke(null, [operation])!;
    }

    private static async Task SortAsync<T>(Operation operation)
        where T : Entity, new()
    {
        var names = operation.Catalog.Of<T>().Fields.Where(f => f.CanSort).Select(f => f.Name).ToList();
        foreach (var name in names) await operation.Records<T>().ListAsync(new ListQuery { Sort = [name] }, []);
        await operation.Records<T>().ListAsync(new ListQuery { Sort = ["-" + names[0]] }, []);
        await operation.Records<T>().ListAsync(new ListQuery(), []);
    }

    // Two letters and four: an index of trigrams answers only the longer.
    private static async Task SearchAsync<T>(Operation operation)
        where T : Entity, new()
    {
        foreach (var text in new[] { "äp", "äpfe" })
            Assert.NotNull(await operation.Records<T>().ListAsync(new ListQuery { Text = text }, []));
        await operation.Records<T>().SuggestAsync(new ListQuery { Text = "äpfe" });
    }

    private static async Task ReadAsync<T>(Operation operation)
        where T : Entity, new()
    {
        var resource = operation.Catalog.Of<T>();
        var page = await operation.Records<T>().ListAsync(new ListQuery(), resource.Fields);
        foreach (var row in page.Rows)
        {
            Assert.NotEmpty(resource.Display(row));
            foreach (var field in resource.Fields) page.Read(field, row);
        }
        foreach (var side in resource.Fields.OfType<SideField<T>>()) await side.ReadManyAsync(operation, [1, 2], CancellationToken.None);
    }

    private static async Task CustomAsync<T>(Operation operation)
        where T : Entity, new()
    {
        foreach (var column in (await operation.ColumnsAsync<T>()).Except(operation.Catalog.Of<T>().Fields))
        {
            var page = await operation.Records<T>().ListAsync(new ListQuery { Sort = column.CanSort ? [column.Name] : [] }, [column]);
            foreach (var row in page.Rows) page.Read(column, row);
        }
    }

    private static async Task PointAsync<T>(Operation operation)
        where T : Entity, new()
    {
        foreach (var relation in operation.Catalog.PointingAt(operation.Catalog.Of<T>()))
            if (relation.From.AllFilters.Any(f => f.Name == relation.Filter))
                await (Task)typeof(QueriesTests).GetMethod(nameof(AskAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(relation.From.EntityType).Invoke(null, [operation, relation])!;
    }

    private static async Task AskAsync<T>(Operation operation, Relation relation)
        where T : Entity, new()
    {
        var page = await operation.Records<T>().ListAsync(new ListQuery { Filters = [.. relation.Filters(1).Select(f => (f.Name, (IReadOnlyList<string>)[f.Value]))] }, []);
        // Whether a row of that id is there is another question.
        Assert.DoesNotContain(page.NotUnderstood, u => u.Filter != relation.Filter);
    }

    // All at once, as that is quicker; one by one to say which.
    private static async Task FilterAsync<T>(Operation operation)
        where T : Entity, new()
    {
        var broken = new List<string>();
        foreach (var filter in operation.Catalog.Of<T>().AllFilters)
        {
            var asked = Asked(filter).ToList();
            if (await ProblemAsync<T>(operation, [.. asked]) is null) continue;
            foreach (var one in asked)
                if (await ProblemAsync<T>(operation, one) is { } problem) broken.Add($"{one.Name}={one.Value}: {problem}");
        }
        Assert.Empty(broken);
    }

    private static IEnumerable<(string Name, string Value)> Asked(Filter filter) =>
        from name in filter.Ways
        from value in name.Lookup == Lookup.Is ? new[] { Sample(filter.Input, Lookup.Is), "null" } : [Sample(filter.Input, name.Lookup)]
        select (name.ToString(), value);

    private static async Task<string?> ProblemAsync<T>(Operation operation, params (string Name, string Value)[] asked)
        where T : Entity, new()
    {
        try
        {
            await operation.Records<T>().CountAsync(new ListQuery { Filters = [.. asked.Select(a => (a.Name, (IReadOnlyList<string>)[a.Value]))] });
            return null;
        }
        catch (InvalidOperationException error)
        {
            return error.Message;
        }
    }

    private static string Sample(FilterInput input, Lookup lookup) => (input, lookup) switch
    {
        (_, Lookup.HasValue) or (FilterInput.YesNo, _) => "true",
        (FilterInput.Text, _) => "a",
        (FilterInput.Day, _) => "2026-01-31",
        (FilterInput.Moment, _) => "2026-01-31T12:00:00Z",
        (FilterInput.OneOf { List.Seeds: [var first, ..] }, _) => first.Value,
        (FilterInput.Tag, _) => "red",
        _ => "1",
    };
}

public sealed class QueriesOnSqlite(SqliteDatabase database) : QueriesTests(database), IClassFixture<SqliteDatabase>;

public sealed class QueriesOnPostgres(PostgresDatabase database) : QueriesTests(database), IClassFixture<PostgresDatabase>;
