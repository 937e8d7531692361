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
        var purchases = await operation.Records<Purchase>().ListAsync(new ListQuery { Text = "P-", Sort = ["name"] }, [], TestContext.Current.CancellationToken);
        Assert.Equal(["P-1", "P-1", "P-2", "P-10"], purchases.Rows.Select(p => p.Name));
    }

    [Fact]
    public async Task Delete_WhileSomebodyComesToNeedTheRow_IsHeld()
    {
        var cancel = TestContext.Current.CancellationToken;
        var supplier = new Supplier { Name = "Short-lived", Slug = "short-lived" };
        await using (var adding = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Saved>(await adding.Records<Supplier>().SaveAsync(supplier, cancel));
            await adding.CommitAsync(cancel);
        }
        await using var other = await Database.WriteAsync();
        Assert.IsType<SaveResult.Saved>(await other.Records<Purchase>().SaveAsync(new Purchase { SupplierId = supplier.Id, Name = "Late", Status = "open" }, cancel));
        var deleting = Task.Run(
            async () =>
            {
                await using var operation = await Database.WriteAsync();
                return await operation.Records<Supplier>().DeleteAsync(supplier.Id, cancel);
            },
            cancel);
        // PostgreSQL lets it plan, and makes it wait at the row; SQLite makes it wait before.
        await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        Assert.False(deleting.IsCompleted);
        await other.CommitAsync(cancel);
        Assert.IsType<SaveResult.Held>(await deleting);
    }
}

public sealed class RecordsOnSqlite(SqliteDatabase database) : RecordsTests(database), IClassFixture<SqliteDatabase>;

public sealed class RecordsOnPostgres(PostgresDatabase database) : RecordsTests(database), IClassFixture<PostgresDatabase>;
