using Inventory.Core.Data;
using Inventory.Core.Purchasing;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Data;

public abstract class ListColumnsTests(Database database) : DatabaseTests(database)
{
    [Fact]
    public async Task Columns_AreEveryField_AndTheCustomOnes()
    {
        await using var operation = Database.Read();
        var names = (await operation.ColumnsAsync<Supplier>()).Select(f => f.Name).ToList();
        Assert.Empty("id name slug description comments owner tags created last_updated purchase_count cf_rating cf_since cf_note".Split(' ').Except(names));
        Assert.DoesNotContain("custom_fields", names);
    }

    [Fact]
    public async Task Columns_ByName_KeepTheirOrder_AndLeaveOutWhatIsGone()
    {
        await using var operation = Database.Read();
        Assert.Equal(["cf_note", "name"], (await operation.ColumnsAsync<Supplier>(["cf_note", "cf_gone", "name", "name", "nonsense"])).Select(f => f.Name));
    }

    [Theory]
    [InlineData("cf_rating", "acme Äpfel outlet")]
    [InlineData("-cf_rating", "outlet Äpfel acme")]
    [InlineData("cf_note", "Äpfel acme outlet")]
    [InlineData("cf_since", "Äpfel acme outlet")]
    public async Task CustomColumn_Sorts_RowsWithoutAValueLast(string sort, string order)
    {
        await using var operation = Database.Read();
        var page = await operation.Records<Supplier>().ListAsync(new ListQuery { Sort = [sort] }, []);
        Assert.Equal(order.Split(' '), page.Rows.Select(r => r.Slug switch { "aepfel" => "Äpfel", "acme-outlet" => "outlet", _ => r.Slug }));
    }

    [Fact]
    public async Task CustomColumn_ReadsValuesOfItsType()
    {
        await using var operation = Database.Read();
        var columns = await operation.ColumnsAsync<Supplier>(["cf_rating", "cf_since", "cf_cloud", "cf_note"]);
        var page = await operation.Records<Supplier>().ListAsync(new ListQuery { Filters = [("slug", ["aepfel", "acme-outlet"])], Sort = ["slug"] }, columns);
        Assert.Equal([4.5m, new DateOnly(2019, 5, 1), true, "Bärenstark"], columns.Select(c => (page.Read(c, page.Rows[1]) as CustomValue)?.Value));
        Assert.All(columns, c => Assert.Null(page.Read(c, page.Rows[0])));
    }
}

public sealed class ListColumnsOnSqlite(SqliteDatabase database) : ListColumnsTests(database), IClassFixture<SqliteDatabase>;

public sealed class ListColumnsOnPostgres(PostgresDatabase database) : ListColumnsTests(database), IClassFixture<PostgresDatabase>;
