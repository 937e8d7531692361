using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;

namespace Inventory.Core.Tests.Tracking;

/// <summary>Who reads what in the change log, and how it is narrowed.</summary>
public abstract class ChangeListTests(Database database) : DatabaseTests(database)
{
    private static readonly Grant Log = new("core.objectchange", Verb.View, null);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Changes_OfKindsOutOfSight_AreNotThere()
    {
        var act = await ActAsync(new Region { Name = "Kras", Slug = Slug() }, new Supplier { Name = "Kras", Slug = Slug() });
        Assert.Equal(["netbox_inventory.supplier"], (await SeenAsync(act, Log, new("netbox_inventory.supplier", Verb.View, null))).Select(c => c.ObjectType));
        Assert.Empty(await SeenAsync(act, Log));
        Assert.Empty(await SeenAsync(act, new Grant("netbox_inventory.supplier", Verb.View, null)));
        Assert.Equal(2, (await SeenAsync(act, new Grant("*", Verb.View, null))).Count);
    }

    [Fact]
    public async Task Changes_OfRowsOutsideOfAConstraint_AreNotThere_NorOfThoseThatAreGone()
    {
        var (mine, other) = (new Supplier { Name = "Mine", Slug = Slug() }, new Supplier { Name = "Other", Slug = Slug() });
        var act = await ActAsync(mine, other);
        Grant[] rights = [Log, new("netbox_inventory.supplier", Verb.View, $$"""{"slug":"{{mine.Slug}}"}""")];
        Assert.Equal([mine.Id], (await SeenAsync(act, rights)).Select(c => c.ObjectId));
        await using (var operation = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Saved>(await operation.Records<Supplier>().DeleteAsync(mine.Id, Cancel));
            await operation.CommitAsync(Cancel);
        }
        Assert.Empty(await SeenAsync(act, rights));
        Assert.Equal(2, (await SeenAsync(act, Log, new("netbox_inventory.supplier", Verb.View, null))).Count);
    }

    [Fact]
    public async Task ChangesOfPermissions_AreNotPartOfEverything()
    {
        var act = await ActAsync(new Permission { Name = Slug(), ObjectTypes = "dcim.site", Actions = "view" });
        Assert.Empty(await SeenAsync(act, new Grant("*", Verb.View, null)));
        Assert.Single(await SeenAsync(act, Log, new("users.objectpermission", Verb.View, null)));
    }

    [Fact]
    public async Task Log_OfSomeChangesOnly_IsWhatTheGrantSays()
    {
        var act = await ActAsync(new Supplier { Name = "Seen", Slug = Slug() }, new Permission { Name = Slug(), ObjectTypes = "dcim.site", Actions = "view" });
        Assert.Single(await SeenAsync(act, new("core.objectchange", Verb.View, """{"object_type": "netbox_inventory.supplier"}"""), new("netbox_inventory.supplier", Verb.View, null)));
        Assert.Empty(await SeenAsync(act, new("core.objectchange", Verb.View, """{"object_type": "dcim.site"}"""), new("netbox_inventory.supplier", Verb.View, null)));
    }

    [Fact]
    public async Task Log_IsNarrowedByWhoWhatAndWhen_TheNewestFirst()
    {
        var row = new Supplier { Name = "Narrow", Slug = Slug() };
        await using var operation = await Database.WriteAsync(new Viewer(null, "mojca", true, []), "moved to Celje");
        Assert.IsType<SaveResult.Saved>(await operation.Records<Supplier>().SaveAsync(row, Cancel));
        Database.Clock.Now = Database.Clock.Now.AddHours(1);
        row.Name = "Narrower";
        Assert.IsType<SaveResult.Saved>(await operation.Records<Supplier>().SaveAsync(row, Cancel));
        Assert.Equal(["update", "create"], await ActionsAsync(("user", "mojca")));
        Assert.Equal(["update", "create"], await ActionsAsync(("changed_object_type", "netbox_inventory.supplier"), ("changed_object_id", $"{row.Id}")));
        Assert.Equal(["update", "create"], await ActionsAsync(("operation_id", $"{operation.Id}")));
        Assert.Equal(["update"], await ActionsAsync(("request_id", $"{operation.Id}"), ("time__gte", Database.Clock.Now.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture))));
        Assert.Equal(["create"], await ActionsAsync(("operation_id", $"{operation.Id}"), ("action", "create")));
        Assert.Equal(["update", "create"], await ActionsAsync(("operation_id", $"{operation.Id}"), ("message__ic", "celje")));
        Assert.Empty(await ActionsAsync(("operation_id", $"{operation.Id}"), ("message__ic", "koper")));
        var found = await operation.Records<Change>().ListAsync(new ListQuery { Text = "to celje" }, [], Cancel);
        Assert.Equal(2, found.Total);

