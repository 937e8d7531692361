using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Access;

/// <summary>What a person has of their own: preferences, bookmarks, saved filters.</summary>
public abstract class PersonalTests(Database database) : DatabaseTests(database)
{
    private static int _number;

    private Preferences Preferences => Database.Services.GetRequiredService<Preferences>();

    [Fact]
    public async Task List_IsLikedBySomebody_NotByOthers()
    {
        var (ana, bo) = (await PersonAsync(), await PersonAsync());
        var liked = new ListPreference { Columns = ["name", "cf_note"], Sort = ["-name"], Size = 100 };
        await Preferences.ChangeListAsync(ana, "suppliers", l => l with { Size = 25 });
        await Preferences.ChangeListAsync(ana, "suppliers", l => liked with { Size = l.Size * 4 });
        var read = await Preferences.ListAsync(ana, "suppliers");
        Assert.Equal(["name", "cf_note"], read.Columns);
        Assert.Equal(["-name"], read.Sort);
        Assert.Equal(100, read.Size);
        Assert.True((await Preferences.ListAsync(ana, "purchases")).IsUsual);
        Assert.True((await Preferences.ListAsync(bo, "suppliers")).IsUsual);
        await Preferences.ChangeListAsync(ana, "suppliers", _ => new());
        Assert.True((await Preferences.ListAsync(ana, "suppliers")).IsUsual);
    }

    [Fact]
    public async Task Preference_ThatNobodyCanRead_IsNone()
    {
        var ana = await PersonAsync();
        await using (var db = Database.Open())
        {
            db.Add(new Preference { UserId = ana, Key = "list.suppliers", Value = "{\"Columns\": 7" });
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.True((await Preferences.ListAsync(ana, "suppliers")).IsUsual);
    }

    [Fact]
    public async Task Bookmark_GoesWithItsRow_AndOnlyItsOwnerHasIt()
    {
        var (ana, bo) = (await ViewerAsync(), await ViewerAsync());
        var supplier = await SaveAsync(new Supplier { Name = $"S{++_number}", Slug = $"s{_number}" });
        Assert.True(await BookmarkAsync(ana, supplier.Id, true));
        Assert.True(await BookmarkAsync(ana, supplier.Id, true));
        Assert.Equal([supplier.Name], await BookmarksAsync(ana));
        Assert.Empty(await BookmarksAsync(bo));
        Assert.Empty(await BookmarksAsync(new Viewer(ana.UserId, ana.Name, false, [])));
        await using (var operation = await Database.WriteAsync())
        {
            await operation.Records<Supplier>().DeleteAsync(supplier.Id);
            await operation.CommitAsync(TestContext.Current.CancellationToken);
        }
        await using var db = Database.Open();
        Assert.DoesNotContain(db.Set<Bookmark>(), b => b.ObjectId == supplier.Id && b.ObjectType == "netbox_inventory.supplier");
    }

    [Fact]
    public async Task Bookmark_OfARowOutOfSight_IsRefused_AndOneIsTakenAway()
    {
        var ana = await ViewerAsync();
        var supplier = await SaveAsync(new Supplier { Name = $"S{++_number}", Slug = $"s{_number}" });
        Assert.False(await BookmarkAsync(new Viewer(ana.UserId, ana.Name, false, []), supplier.Id, true));
        Assert.False(await BookmarkAsync(ana, 987_654, true));
        await BookmarkAsync(ana, supplier.Id, true);
        await BookmarkAsync(ana, supplier.Id, false);
        Assert.Empty(await BookmarksAsync(ana));
    }

    [Fact]
    public async Task SavedFilter_IsManagedByItsOwner_WithoutAnyGrant()
    {
        var viewers = Database.Services.GetRequiredService<Viewers>();
        var (ana, bo) = (await viewers.OfAsync(await PersonAsync()), await viewers.OfAsync(await PersonAsync()));
        var number = ++_number;
        var mine = new SavedFilter { Name = $"F{number}", Slug = $"f{number}", ObjectTypes = "netbox_inventory.asset", Shared = false };
        Assert.IsType<SaveResult.Saved>(await DoAsync(ana!, o => o.Records<SavedFilter>().SaveAsync(mine)));
        Assert.Equal(ana!.UserId, mine.UserId);
        Assert.Null(await TakeAsync(bo!, mine.Id, Verb.View));
        Assert.Null(await TakeAsync(bo!, mine.Id, Verb.Change));
        await DoAsync(ana, async o =>
        {
            var row = await o.Records<SavedFilter>().TakeAsync(mine.Id, Verb.Change);
            row!.Shared = true;
            return await o.Records<SavedFilter>().SaveAsync(row);
        });
        Assert.NotNull(await TakeAsync(bo!, mine.Id, Verb.View));
        Assert.Null(await TakeAsync(bo!, mine.Id, Verb.Delete));
        Assert.IsType<SaveResult.Saved>(await DoAsync(ana, o => o.Records<SavedFilter>().DeleteAsync(mine.Id)));
    }

    private async Task<long> PersonAsync()
    {
        using var scope = Database.Services.CreateScope();
        var (user, problems) = await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync($"person{Interlocked.Increment(ref _number)}-{Guid.NewGuid():N}", "Ada-lovelace-1815", isSuperuser: false);
        return user?.Id ?? throw new InvalidOperationException(problems.ToString());
    }

    private async Task<Viewer> ViewerAsync()
    {
        var id = await PersonAsync();
        return new Viewer(id, $"p{id}", false, [new Grant("netbox_inventory.supplier", Verb.View, null)]);
    }

    private async Task<T> SaveAsync<T>(T row)
        where T : Entity, new()
    {
        Assert.IsType<SaveResult.Saved>(await DoAsync(Viewer.System, o => o.Records<T>().SaveAsync(row)));
        return row;
    }

    private async Task<SaveResult> DoAsync(Viewer viewer, Func<Operation, Task<SaveResult>> act)
    {
        await using var operation = await Database.WriteAsync(viewer);
        var result = await act(operation);
        if (result is SaveResult.Saved) await operation.CommitAsync();
        return result;
    }

    private async Task<SavedFilter?> TakeAsync(Viewer viewer, long id, string verb)
    {
        await using var operation = Database.Operations.Read(viewer);
        return await operation.Records<SavedFilter>().TakeAsync(id, verb);
    }

    private async Task<bool> BookmarkAsync(Viewer viewer, long id, bool isWanted)
    {
        await using var operation = await Database.WriteAsync(viewer);
        var isDone = await operation.BookmarkAsync(Database.Catalog.Of<Supplier>(), id, isWanted);
        await operation.CommitAsync();
        return isDone;
    }

    private async Task<IEnumerable<string>> BookmarksAsync(Viewer viewer)
    {
        await using var operation = Database.Operations.Read(viewer);
        return (await operation.BookmarksAsync()).Select(b => b.Link.Text);
    }
}

public sealed class PersonalOnSqlite(SqliteDatabase database) : PersonalTests(database), IClassFixture<SqliteDatabase>;

public sealed class PersonalOnPostgres(PostgresDatabase database) : PersonalTests(database), IClassFixture<PostgresDatabase>;
