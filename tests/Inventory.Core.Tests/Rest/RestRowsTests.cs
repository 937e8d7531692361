using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Inventory.Core.Rest;
using Inventory.Core.Tests.NetBox;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Rest;

/// <summary>What reading rows for scripts asks of the database.</summary>
public abstract class RestRowsTests(Database database) : DatabaseTests(database)
{
    [Fact]
    public async Task List_AsksAsOften_ForThreeRows_AsForAll()
    {
        var few = await StatementsAsync<Device>(3);
        Assert.Equal(few, await StatementsAsync<Device>(1000));
        Assert.InRange(few, 1, 25);
    }

    [Fact]
    public async Task List_AsksNothing_ForWhatIsNotSelected()
    {
        // Its ids, and its rows.
        Assert.Equal(2, await StatementsAsync<Asset>(1000, "id", "serial", "status"));
        Assert.Equal(3, await StatementsAsync<Asset>(1000, "id", "tenant"));
        Assert.Equal(3, await StatementsAsync<Asset>(1000, "id", "tags"));
    }

    private async Task<int> StatementsAsync<T>(int take, params string[] names)
        where T : Entity, new()
    {
        var reads = new Reads();
        await using var operation = Database.Watched(reads).Read(Viewer.System);
        var resource = Database.Catalog.Of<T>();
        var fields = names.Length == 0 ? resource.ScriptFields : [.. resource.ScriptFields.Where(f => names.Contains(f.Name))];
        var before = reads.Count;
        // Walked by ids: counting depends on whether the page is the whole list.
        var page = await RestPage<T>.ListAsync(operation, new ListQuery { Take = take }, start: 0, fields, TestContext.Current.CancellationToken);
        Assert.True(page.Rows.Count >= 3);
        return reads.Count - before;
    }
}

public sealed class RestRowsOnSqlite(CaptureOnSqlite database) : RestRowsTests(database), IClassFixture<CaptureOnSqlite>;

public sealed class RestRowsOnPostgres(CaptureOnPostgres database) : RestRowsTests(database), IClassFixture<CaptureOnPostgres>;