        async Task<IEnumerable<string>> ActionsAsync(params (string Name, string Value)[] filters)
        {
            var page = await operation.Records<Change>().ListAsync(new ListQuery { Filters = [.. filters.Select(f => (f.Name, (IReadOnlyList<string>)[f.Value]))] }, operation.Catalog.Of<Change>().List, Cancel);
            Assert.Empty(page.NotUnderstood);
            return page.Rows.Select(c => c.Action);
        }
    }

    [Fact]
    public async Task Story_TellsWhatDiffers_WhatCameBeforeAndAfter_AndWhatElseWasDone()
    {
        var (row, beside) = (new Supplier { Name = "Before", Slug = Slug(), CustomFieldData = """{"bin":"1","rank":2}""" }, new Supplier { Name = "Beside", Slug = Slug() });
        await ActAsync(row);
        await using var operation = await Database.WriteAsync();
        var taken = (await operation.Records<Supplier>().TakeAsync(row.Id, Verb.Change, Cancel))!;
        taken.Name = "After";
        taken.CustomFieldData = """{"bin":"2","rank":2}""";
        operation.Db.Update(taken);
        await operation.Db.SaveChangesAsync(Cancel);
        Assert.IsType<SaveResult.Saved>(await operation.Records<Supplier>().SaveAsync(beside, Cancel));
        await operation.CommitAsync(Cancel);
        await using var reading = Database.Read();
        var changes = reading.Of<Change>().Where(c => c.ObjectType == "netbox_inventory.supplier" && c.ObjectId == row.Id).OrderBy(c => c.Id).Select(c => c.Id).ToList();
        var story = (await reading.ChangeStoryAsync(changes[1], Cancel))!;
        Assert.Equal([("Name", "Before", "After"), ("Bin", "1", "2")], story.Fields.Select(f => (f.Label, (string)f.Before!, (string)f.After!)));
        Assert.Equal((changes[0], null, row.Id), (story.Earlier, story.Later, story.Row!.Id));
        Assert.Equal([beside.Id], story.Others.Select(c => c.ObjectId));
    }

    private static string Slug() => Guid.NewGuid().ToString("N");

    private async Task<Guid> ActAsync(params IEnumerable<Entity> rows)
    {
        await using var operation = await Database.WriteAsync();
        operation.Db.AddRange(rows);
        await operation.Db.SaveChangesAsync(Cancel);
        await operation.CommitAsync(Cancel);
        return operation.Id;
    }

    private async Task<IReadOnlyList<Change>> SeenAsync(Guid act, params Grant[] rights)
    {
        await using var operation = Database.Operations.Read(new Viewer(7, "ana", isSuperuser: false, rights));
        return (await operation.Records<Change>().ListAsync(new ListQuery { Filters = [("operation_id", [$"{act}"])] }, [], Cancel)).Rows;
    }
}

public sealed class ChangeListOnSqlite(SqliteDatabase database) : ChangeListTests(database), IClassFixture<SqliteDatabase>;

public sealed class ChangeListOnPostgres(PostgresDatabase database) : ChangeListTests(database), IClassFixture<PostgresDatabase>;
