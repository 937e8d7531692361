using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Places;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Tracking;

public abstract class JournalTests(Database database) : DatabaseTests(database)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void EveryKindOfPrimaryRow_HasAJournal() => Assert.Equal(
        Database.Catalog.All.Where(r => r.EntityType.IsAssignableTo(typeof(PrimaryEntity))).Select(r => r.ObjectType).Except(["users.owner", "users.ownergroup"]).Order(),
        JournalEntry.ObjectTypes.Seeds.Select(s => s.Value).Order());

    [Fact]
    public async Task Author_IsWhoeverWroteIt_AndStaysWhenAnotherChangesIt()
    {
        await using var operation = await Database.WriteAsync(new Viewer(7, "ana", true, []));
        var entry = await AddAsync(operation, await SiteAsync(operation));
        Assert.Equal((7L, "ana"), (entry.AuthorId, entry.AuthorName));
        await operation.CommitAsync(Cancel);
        await using var later = await Database.WriteAsync(new Viewer(8, "bo", true, []));
        var taken = (await later.Records<JournalEntry>().TakeAsync(entry.Id, Verb.Change, Cancel))!;
        taken.Comments = "Swapped *both* disks";
        Assert.IsType<SaveResult.Saved>(await later.Records<JournalEntry>().SaveAsync(taken, Cancel));
        Assert.Equal("ana", (await later.Db.Set<JournalEntry>().AsNoTracking().SingleAsync(j => j.Id == entry.Id, Cancel)).AuthorName);
    }

    [Fact]
    public async Task Entry_GoesWithItsRow_AndThePreviewSaysSo()
    {
        await using var operation = await Database.WriteAsync();
        var site = new Site { Name = "Short-lived", Slug = "short-lived", Status = "active" };
        Assert.IsType<SaveResult.Saved>(await operation.Records<Site>().SaveAsync(site, Cancel));
        var entry = await AddAsync(operation, site.Id);
        Assert.Contains((await operation.Records<Site>().PreviewDeleteAsync(site.Id, Cancel))!.Goes, goes => goes is JournalEntry && goes.Id == entry.Id);
        Assert.IsType<SaveResult.Saved>(await operation.Records<Site>().DeleteAsync(site.Id, Cancel));
        Assert.False(await operation.Db.Set<JournalEntry>().AnyAsync(j => j.Id == entry.Id, Cancel));
    }

    [Fact]
    public async Task Entry_StandsInTheHistoryOfItsRow_ForThoseWhoMaySeeEntries()
    {
        await using var operation = await Database.WriteAsync();
        var row = new Site { Name = "Told of", Slug = "told-of", Status = "active" };
        Assert.IsType<SaveResult.Saved>(await operation.Records<Site>().SaveAsync(row, Cancel));
        await AddAsync(operation, row.Id);
        await operation.CommitAsync(Cancel);
        Assert.Equal(1, await BesideAsync(new Grant("dcim.site", Verb.View, null), new Grant("extras.journalentry", Verb.View, null)));
        Assert.Equal(0, await BesideAsync(new Grant("dcim.site", Verb.View, null)));

        async Task<int> BesideAsync(params Grant[] rights)
        {
            await using var reading = Database.Operations.Read(new Viewer(7, "ana", isSuperuser: false, rights));
            return (await reading.HistoryOfAsync(Database.Catalog.Of<Site>(), row.Id, cancel: Cancel)).Count(e => e.Beside is not null);
        }
    }

    [Fact]
    public async Task Entry_AboutNothing_OrWithoutWords_IsRefused()
    {
        await using var operation = await Database.WriteAsync();
        var nowhere = Assert.IsType<SaveResult.Refused>(await operation.Records<JournalEntry>().SaveAsync(new JournalEntry { ObjectType = "dcim.site", ObjectId = 987654, Comments = "?" }, Cancel));
        Assert.Equal("assigned_object_id", Assert.Single(nowhere.Problems.List).Field);
        var wordless = Assert.IsType<SaveResult.Refused>(await operation.Records<JournalEntry>().SaveAsync(new JournalEntry { ObjectType = "dcim.site", ObjectId = await SiteAsync(operation), Comments = "" }, Cancel));
        Assert.Equal("comments", Assert.Single(wordless.Problems.List).Field);
    }

    private static Task<long> SiteAsync(Operation operation) => operation.Db.Set<Site>().OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(Cancel);

    private static async Task<JournalEntry> AddAsync(Operation operation, long site)
    {
        var entry = new JournalEntry { ObjectType = "dcim.site", ObjectId = site, Kind = "warning", Comments = "Swapped a disk" };
        Assert.IsType<SaveResult.Saved>(await operation.Records<JournalEntry>().SaveAsync(entry, Cancel));
        return entry;
    }
}

public sealed class JournalOnSqlite(SqliteDatabase database) : JournalTests(database), IClassFixture<SqliteDatabase>;

public sealed class JournalOnPostgres(PostgresDatabase database) : JournalTests(database), IClassFixture<PostgresDatabase>;
