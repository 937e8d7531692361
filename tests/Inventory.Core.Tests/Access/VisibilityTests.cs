using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Access;

public abstract class VisibilityTests(Database database) : DatabaseTests(database)
{
    private const string Type = "netbox_inventory.asset";

    [Fact]
    public async Task Permissions_OfOneKind_AreJoinedByOr()
    {
        var stored = new Grant(Type, Verb.View, """{"status":"stored"}""");
        var others = new Grant(Type, Verb.View, """[{"owning_tenant__slug":"it"},{"name__startswith":"X"}]""");
        Assert.Equal(["A-1", "A-2", "Ž-7"], await SeenAsync(stored, others));
        Assert.Equal(6, (await SeenAsync(stored, others, new Grant(Type, Verb.View, null))).Count);
        Assert.Equal(6, (await SeenAsync(stored, new Grant(Type, Verb.View, "{}"))).Count);
    }

    [Fact]
    public async Task NoPermission_SeesNothing() => Assert.Empty(await SeenAsync(new Grant(Type, Verb.Change, null)));

    [Fact]
    public async Task Constraint_ThatNamesNoField_GrantsNothing() =>
        Assert.Equal(["A-2", "Ž-7"], await SeenAsync(new Grant(Type, Verb.View, """{"colour":"red"}"""), new Grant(Type, Verb.View, """{"status":"stored"}""")));

    [Fact]
    public async Task User_OfAPermission_IsWhoAsks()
    {
        Assert.Empty(await SeenAsync(new Grant(Type, Verb.View, """{"contact":"$user"}""")));
        Assert.Single(await SeenAsync(new Grant(Type, Verb.View, """{"contact":["$user",1]}""")));
    }

    [Fact]
    public async Task Edit_OutOfOnesOwnRights_IsRefusedWhole()
    {
        var viewer = Viewer(new Grant(Type, Verb.View, null), new Grant(Type, Verb.Change, """{"status":"stored"}"""));
        await using (var operation = await Database.WriteAsync(viewer))
        {
            var stored = (await operation.Records<Asset>().TakeAsync(await IdAsync("A-2"), Verb.Change))!;
            stored.Status = "retired";
            Assert.IsType<SaveResult.Refused>(await operation.Records<Asset>().SaveAsync(stored));
        }
        await using (var operation = Database.Operations.Read(viewer))
        {
            Assert.Null(await operation.Records<Asset>().TakeAsync(await IdAsync("A-1"), Verb.Change));
            Assert.NotNull(await operation.Records<Asset>().FindAsync(await IdAsync("A-1"), []));
        }
        Assert.Equal("stored", (await AllAsync()).Single(a => a.AssetTag == "A-2").Status);
    }

    private static Viewer Viewer(params Grant[] grants) => new(7, "ana", isSuperuser: false, grants);

    private async Task<IReadOnlyList<string>> SeenAsync(params Grant[] grants)
    {
        await using var operation = Database.Operations.Read(Viewer(grants));
        var page = await operation.Records<Asset>().ListAsync(new ListQuery(), []);
        return [.. page.Rows.Select(a => a.AssetTag ?? a.Serial!).Order(StringComparer.Ordinal)];
    }

    private async Task<long> IdAsync(string tag) => (await AllAsync()).Single(a => a.AssetTag == tag).Id;

    private async Task<IReadOnlyList<Asset>> AllAsync()
    {
        await using var operation = Database.Read();
        return (await operation.Records<Asset>().ListAsync(new ListQuery(), [])).Rows;
    }
}

public sealed class VisibilityOnSqlite(SqliteDatabase database) : VisibilityTests(database), IClassFixture<SqliteDatabase>;

public sealed class VisibilityOnPostgres(PostgresDatabase database) : VisibilityTests(database), IClassFixture<PostgresDatabase>;
