using Inventory.Core.Data;
using Inventory.Core.Purchasing;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Data;

public abstract class RecordsTests(Database database) : DatabaseTests(database)
{
    [Fact]
    public async Task List_ByName_IsInNaturalOrder()
    {
        await using var operation = Database.Read();
        var purchases = await operation.Records<Purchase>().ListAsync(new ListQuery { Sort = ["name"] }, [], TestContext.Current.CancellationToken);
        Assert.Equal(["P-1", "P-1", "P-2", "P-10"], purchases.Rows.Select(p => p.Name));
    }
}

public sealed class RecordsOnSqlite(SqliteDatabase database) : RecordsTests(database), IClassFixture<SqliteDatabase>;

public sealed class RecordsOnPostgres(PostgresDatabase database) : RecordsTests(database), IClassFixture<PostgresDatabase>;
