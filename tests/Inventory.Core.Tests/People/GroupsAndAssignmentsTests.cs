using Inventory.Core.Data;
using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.People;

public abstract class GroupsAndAssignmentsTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private const string Site = "dcim.site";
    private Operation _operation = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // Nothing is committed, so every test finds the database as it was.
    public async ValueTask InitializeAsync() => _operation = await Database.WriteAsync();

    public async ValueTask DisposeAsync()
    {
        await _operation.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task TenantGroup_WhoseTenantsWouldBecomeNamesakes_Stays()
    {
        var outer = await AddAsync(new TenantGroup { Name = "Faculties", Slug = "faculties" });
        var inner = await AddAsync(new TenantGroup { Name = "Science", Slug = "science", ParentId = outer.Id });
        var twin = await AddAsync(new Tenant { Name = "IT", Slug = "it-science", GroupId = inner.Id });
        await AddAsync(new Tenant { Name = "Physics", Slug = "physics", GroupId = inner.Id });
        var held = Assert.IsType<SaveResult.Held>(await _operation.Records<TenantGroup>().DeleteAsync(outer.Id, Cancel));
        Assert.Equal([twin.Id], held.By.Select(t => t.Id));
        Assert.Equal([twin.Id], (await _operation.Records<TenantGroup>().PreviewDeleteAsync(outer.Id, Cancel))!.Blockers.Select(t => t.Id));
    }

    [Fact]
    public async Task TenantGroup_WithOthers_Goes_AndTheyStay()
    {
        var group = await AddAsync(new TenantGroup { Name = "Faculties", Slug = "faculties" });
        var physics = await AddAsync(new Tenant { Name = "Physics", Slug = "physics", GroupId = group.Id });
        Assert.IsType<SaveResult.Saved>(await _operation.Records<TenantGroup>().DeleteAsync(group.Id, Cancel));
        Assert.Null((await _operation.Db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == physics.Id, Cancel)).GroupId);
    }

    [Fact]
    public async Task Tenants_MayHaveOneName_InDifferentGroups()
    {
        var group = await AddAsync(new TenantGroup { Name = "Faculties", Slug = "faculties" });
        await AddAsync(new Tenant { Name = "IT", Slug = "it", GroupId = group.Id });
        Assert.IsType<SaveResult.Refused>(await _operation.Records<Tenant>().SaveAsync(new Tenant { Name = "IT", Slug = "it-2", GroupId = group.Id }, Cancel));
    }

    [Fact]
    public async Task ContactGroups_AreTold_AndCountEachContactOnce()
    {
        var staff = await AddAsync(new ContactGroup { Name = "Staff", Slug = "staff" });
        var technicians = await AddAsync(new ContactGroup { Name = "Technicians", Slug = "technicians", ParentId = staff.Id });
        var ana = await PutAsync("Ana Novak", staff.Id, technicians.Id);
        var change = await _operation.Db.Set<Change>().AsNoTracking().OrderBy(c => c.Id).LastAsync(c => c.ObjectType == "tenancy.contact", Cancel);
        Assert.Equal(("""{"groups":[]}""", $$"""{"groups":[{{staff.Id}},{{technicians.Id}}]}"""), (change.Before, change.After));
        Assert.Equal([1, 1], await CountsAsync(staff.Id, technicians.Id));
        Assert.Equal([ana], await ListAsync<Contact>(("group_id", $"{staff.Id}")));
        Assert.Equal([ana], await ListAsync<Contact>(("group", "technicians")));

        await PutAsync("Ana Novak", technicians.Id);
        Assert.Equal([1, 1], await CountsAsync(staff.Id, technicians.Id));
        await PutAsync("Ana Novak");
        Assert.Equal([0, 0], await CountsAsync(staff.Id, technicians.Id));
    }

    [Fact]
    public async Task ContactGroup_Deleted_IsToldOfItsContacts()
    {
        var staff = await AddAsync(new ContactGroup { Name = "Staff", Slug = "staff" });
        var ana = await PutAsync("Ana Novak", staff.Id);
        Assert.IsType<SaveResult.Saved>(await _operation.Records<ContactGroup>().DeleteAsync(staff.Id, Cancel));
        var change = await _operation.Db.Set<Change>().AsNoTracking().OrderBy(c => c.Id).LastAsync(c => c.ObjectType == "tenancy.contact" && c.ObjectId == ana, Cancel);
        Assert.Equal(("update", $$"""{"groups":[{{staff.Id}}]}""", """{"groups":[]}"""), (change.Action, change.Before, change.After));
    }

    [Fact]
    public async Task Contact_InAGroupThatIsNotThere_IsRefusedAtTheField()
    {
        var ana = await _operation.Db.Set<Contact>().SingleAsync(c => c.Name == "Ana Novak", Cancel);
        var groups = Database.Catalog.Of<Contact>().Find("groups")!;
        var result = await _operation.Records<Contact>().SaveAsync(ana.Id, new Dictionary<Field, object?> { [groups] = new List<long> { 9999 } }, null, Cancel);
        Assert.NotEmpty(Assert.IsType<SaveResult.Refused>(result).Problems.Of("groups"));
    }

    [Fact]
    public async Task Assignment_IsToldOfItsObjectToo_AndGoesWithIt()
    {
        var site = await AddAsync(new Site { Name = "Koper", Slug = "koper" });
        var assignment = await AssignAsync(Site, site.Id);
        var resource = Database.Catalog.Of<Site>();
        Assert.Contains(await _operation.HistoryOfAsync(resource, site.Id, cancel: Cancel), h => h is { Action: "create", Beside: "Contact assignment Ana Novak (Support)" });
        Assert.Equal([site.Id], await ListAsync<Site>(("contact", $"{assignment.ContactId}")));
        Assert.DoesNotContain(site.Id, await ListAsync<Site>(("contact", "null")));

        Assert.IsType<SaveResult.Saved>(await _operation.Records<Site>().DeleteAsync(site.Id, Cancel));
        Assert.False(await _operation.Db.Set<ContactAssignment>().AnyAsync(a => a.Id == assignment.Id, Cancel));
        Assert.Contains("delete", await _operation.Db.Set<Change>().Where(c => c.ObjectType == "tenancy.contactassignment" && c.ObjectId == assignment.Id).Select(c => c.Action).ToListAsync(Cancel));
    }

    [Fact]
    public async Task Assignment_OfSomethingThatIsNotThere_IsRefused()
    {
        var (contact, role) = await WhoAsync();
        var result = await _operation.Records<ContactAssignment>().SaveAsync(new ContactAssignment { ObjectType = Site, ObjectId = 9999, ContactId = contact, RoleId = role }, Cancel);
        Assert.NotEmpty(Assert.IsType<SaveResult.Refused>(result).Problems.Of("object_id"));
    }

    [Fact]
    public async Task Assignment_OfAKindWithoutContacts_IsRefused()
    {
        var (contact, role) = await WhoAsync();
        var result = await _operation.Records<ContactAssignment>().SaveAsync(new ContactAssignment { ObjectType = "dcim.rackrole", ObjectId = 1, ContactId = contact, RoleId = role }, Cancel);
        Assert.NotEmpty(Assert.IsType<SaveResult.Refused>(result).Problems.Of("object_type"));
    }

    [Fact]
    public void ContactsTab_StandsBesideThoseThatHaveContacts()
    {
        Assert.Contains("Contacts", Tabs("sites"));
        Assert.DoesNotContain("Contacts", Tabs("rack-roles"));
        Assert.DoesNotContain("Contacts", Tabs("device-types"));
    }

    private IEnumerable<string> Tabs(string slug) => Database.Catalog.PointingAt(Database.Catalog.WithSlug(slug)!).Select(r => r.Label);

    private async Task<T> AddAsync<T>(T row)
        where T : Entity, new()
    {
        var result = await _operation.Records<T>().SaveAsync(row, Cancel);
        Assert.True(result is SaveResult.Saved, (result as SaveResult.Refused)?.Problems.ToString());
        return row;
    }

    private async Task<long> PutAsync(string contact, params long[] groups)
    {
        var row = await _operation.Db.Set<Contact>().SingleAsync(c => c.Name == contact, Cancel);
        var field = Database.Catalog.Of<Contact>().Find("groups")!;
        Assert.IsType<SaveResult.Saved>(await _operation.Records<Contact>().SaveAsync(row.Id, new Dictionary<Field, object?> { [field] = groups.ToList() }, row.Version, Cancel));
        return row.Id;
    }

    private async Task<IEnumerable<int>> CountsAsync(params long[] groups)
    {
        var counts = await ((SideField<ContactGroup>)Database.Catalog.Of<ContactGroup>().Find("contact_count")!).ReadManyAsync(_operation, groups, Cancel);
        return groups.Select(g => ((Count)counts[g]!).Number);
    }

    private async Task<IEnumerable<long>> ListAsync<T>(params (string Name, string Value)[] filters)
        where T : Entity, new() =>
        (await _operation.Records<T>().ListAsync(new ListQuery { Filters = [.. filters.Select(f => (f.Name, (IReadOnlyList<string>)[f.Value]))] }, [], Cancel)).Rows.Select(r => r.Id);

    private async Task<(long Contact, long Role)> WhoAsync() => (
        await _operation.Db.Set<Contact>().Where(c => c.Name == "Ana Novak").Select(c => c.Id).SingleAsync(Cancel),
        (await AddAsync(new ContactRole { Name = "Support", Slug = "support" })).Id);

    private async Task<ContactAssignment> AssignAsync(string type, long id)
    {
        var (contact, role) = await WhoAsync();
        return await AddAsync(new ContactAssignment { ObjectType = type, ObjectId = id, ContactId = contact, RoleId = role, Priority = "primary" });
    }
}

public sealed class GroupsAndAssignmentsOnSqlite(SqliteDatabase database) : GroupsAndAssignmentsTests(database), IClassFixture<SqliteDatabase>;

public sealed class GroupsAndAssignmentsOnPostgres(PostgresDatabase database) : GroupsAndAssignmentsTests(database), IClassFixture<PostgresDatabase>;
