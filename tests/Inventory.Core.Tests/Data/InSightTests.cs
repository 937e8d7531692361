using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Data;

/// <summary>What those are told who may delete a row, and may not view all that hangs on it.</summary>
public abstract class InSightTests(Database database) : DatabaseTests(database)
{
    private const string Supplier = "netbox_inventory.supplier";
    private const string Purchase = "netbox_inventory.purchase";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task WhatHoldsTheRow_IsNamed_AsFarAsItMayBeViewed()
    {
        var apples = await IdAsync<Supplier>(s => s.Slug == "aepfel");
        await using (var closed = Looking(new Grant(Purchase, Verb.View, """{"status":"closed"}""")))
        {
            var held = Assert.IsType<SaveResult.Held>(await closed.Records<Supplier>().DeleteAsync(apples, Cancel));
            Assert.Equal(["Äpfel & Söhne P-2"], held.By.Select(p => closed.Catalog.Of<Purchase>().Display(p)));
            Assert.True(held.HasOthers);
        }
        await using (var all = Looking(new Grant(Purchase, Verb.View, null)))
        {
            var held = Assert.IsType<SaveResult.Held>(await all.Records<Supplier>().DeleteAsync(apples, Cancel));
            Assert.Equal((3, false), (held.By.Count, held.HasOthers));
        }
        await using var none = Looking();
        var unseen = Assert.IsType<SaveResult.Held>(await none.Records<Supplier>().DeleteAsync(apples, Cancel));
        Assert.Equal((0, true), (unseen.By.Count, unseen.HasOthers));
    }

    [Fact]
    public async Task WhatHoldsManyRows_IsNamed_AsFarAsItMayBeViewed()
    {
        var apples = await IdAsync<Supplier>(s => s.Slug == "aepfel");
        await using var operation = Looking(new Grant(Purchase, Verb.View, """{"status":"closed"}"""));
        var refused = Assert.IsType<BulkResult.Refused>(await operation.Records<Supplier>().DeleteAsync(new Selection.Picked([apples]), cancel: Cancel));
        Assert.Equal(["Purchase Äpfel & Söhne P-2 needs it.", "Something that you may not see needs it."], refused.Rows.Select(r => r.Message).Order());
    }

    [Fact]
    public async Task WhatGoesAlong_IsTold_AsFarAsItMayBeViewed_AndGoesAllTheSame()
    {
        var outer = await SaveAsync(new Region { Name = "Outer", Slug = "outer" });
        var seen = await SaveAsync(new Region { Name = "Seen", Slug = "seen", ParentId = outer.Id });
        var unseen = await SaveAsync(new Region { Name = "Unseen", Slug = "unseen", ParentId = outer.Id });
        var viewer = new Viewer(7, "ana", isSuperuser: false, [new("dcim.region", Verb.Delete, null), new("dcim.region", Verb.View, $$"""{"id":[{{outer.Id}},{{seen.Id}}]}""")]);
        await using var operation = await Database.WriteAsync(viewer);
        var plan = (await operation.Records<Region>().PreviewDeleteAsync(outer.Id, Cancel))!;
        Assert.Equal(new[] { outer.Id, seen.Id, unseen.Id }.Order(), plan.Goes.Select(r => r.Id).Order());
        var told = await InSight.OfAsync(operation, plan.Goes, Cancel);
        Assert.Equal((2, true), (told.Rows.Count, told.HasOthers));
        Assert.DoesNotContain(told.Rows, r => r.Id == unseen.Id);
        Assert.IsType<SaveResult.Saved>(await operation.Records<Region>().DeleteAsync(outer.Id, Cancel));
        Assert.False(await operation.Db.Set<Region>().AnyAsync(r => r.Id == unseen.Id, Cancel));
    }

    private Operation Looking(params Grant[] grants) => Database.Operations.Read(new(7, "ana", isSuperuser: false, [new(Supplier, Verb.Delete, null), .. grants]));

    private async Task<long> IdAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> test)
        where T : Entity
    {
        await using var db = Database.Open();
        return await db.Set<T>().Where(test).Select(x => x.Id).SingleAsync(Cancel);
    }

    private async Task<T> SaveAsync<T>(T row)
        where T : Entity, new()
    {
        await using var operation = await Database.WriteAsync();
        Assert.IsType<SaveResult.Saved>(await operation.Records<T>().SaveAsync(row, Cancel));
        await operation.CommitAsync(Cancel);
        return row;
    }
}

public sealed class InSightOnSqlite(SqliteDatabase database) : InSightTests(database), IClassFixture<SqliteDatabase>;

public sealed class InSightOnPostgres(PostgresDatabase database) : InSightTests(database), IClassFixture<PostgresDatabase>;
