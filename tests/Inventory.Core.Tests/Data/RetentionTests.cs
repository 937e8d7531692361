using Inventory.Core.Data;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Inventory.Core.Tests.Data;

public abstract class RetentionTests(Database database) : DatabaseTests(database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Prune_ForgetsWhatIsTooOld_SliceBySlice_AndNothingElse()
    {
        var now = Database.Clock.Now.UtcDateTime;
        var many = Database.Dialect.PrunedAtOnce + 3;
        await AddAsync("pruned", now.AddDays(-30).AddSeconds(-1), many);
        await AddAsync("kept", now.AddDays(-30).AddSeconds(1), 2);
        Assert.Equal(0, await Of(0).PruneAsync(Cancel));
        Assert.True(await Of(30).PruneAsync(Cancel) >= many);
        Assert.Equal((0, 2), (await CountAsync("pruned"), await CountAsync("kept")));
        Database.Clock.Now = Database.Clock.Now.AddDays(1);
        await Of(30).PruneAsync(Cancel);
        Assert.Equal(0, await CountAsync("kept"));
    }

    private Retention Of(int days) => new(Database.Dialect, days, Database.Clock, NullLogger<Retention>.Instance);

    // Without the interceptor that stamps the time of the save.
    private async Task AddAsync(string name, DateTime at, int many)
    {
        await using var operation = await Database.WriteAsync();
        operation.Db.BeginImport();
        operation.Db.AddRange(Enumerable.Range(0, many).Select(_ => new Change { Created = at, Action = "update", ObjectType = "dcim.site", ObjectId = 1, Display = name }));
        await operation.Db.SaveChangesAsync(Cancel);
        await operation.CommitAsync(Cancel);
    }

    private async Task<int> CountAsync(string name)
    {
        await using var db = Database.Open();
        return await db.Set<Change>().CountAsync(c => c.Display == name, Cancel);
    }
}

public sealed class RetentionOnSqlite(SqliteDatabase database) : RetentionTests(database), IClassFixture<SqliteDatabase>;

public sealed class RetentionOnPostgres(PostgresDatabase database) : RetentionTests(database), IClassFixture<PostgresDatabase>;
