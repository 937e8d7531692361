using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Data;

/// <summary>What is done to many rows at once is done to all of them or to none.</summary>
public abstract class BulkTests(Database database) : DatabaseTests(database), IAsyncLifetime
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
    public async Task AllThatMatch_AreChanged_OverManySlices()
    {
        await AssetsAsync(1100);
        var result = await ChangeAsync<Asset>(new Selection.Matching(Named("bulk"), 1100), ("status", "retired"));
        Assert.Equal(new BulkResult.Done(1100), result);
        Assert.Equal(1100, await _operation.Db.Set<Asset>().CountAsync(a => a.Description == "bulk" && a.Status == "retired"));
        Assert.Equal(1100, await _operation.Db.Set<Change>().CountAsync(c => c.OperationId == _operation.Id && c.Action == "update"));
    }

    [Fact]
    public async Task NumberThatIsNoLongerTrue_IsRefused_WithBothNumbers()
    {
        await AssetsAsync(3);
        var refused = Assert.IsType<BulkResult.Refused>(await ChangeAsync<Asset>(new Selection.Matching(Named("bulk"), 2), ("status", "retired")));
        Assert.Equal("2 rows were selected, but there are 3 now that your rights cover.", refused.Message);
    }

    [Fact]
    public async Task FilterThatIsNotUnderstood_IsRefused()
    {
        var query = new ListQuery { Filters = [("colour", ["red"])] };
        var refused = Assert.IsType<BulkResult.Refused>(await _operation.Records<Asset>().DeleteAsync(new Selection.Matching(query, 6)));
        Assert.Contains("colour", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneRowThatBreaksARule_IsNamed_AndNothingIsChanged()
    {
        var ids = await _operation.Db.Set<Asset>().OrderBy(a => a.Id).Select(a => a.Id).ToListAsync();
        var van = await _operation.Db.Set<Delivery>().SingleAsync(d => d.Name == "Van");
        var refused = Assert.IsType<BulkResult.Refused>(await ChangeAsync<Asset>(new Selection.Picked(ids), ("delivery", van.Id)));
        Assert.Equal([2, 3, 4, 5, 6], refused.Rows.Select(r => r.Number));
        Assert.StartsWith("Row 2, ", refused.Rows[0].ToString(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _operation.CommitAsync());
    }

    [Fact]
    public async Task OneOfSeveralTypes_TakesThePlaceOfTheOthers()
    {
        var asset = await _operation.Db.Set<Asset>().SingleAsync(a => a.Serial == "FOC2");
        var optic = await _operation.Db.Set<InventoryItemType>().SingleAsync(t => t.Slug == "sfp-10g-lr");
        Assert.IsType<BulkResult.Done>(await ChangeAsync<Asset>(new Selection.Picked([asset.Id]), ("inventoryitem_type", optic.Id)));
        var now = await _operation.Db.Set<Asset>().AsNoTracking().SingleAsync(a => a.Id == asset.Id);
        Assert.Equal((null, optic.Id), (now.DeviceTypeId, now.InventoryItemTypeId));
    }

    [Fact]
    public async Task CustomValues_ThatAreNamed_Change_TheOthersStay_AndAWrongOneIsNobodys()
    {
        foreach (var name in new[] { "bulk_floor", "bulk_room", "bulk_door" })
            _operation.Db.Add(new CustomField { Name = name, Type = "integer", ObjectTypes = "netbox_inventory.supplier" });
        var suppliers = await _operation.Db.Set<Supplier>().OrderBy(s => s.Id).ToListAsync();
        foreach (var supplier in suppliers) supplier.CustomFieldData = """{"bulk_floor":1,"bulk_room":2,"bulk_door":9}""";
        await _operation.Db.SaveChangesAsync();
        var all = new Selection.Picked([.. suppliers.Select(s => s.Id)]);
        var edit = new Edit(new Dictionary<Field, object?>()) { Custom = new() { ["bulk_floor"] = 3, ["bulk_room"] = null } };
        Assert.Equal(new BulkResult.Done(suppliers.Count), await _operation.Records<Supplier>().ChangeAsync(all, edit));
        Assert.All(await _operation.Db.Set<Supplier>().AsNoTracking().Select(s => s.CustomFieldData).ToListAsync(), values => Assert.Equal("""{"bulk_floor":3,"bulk_door":9}""", values));
        Assert.IsType<BulkResult.Refused>(await _operation.Records<Supplier>().ChangeAsync(all, edit with { Custom = new() { ["bulk_floor"] = "three" } }));
    }

    [Fact]
    public async Task Tags_AreAddedAndRemoved_AndToldInTheHistory()
    {
        var tags = await _operation.Db.Set<Tag>().ToDictionaryAsync(t => t.Slug, t => t.Id);
        var suppliers = await _operation.Db.Set<Supplier>().OrderBy(s => s.Id).Select(s => s.Id).ToListAsync();
        var edit = new Edit(new Dictionary<Field, object?>()) { AddTags = [tags["red"]], RemoveTags = [tags["blau"]] };
        Assert.Equal(new BulkResult.Done(3), await _operation.Records<Supplier>().ChangeAsync(new Selection.Picked(suppliers), edit));
        var here = await _operation.Db.Set<TaggedItem>().Where(t => t.ObjectType == "netbox_inventory.supplier").Select(t => new { t.ObjectId, t.Tag.Slug }).ToListAsync();
        Assert.Equal(suppliers, here.Where(t => t.Slug == "red").Select(t => t.ObjectId).Order());
        Assert.DoesNotContain(here, t => t.Slug == "blau");
        Assert.Equal(3, await _operation.Db.Set<Change>().CountAsync(c => c.OperationId == _operation.Id && c.Action == "update"));
    }

    [Fact]
    public async Task TagOfOtherRows_IsRefused()
    {
        var tag = new Tag { Name = "Racks only", Slug = "racks-only", ObjectTypes = "dcim.rack" };
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Tag>().SaveAsync(tag));
        var supplier = await _operation.Db.Set<Supplier>().FirstAsync(s => s.Slug == "acme");
        var edit = new Edit(new Dictionary<Field, object?>()) { AddTags = [tag.Id] };
        Assert.Equal("The tag Racks only is not for suppliers.", Assert.IsType<BulkResult.Refused>(await _operation.Records<Supplier>().ChangeAsync(new Selection.Picked([supplier.Id]), edit)).Message);
        var field = Database.Catalog.Of<Supplier>().Find("tags")!;
        var refused = Assert.IsType<SaveResult.Refused>(await _operation.Records<Supplier>().SaveAsync(supplier.Id, new Dictionary<Field, object?> { [field] = new[] { tag.Id } }, null));
        Assert.Equal(["The tag Racks only is not for suppliers."], refused.Problems.Of("tags"));
    }

    [Fact]
    public async Task TagsOfAForm_AreWritten_OfNewRowsToo_AndToldOnce()
    {
        var tags = await _operation.Db.Set<Tag>().ToDictionaryAsync(t => t.Slug, t => t.Id);
        var resource = Database.Catalog.Of<Supplier>();
        var (name, slug, field) = (resource.Find("name")!, resource.Find("slug")!, resource.Find("tags")!);
        var entry = new Dictionary<Field, object?> { [name] = "Tagged", [slug] = "tagged", [field] = new[] { tags["red"], tags["blau"] } };
        var row = (Supplier)Assert.IsType<SaveResult.Saved>(await _operation.Records<Supplier>().SaveAsync(null, entry, null)).Row;
        Assert.Equal(["Blau", "Red"], await TagsAsync(row.Id));
        var version = row.Version;
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Supplier>().SaveAsync(row.Id, new Dictionary<Field, object?> { [field] = new[] { tags["red"] } }, version));
        Assert.Equal(["Red"], await TagsAsync(row.Id));
        Assert.True(row.Version > version);
        Assert.Single(await _operation.Db.Set<Change>().Where(c => c.OperationId == _operation.Id && c.ObjectId == row.Id && c.Action == "create").ToListAsync());
    }

    [Fact]
    public async Task Rename_ByPattern_KeepsGroups_AndIsWhatThePreviewSaid()
    {
        var renaming = new Renaming(Database.Catalog.Of<Rack>().Find("name")!, "^R(\\d+)$", "Rack \\1 ", IsPattern: true);
        var racks = new Selection.Picked(await _operation.Db.Set<Rack>().OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());
        var (first, count) = await _operation.Records<Rack>().PreviewRenameAsync(racks, renaming, 1);
        Assert.Equal((1, 2, "R2", "Rack 2 "), (first.Count, count, first[0].Old, first[0].New));
        Assert.IsType<BulkResult.Done>(await _operation.Records<Rack>().RenameAsync(racks, renaming));
        Assert.Equal(["Rack 10", "Rack 2"], await _operation.Db.Set<Rack>().Select(r => r.Name).OrderBy(n => n).ToListAsync());
    }

    [Fact]
    public async Task Rename_ToOneNameForTwo_IsRefused()
    {
        var renaming = new Renaming(Database.Catalog.Of<Rack>().Find("name")!, "^R.*$", "Same", IsPattern: true);
        var racks = new Selection.Picked(await _operation.Db.Set<Rack>().OrderBy(r => r.Id).Select(r => r.Id).ToListAsync());
        var refused = Assert.IsType<BulkResult.Refused>(await _operation.Records<Rack>().RenameAsync(racks, renaming));
        Assert.Equal("Row 2, Same (F-10): The location has a rack of that name.", Assert.Single(refused.Rows).ToString());
    }

    [Fact]
    public async Task Rename_OntoAnotherRow_IsRefused()
    {
        var renaming = new Renaming(Database.Catalog.Of<Supplier>().Find("name")!, " outlet", "", IsPattern: false);
        var suppliers = new Selection.Picked(await _operation.Db.Set<Supplier>().Where(s => s.Slug != "acme").OrderBy(s => s.Id).Select(s => s.Id).ToListAsync());
        await _operation.Db.Set<Supplier>().Where(s => s.Slug == "acme").ExecuteUpdateAsync(set => set.SetProperty(s => s.Name, "acme"));
        Assert.Single(Assert.IsType<BulkResult.Refused>(await _operation.Records<Supplier>().RenameAsync(suppliers, renaming)).Rows);
    }

    [Fact]
    public async Task Delete_OfAParentWithItsChild_TakesBoth()
    {
        var freed = await _operation.Db.Set<Site>().ExecuteUpdateAsync(set => set.SetProperty(s => s.RegionId, (long?)null));
        var ids = await _operation.Db.Set<Region>().OrderBy(r => r.Id).Select(r => r.Id).ToListAsync();
        Assert.True(freed > 0);
        Assert.Equal(new BulkResult.Done(2), await _operation.Records<Region>().DeleteAsync(new Selection.Picked(ids)));
        Assert.Empty(await _operation.Db.Set<Region>().ToListAsync());
    }

    [Fact]
    public async Task Delete_OfOneThatIsNeeded_NamesIt_AndDeletesNone()
    {
        var ids = await _operation.Db.Set<Supplier>().OrderBy(s => s.Id).Select(s => s.Id).ToListAsync();
        var refused = Assert.IsType<BulkResult.Refused>(await _operation.Records<Supplier>().DeleteAsync(new Selection.Picked(ids)));
        Assert.Contains("Row 2, ACME: Purchase ACME P-1 needs it.", refused.Rows.Select(r => r.ToString()));
        Assert.Equal(3, await _operation.Db.Set<Supplier>().CountAsync());
    }

    [Fact]
    public async Task Trees_MovedTogether_KeepTheirOutline()
    {
        var europe = await _operation.Db.Set<Region>().SingleAsync(r => r.Slug == "europe");
        foreach (var name in new[] { "World", "A", "B" })
            Assert.IsType<SaveResult.Saved>(await _operation.Records<Region>().SaveAsync(new Region { Name = name, Slug = name.ToLowerInvariant(), ParentId = name == "B" ? await IdAsync("a") : null }));
        var (a, b, world) = (await IdAsync("a"), await IdAsync("b"), await IdAsync("world"));
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Region>().SaveAsync(new Region { Name = "C", Slug = "c", ParentId = b }));
        Assert.IsType<BulkResult.Done>(await ChangeAsync<Region>(new Selection.Picked([a, europe.Id]), ("parent", world)));
        Assert.IsType<BulkResult.Done>(await ChangeAsync<Region>(new Selection.Picked([a, b]), ("description", "moved")));
        Assert.Equal(["World", "A", "B", "C", "Europe", "Slovenia"], await _operation.Db.Set<Region>().AsNoTracking().OrderBy(r => r.TreeSort).Select(r => r.Name).ToListAsync());
        Assert.Equal($"/{world}/{a}/{b}/", (await _operation.Db.Set<Region>().AsNoTracking().SingleAsync(r => r.Id == b)).Path);
    }

    private Task<long> IdAsync(string slug) => _operation.Db.Set<Region>().Where(r => r.Slug == slug).Select(r => r.Id).SingleAsync();

    private async Task<IReadOnlyList<string>> TagsAsync(long supplier) => await _operation.Db.Set<TaggedItem>().AsNoTracking()
        .Where(t => t.ObjectType == "netbox_inventory.supplier" && t.ObjectId == supplier).Select(t => t.Tag.Name).OrderBy(n => n).ToListAsync();

    private Task<BulkResult> ChangeAsync<T>(Selection selection, (string Field, object? Value) change)
        where T : Entity, new() =>
        _operation.Records<T>().ChangeAsync(selection, new Edit(new Dictionary<Field, object?> { [Database.Catalog.Of<T>().Find(change.Field)!] = change.Value }));

    private static ListQuery Named(string description) => new() { Filters = [("description", [description])] };

    private async Task AssetsAsync(int many)
    {
        var type = await _operation.Db.Set<DeviceType>().Select(t => t.Id).FirstAsync();
        for (var i = 0; i < many; i++) _operation.Db.Add(new Asset { Status = "stored", DeviceTypeId = type, Serial = $"BULK{i}", Description = "bulk" });
        await _operation.Db.SaveChangesAsync();
    }
}

public sealed class BulkOnSqlite(SqliteDatabase database) : BulkTests(database), IClassFixture<SqliteDatabase>;

public sealed class BulkOnPostgres(PostgresDatabase database) : BulkTests(database), IClassFixture<PostgresDatabase>;
