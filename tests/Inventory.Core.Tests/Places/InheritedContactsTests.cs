using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Places;

public abstract class InheritedContactsTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private Operation _operation = null!;
    private Contact _ana = null!;
    private ContactRole _duty = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // One test commits: the others' names are never the same.
    private string Unique { get; } = Guid.NewGuid().ToString("N");

    public async ValueTask InitializeAsync()
    {
        _operation = await Database.WriteAsync();
        _ana = await AddAsync(new Contact { Name = $"Ana {Unique}" });
        _duty = await AddAsync(new ContactRole { Name = $"Duty {Unique}", Slug = $"duty-{Unique}" });
    }

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Place_HasTheContactsOfAllThatItLiesIn_AndNotItsOwnAgain()
    {
        var (outer, inner, group, north, hall, room) = await WorldAsync();
        var other = await AddAsync(new Region { Name = $"Other {Unique}", Slug = $"other-{Unique}" });
        await AskAsync(other);
        var (ofOuter, ofInner, ofGroup, ofNorth, ofHall) = (await AskAsync(outer), await AskAsync(inner), await AskAsync(group), await AskAsync(north), await AskAsync(hall));
        await AskAsync(room);

        await AssertInheritsAsync<Region>(outer.Id);
        await AssertInheritsAsync<Region>(inner.Id, ofOuter);
        await AssertInheritsAsync<SiteGroup>(group.Id);
        await AssertInheritsAsync<Site>(north.Id, ofOuter, ofInner, ofGroup);
        await AssertInheritsAsync<Location>(hall.Id, ofOuter, ofInner, ofGroup, ofNorth);
        await AssertInheritsAsync<Location>(room.Id, ofOuter, ofInner, ofGroup, ofNorth, ofHall);
    }

    [Fact]
    public async Task SiteInNothing_AndOtherKinds_InheritNone()
    {
        var alone = await AddAsync(new Site { Name = $"Alone {Unique}", Slug = $"alone-{Unique}" });
        await AskAsync(alone);
        await AssertInheritsAsync<Site>(alone.Id);
        await AssertInheritsAsync<Site>(987654);
        await AssertInheritsAsync<Location>(987654);
        var rack = await AddAsync(new Rack { SiteId = alone.Id, Name = "R1" });
        await AssertInheritsAsync<Rack>(rack.Id);
    }

    [Fact]
    public async Task AssignmentsThatMayNotBeViewed_AreNotInherited()
    {
        var (_, inner, _, north, _, _) = await WorldAsync();
        var seen = await AskAsync(inner);
        await AskAsync(inner, await AddAsync(new ContactRole { Name = $"Secret {Unique}", Slug = $"secret-{Unique}" }));
        await _operation.CommitAsync(Cancel);
        await using (var some = Database.Operations.Read(new(7, "ana", isSuperuser: false, [new("tenancy.contactassignment", Verb.View, $$"""{"role_id":{{_duty.Id}}}""")])))
            Assert.Equal([seen], await InheritedContacts.OfAsync(some, typeof(Site), north.Id, Cancel));
        await using var none = Database.Operations.Read(new(8, "bo", isSuperuser: false, []));
        Assert.Empty(await InheritedContacts.OfAsync(none, typeof(Site), north.Id, Cancel));
    }

    private async Task<(Region Outer, Region Inner, SiteGroup Group, Site North, Location Hall, Location Room)> WorldAsync()
    {
        var outer = await AddAsync(new Region { Name = $"Outer {Unique}", Slug = $"outer-{Unique}" });
        var inner = await AddAsync(new Region { Name = $"Inner {Unique}", Slug = $"inner-{Unique}", ParentId = outer.Id });
        var group = await AddAsync(new SiteGroup { Name = $"Campuses {Unique}", Slug = $"campuses-{Unique}" });
        var north = await AddAsync(new Site { Name = $"North {Unique}", Slug = $"north-{Unique}", RegionId = inner.Id, GroupId = group.Id });
        var hall = await AddAsync(new Location { Name = "Hall", Slug = "hall", SiteId = north.Id });
        return (outer, inner, group, north, hall, await AddAsync(new Location { Name = "Room", Slug = "room", SiteId = north.Id, ParentId = hall.Id }));
    }

    private async Task AssertInheritsAsync<T>(long id, params long[] expected) =>
        Assert.Equal(expected.Order(), (await InheritedContacts.OfAsync(_operation, typeof(T), id, Cancel)).Order());

    private async Task<long> AskAsync(Entity row, ContactRole? role = null) => (await AddAsync(new ContactAssignment
    {
        ObjectType = Names.ObjectType(row.GetType())!,
        ObjectId = row.Id,
        ContactId = _ana.Id,
        RoleId = (role ?? _duty).Id,
    })).Id;

    private async Task<T> AddAsync<T>(T row)
        where T : Entity, new()
    {
        Assert.IsType<SaveResult.Saved>(await _operation.Records<T>().SaveAsync(row, Cancel));
        return row;
    }
}

public sealed class InheritedContactsOnSqlite(SqliteDatabase database) : InheritedContactsTests(database), IClassFixture<SqliteDatabase>;

public sealed class InheritedContactsOnPostgres(PostgresDatabase database) : InheritedContactsTests(database), IClassFixture<PostgresDatabase>;
