using System.Text.Json.Nodes;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Data;

/// <summary>What the change log tells of a row beside its columns: its name, its tags.</summary>
public abstract class ChangesTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Operation _operation = null!;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync() => _operation = await Database.WriteAsync();

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Create_IsRecordedUnderTheWholeName()
    {
        var purchase = await FirstAsync<Purchase>(x => x.Supplier.Slug == "aepfel" && x.Name == "P-1");
        var delivery = new Delivery { PurchaseId = purchase, Name = "D-1" };
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Delivery>().SaveAsync(delivery));
        Assert.Equal("Äpfel & Söhne P-1 D-1", (await LatestAsync(delivery)).Display);

        var device = new Device
        {
            DeviceTypeId = await FirstAsync<DeviceType>(x => x.Slug == "c9300"),
            RoleId = await FirstAsync<DeviceRole>(x => x.Slug == "switch"),
            SiteId = await FirstAsync<Site>(x => x.Slug == "maribor"),
            AssetTag = "T-9",
        };
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Device>().SaveAsync(device));
        Assert.Equal("Cisco Catalyst 9300 (T-9)", (await LatestAsync(device)).Display);
    }

    [Fact]
    public async Task Create_TellsItsTags_AndThoseThatAreAddedInTheSameAct()
    {
        var supplier = new Supplier { Name = "Tagged", Slug = "tagged" };
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Supplier>().SaveAsync(supplier));
        Assert.Equal("[]", Tags((await LatestAsync(supplier)).After));
        await AddTagAsync(supplier, "red");
        await AddTagAsync(supplier, "blau");
        var change = Assert.Single(await AllAsync(supplier));
        Assert.Equal(("create", """["Blau","Red"]"""), (change.Action, Tags(change.After)));
    }

    [Fact]
    public async Task Update_TellsTagsBeforeAndAfter()
    {
        var supplier = (await _operation.Records<Supplier>().TakeAsync(await FirstAsync<Supplier>(x => x.Slug == "aepfel"), "change"))!;
        supplier.Description = "Different";
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Supplier>().SaveAsync(supplier));
        await RemoveTagAsync(supplier, "red");
        await AddTagAsync(supplier, "green");
        var change = (await AllAsync(supplier))[^1];
        Assert.Equal(_operation.Id, change.OperationId);
        Assert.Equal(("update", """["Blau","Red"]""", """["Blau","Green"]"""), (change.Action, Tags(change.Before), Tags(change.After)));
        Assert.Equal("Different", JsonNode.Parse(change.After!)!["description"]!.GetValue<string>());
    }

    [Fact]
    public async Task Tags_ThatAloneChange_AreAnUpdateOfTheirRow()
    {
        var id = await FirstAsync<Supplier>(x => x.Slug == "acme");
        var supplier = await _operation.Db.Set<Supplier>().AsNoTracking().SingleAsync(x => x.Id == id);
        await RemoveTagAsync(supplier, "blau");
        var change = await LatestAsync(supplier);
        Assert.Equal(("update", "ACME", """["Blau"]""", "[]"), (change.Action, change.Display, Tags(change.Before), Tags(change.After)));
    }

    [Fact]
    public async Task Delete_TellsTheTagsThatGoWithTheRow()
    {
        var supplier = new Supplier { Name = "Tagged", Slug = "tagged" };
        await _operation.Records<Supplier>().SaveAsync(supplier);
        await AddTagAsync(supplier, "red");
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Supplier>().DeleteAsync(supplier.Id));
        var change = await LatestAsync(supplier);
        Assert.Equal(("delete", """["Red"]""", null), (change.Action, Tags(change.Before), change.After));
        Assert.False(await _operation.Db.Set<TaggedItem>().AnyAsync(t => t.ObjectType == "netbox_inventory.supplier" && t.ObjectId == supplier.Id));
    }

    [Fact]
    public async Task Tag_Deleted_IsAnUpdateOfEveryRowThatCarriedIt()
    {
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Tag>().DeleteAsync(await FirstAsync<Tag>(x => x.Slug == "blau")));
        foreach (var (slug, left) in new[] { ("aepfel", """["Red"]"""), ("acme", "[]") })
        {
            var id = await FirstAsync<Supplier>(x => x.Slug == slug);
            var change = await LatestAsync(await _operation.Db.Set<Supplier>().AsNoTracking().SingleAsync(x => x.Id == id));
            Assert.Equal((_operation.Id, "update", left), (change.OperationId, change.Action, Tags(change.After)));
        }
    }

    [Fact]
    public async Task History_TellsTagsByTheirNames()
    {
        var supplier = new Supplier { Name = "Tagged", Slug = "tagged" };
        await _operation.Records<Supplier>().SaveAsync(supplier);
        await AddTagAsync(supplier, "red");
        await AddTagAsync(supplier, "blau");
        var entry = Assert.Single(await _operation.HistoryOfAsync(_operation.Catalog.Of<Supplier>(), supplier.Id, cancel: TestContext.Current.CancellationToken));
        Assert.Equal(("Tags", "Blau, Red"), entry.Fields.Where(f => f.Field?.Name == "tags").Select(f => (f.Label, $"{f.After}")).Single());
    }

    private async Task<long> FirstAsync<T>(System.Linq.Expressions.Expression<Func<T, bool>> test)
        where T : Entity => await _operation.Db.Set<T>().Where(test).OrderBy(x => x.Id).Select(x => x.Id).FirstAsync();

    private async Task AddTagAsync(Entity row, string slug)
    {
        if (await _operation.Db.Set<Tag>().FirstOrDefaultAsync(t => t.Slug == slug) is not { } tag)
            _operation.Db.Add(tag = new Tag { Name = char.ToUpperInvariant(slug[0]) + slug[1..], Slug = slug });
        await _operation.Db.SaveChangesAsync();
        _operation.Db.Add(new TaggedItem { TagId = tag.Id, ObjectType = Names.ObjectType(row.GetType())!, ObjectId = row.Id });
        await _operation.Db.SaveChangesAsync();
    }

    private async Task RemoveTagAsync(Entity row, string slug)
    {
        var type = Names.ObjectType(row.GetType());
        _operation.Db.Remove(await _operation.Db.Set<TaggedItem>().SingleAsync(t => t.ObjectType == type && t.ObjectId == row.Id && t.Tag.Slug == slug));
        await _operation.Db.SaveChangesAsync();
    }

    private async Task<List<Change>> AllAsync(Entity row)
    {
        var type = Names.ObjectType(row.GetType());
        return await _operation.Db.Set<Change>().AsNoTracking().Where(c => c.ObjectType == type && c.ObjectId == row.Id).OrderBy(c => c.Id).ToListAsync();
    }

    private async Task<Change> LatestAsync(Entity row) => (await AllAsync(row))[^1];

    private static string? Tags(string? fields) => fields is null ? null : JsonNode.Parse(fields)!["tags"]?.ToJsonString();
}

public sealed class ChangesOnSqlite(SqliteDatabase database) : ChangesTests(database), IClassFixture<SqliteDatabase>;

public sealed class ChangesOnPostgres(PostgresDatabase database) : ChangesTests(database), IClassFixture<PostgresDatabase>;
