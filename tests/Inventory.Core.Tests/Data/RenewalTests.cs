using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Data;

/// <summary>Rows from before a migration get what it adds.</summary>
public abstract class RenewalTests(Database database) : DatabaseTests(database)
{
    [Fact]
    public async Task KeysThatAMigrationLeavesBlank_AreFilled()
    {
        await using (var operation = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Saved>(await operation.Records<Owner>().SaveAsync(new Owner { Name = "Team 2" }));
            await operation.CommitAsync();
        }
        await using var db = Database.Open();
        var before = await KeysAsync(db);
        Assert.True(before.Count > 1);
        Assert.DoesNotContain("", before);
        await db.Set<Location>().ExecuteUpdateAsync(s => s.SetProperty(l => l.TreeSort, ""));
        await db.Set<Owner>().ExecuteUpdateAsync(s => s.SetProperty(o => o.NameSort, ""));
        await db.Set<Account>().ExecuteUpdateAsync(s => s.SetProperty(a => a.NameSort, ""));
        await Renewal.RunAsync(db, CancellationToken.None);
        Assert.Equal(before, await KeysAsync(db));
    }

    private static async Task<List<string>> KeysAsync(InventoryDb db) =>

    [
        .. await db.Set<Location>().OrderBy(l => l.Id).Select(l => l.TreeSort).ToListAsync(),
        .. await db.Set<Owner>().OrderBy(o => o.Id).Select(o => o.NameSort).ToListAsync(),
        .. await db.Set<Account>().OrderBy(a => a.Id).Select(a => a.NameSort).ToListAsync(),
    ];
}

public sealed class RenewalOnSqlite(SqliteDatabase database) : RenewalTests(database), IClassFixture<SqliteDatabase>;

public sealed class RenewalOnPostgres(PostgresDatabase database) : RenewalTests(database), IClassFixture<PostgresDatabase>;
