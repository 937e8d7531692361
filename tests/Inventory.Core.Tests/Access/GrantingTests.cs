using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Access;

/// <summary>Accounts, groups and permissions: who gets what by them, and who may change them.</summary>
public abstract class GrantingTests(Database database) : DatabaseTests(database)
{
    private const string Assets = "netbox_inventory.asset";
    private const string Kinds = "users.objectpermission";

    private Viewers Viewers => Database.Services.GetRequiredService<Viewers>();

    [Fact]
    public async Task Permission_OfAGroup_HoldsForItsMembers_UntilTheyLeave()
    {
        var ana = await AddAsync("ana");
        var group = new Group { Name = New("Keepers") };
        await SaveAsync(group);
        var members = Field<Group>("members");
        await SaveAsync(new Permission { Name = "View stored", ObjectTypes = Assets, Actions = "view", Constraints = """{"status":"stored"}""" }, (Field<Permission>("groups"), (object?)new[] { group.Id }));
        Assert.Empty(await SeenByAsync(ana));
        await SaveAsync(group, (members, new[] { ana }));
        Assert.Equal(["A-2", "Ž-7"], await SeenByAsync(ana));
        await SaveAsync(group, (members, Array.Empty<long>()));
        Assert.Empty(await SeenByAsync(ana));
    }

    [Fact]
    public async Task Permission_ThatIsDisabled_GrantsNothing()
    {
        var ana = await AddAsync("ana");
        var permission = await GrantAsync(ana, Assets, "view");
        Assert.Equal(6, (await SeenByAsync(ana)).Count);
        await SaveAsync(permission, (Field<Permission>("enabled"), false));
        Assert.Empty(await SeenByAsync(ana));
    }

    [Fact]
    public async Task ClosedAccount_IsNobody_SuperuserOrNot()
    {
        // Somebody else is there: the last one could not be closed.
        await AddAsync("another boss", isSuperuser: true);
        var boss = await AddAsync("boss", isSuperuser: true);
        Assert.True((await Viewers.OfAsync(boss))!.IsSuperuser);
        await SaveAsync(await AccountAsync(boss), (Field<Account>("is_active"), false));
        Assert.Null(await Viewers.OfAsync(boss));
    }

    [Fact]
    public async Task BulkWork_IsNoWayAround()
    {
        var boss = await AddAsync("boss", isSuperuser: true);
        var ana = await AddAsync("ana");
        await GrantAsync(ana, "users.user", "view,change,delete");
        Assert.Contains("your own account", await ChangeAllAsync(boss, [boss, ana], "is_active", false), StringComparison.Ordinal);
        Assert.Contains("Only superusers give", await ChangeAllAsync(ana, [ana], "is_superuser", true), StringComparison.Ordinal);
        await using var operation = await Database.WriteAsync((await Viewers.OfAsync(ana))!);
        Assert.Contains("Only a superuser deletes", Assert.IsType<BulkResult.Refused>(await operation.Records<Account>().DeleteAsync(new Selection.Picked([boss]))).Message, StringComparison.Ordinal);

        async Task<string> ChangeAllAsync(long who, long[] ids, string field, object value)
        {
            await using var act = await Database.WriteAsync((await Viewers.OfAsync(who))!);
            var result = await act.Records<Account>().ChangeAsync(new Selection.Picked(ids), new Edit(new Dictionary<Field, object?> { [Field<Account>(field)] = value }));
            var refused = Assert.IsType<BulkResult.Refused>(result);
            return refused.Message + string.Join(" ", refused.Rows.Select(p => p.Message));
        }
    }

    [Fact]
    public async Task EveryKind_IsNotAccountsGroupsPermissionsAndTokens()
    {
        var ana = await AddAsync("ana");
        await GrantAsync(ana, "*", "view,change");
        var viewer = (await Viewers.OfAsync(ana))!;
        Assert.True(viewer.May(Verb.View, Assets));
        Assert.All(new[] { "users.user", "users.group", Kinds }, type => Assert.False(viewer.May(Verb.View, type)));
        // Of tokens everybody has their own.
        Assert.All(viewer.Grants(Verb.View, "users.token"), grant => Assert.NotNull(grant.Constraints));
    }

    [Theory]
    [InlineData("""{"colour":"red"}""", "colour")]
    [InlineData("""{"status":""", "JSON")]
    [InlineData("""{"serial__regex":"["}""", "[")]
    [InlineData("""{"owner__users__password_hash__startswith":"A"}""", "password_hash")]
    [InlineData("""{"owner__users__username":"ana"}""", "username")]
    public async Task Constraint_ThatNoRowCanBeAsked_IsRefused_WithWhatIsWrong(string constraints, string named)
    {
        var result = await TryAsync(Viewer.System, new Permission { Name = "P", ObjectTypes = Assets, Actions = "view", Constraints = constraints });
        Assert.Contains(named, Assert.Single(Assert.IsType<SaveResult.Refused>(result).Problems.Of("constraints")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Constraint_ThatFitsOneKindOnly_NamesTheKindThatItDoesNotFit()
    {
        var result = await TryAsync(Viewer.System, new Permission { Name = "P", ObjectTypes = $"{Assets},dcim.site", Actions = "view", Constraints = """{"asset_tag":"A-1"}""" });
        Assert.Contains("sites", Assert.Single(Assert.IsType<SaveResult.Refused>(result).Problems.Of("constraints")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dcim.spaceship", "view", "object_types")]
    [InlineData("", "view", "object_types")]
    [InlineData(Assets, "", "actions")]
    [InlineData(Assets, "view it", "actions")]
    public async Task Permission_WithoutKindsOrActions_IsRefused(string types, string actions, string field)
    {
        await using var operation = await Database.WriteAsync();
        var result = await operation.Records<Permission>().SaveAsync(null, new Dictionary<Field, object?> { [Field<Permission>("name")] = "P", [Field<Permission>("object_types")] = types, [Field<Permission>("actions")] = actions }, null);
        Assert.NotEmpty(Assert.IsType<SaveResult.Refused>(result).Problems.Of(field));
    }

    [Fact]
    public async Task OneWhoLooksAfterPermissions_CannotTakeThatFromThemselves()
    {
        var ana = await AddAsync("ana");
        var own = await GrantAsync(ana, $"{Kinds},users.user", "view,add,change,delete");
        foreach (var (field, value) in new (string, object?)[] { ("enabled", false), ("actions", "view"), ("users", Array.Empty<long>()), ("object_types", "users.user") })
            Assert.Contains("undo", Refusal(await TryAsync(await OfAsync(ana), own, (Field<Permission>(field), value))), StringComparison.Ordinal);
        await using (var operation = await Database.WriteAsync(await OfAsync(ana)))
            Assert.Contains("undo", Refusal(await operation.Records<Permission>().DeleteAsync(own.Id)), StringComparison.Ordinal);
        Assert.IsType<SaveResult.Saved>(await TryAsync(await OfAsync(ana), own, (Field<Permission>("description"), "hers")));
        Assert.True((await OfAsync(ana)).May(Verb.Change, Kinds));
    }

    [Fact]
    public async Task Superuser_CannotCloseThemselves_AndTheLastOneStays()
    {
        var (one, other) = (await AddAsync("one", isSuperuser: true), await AddAsync("other", isSuperuser: true));
        await CloseOtherSuperusersAsync(one, other);
        var viewer = await OfAsync(one);
        Assert.Contains("your own", Refusal(await TryAsync(viewer, await AccountAsync(one), (Field<Account>("is_active"), false))), StringComparison.Ordinal);
        Assert.Contains("yourself", Refusal(await TryAsync(viewer, await AccountAsync(one), (Field<Account>("is_superuser"), false))), StringComparison.Ordinal);
        await using (var operation = await Database.WriteAsync(viewer)) Assert.Contains("your own", Refusal(await operation.Records<Account>().DeleteAsync(one)), StringComparison.Ordinal);
        Assert.IsType<SaveResult.Saved>(await TryAsync(viewer, await AccountAsync(other), (Field<Account>("is_superuser"), false)));
        Assert.Contains("last", Refusal(await TryAsync(Viewer.System, await AccountAsync(one), (Field<Account>("is_active"), false))), StringComparison.Ordinal);
        await using (var operation = await Database.WriteAsync()) Assert.Contains("last", Refusal(await operation.Records<Account>().DeleteAsync(one)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneWhoLooksAfterAccounts_MakesNoSuperusers_AndGivesNoRightsThatTheyMayNotChange()
    {
        var (ana, bor, boss) = (await AddAsync("ana"), await AddAsync("bor"), await AddAsync("boss", isSuperuser: true));
        var all = await GrantAsync(boss, "*", "delete");
        await GrantAsync(ana, "users.user", "view,change,delete");
        await GrantAsync(ana, Kinds, "view");
        var viewer = await OfAsync(ana);
        Assert.NotEmpty(Problems(await TryAsync(viewer, await AccountAsync(bor), (Field<Account>("is_superuser"), true))).Of("is_superuser"));
        Assert.NotEmpty(Problems(await TryAsync(viewer, await AccountAsync(bor), (Field<Account>("permissions"), new[] { all.Id }))).Of("permissions"));
        Assert.Contains("superuser", Refusal(await TryAsync(viewer, await AccountAsync(boss), (Field<Account>("email"), "ana@example.org"))), StringComparison.Ordinal);
        await using (var operation = await Database.WriteAsync(viewer)) Assert.IsType<SaveResult.Refused>(await operation.Records<Account>().DeleteAsync(boss));
        var credentials = Database.Services.GetRequiredService<Credentials>();
        Assert.IsType<SaveResult.Refused>(await credentials.SetPasswordAsync(viewer, boss, "Correct-Horse-7-Battery"));
        Assert.IsType<SaveResult.Saved>(await TryAsync(viewer, await AccountAsync(bor), (Field<Account>("email"), "bor@example.org")));
    }

    [Fact]
    public async Task Password_IsSetByThePolicy_AndItsRecordSaysNothingSecret()
    {
        var (ana, credentials) = (await AddAsync("ana"), Database.Services.GetRequiredService<Credentials>());
        Assert.NotEmpty(Problems(await credentials.SetPasswordAsync(Viewer.System, ana, "short")).Of("password"));
        Assert.IsType<SaveResult.Forbidden>(await credentials.SetPasswordAsync(new(ana, "ana", false, []), ana, "Correct-Horse-7-Battery"));
        var stamp = await StampAsync(ana);
        Assert.IsType<SaveResult.Saved>(await credentials.SetPasswordAsync(Viewer.System, ana, "Correct-Horse-8-Battery"));
        Assert.NotEqual(stamp, await StampAsync(ana));
        await using var scope = Database.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<User>>();
        Assert.True(await users.CheckPasswordAsync((await users.FindByIdAsync($"{ana}"))!, "Correct-Horse-8-Battery"));
        await using var db = Database.Open();
        var change = await db.Set<Change>().AsNoTracking().Where(c => c.ObjectType == "users.user" && c.ObjectId == ana).OrderBy(c => c.Id).LastAsync();
        Assert.Equal(("Password set", null, null), (change.Message, change.Before, change.After));
    }

    [Fact]
    public async Task UserName_IsOneInAnyLetterCase()
    {
        var name = New("Čarodej");
        Assert.IsType<SaveResult.Saved>(await TryAsync(Viewer.System, new Account { UserName = name }));
        Assert.NotEmpty(Problems(await TryAsync(Viewer.System, new Account { UserName = name.ToUpperInvariant() })).Of("username"));
    }

    [Fact]
    public async Task DeletedAccount_TakesItsTokens_AndLeavesItsNameInTheHistory()
    {
        var ana = await AddAsync("ana");
        var token = string.Concat(Enumerable.Repeat($"{ana:x8}", 5));
        await Database.Services.GetRequiredService<Tokens>().KeepAsync(ana, token, "");
        await GrantAsync(ana, Assets, "view");
        await using (var operation = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Saved>(await operation.Records<Account>().DeleteAsync(ana));
            await operation.CommitAsync();
        }
        Assert.Null(await Database.Services.GetRequiredService<Tokens>().FindAsync(token));
        await using var db = Database.Open();
        Assert.False(await db.Users.AnyAsync(u => u.Id == ana));
        Assert.True(await db.Set<Change>().AnyAsync(c => c.ObjectType == "users.user" && c.ObjectId == ana && c.Action == "delete"));
    }

    [Fact]
    public async Task Rights_AreToldInWords_OwnAndThroughGroups()
    {
        var ana = await AddAsync("ana");
        var group = new Group { Name = New("Keepers") };
        await SaveAsync(group);
        await SaveAsync(group, (Field<Group>("members"), new[] { ana }));
        await GrantAsync(ana, Assets, "view,change");
        await SaveAsync(new Permission { Name = "All", ObjectTypes = "*", Actions = "view", Constraints = """{"id":"$user"}""" }, (Field<Permission>("groups"), (object?)new[] { group.Id }));
        await using var operation = Database.Read();
        var field = operation.Catalog.Of<Account>().Fields.OfType<RightsField>().Single();
        var page = (await operation.Records<Account>().FindAsync(ana, [field]))!;
        var rights = Assert.IsType<HeldRights>(page.Read(field, page.Rows[0])).All;
        Assert.Equal(["View and change assets", "View every kind of row, where its constraint is met"], rights.Select(r => r.Words));
        Assert.Equal([null, group.Name], rights.Select(r => r.Group?.Text));
    }

    [Fact]
    public async Task WhichRows_AreThoseThatTheyThenSee_ForTheOneWhoIsChosen()
    {
        var (ana, bor) = (await AddAsync("ana"), await AddAsync("bor"));
        var owner = new Owner { Name = New("Ana's") };
        await SaveAsync(owner);
        await SaveAsync(owner, (Field<Owner>("users"), new[] { ana }));
        await using (var db = Database.Open())
        {
            var asset = await db.Set<Asset>().FirstAsync(a => a.AssetTag == "A-1");
            asset.OwnerId = owner.Id;
            await db.SaveChangesAsync();
        }
        const string Constraints = """[{"owner__users":"$user"},{"status":"stored"}]""";
        foreach (var (who, count) in new[] { (ana, 3), (bor, 2) })
        {
            await using var operation = Database.Read();
            var rows = Assert.Single(await Granted.AskAsync(operation, Assets, "view", Constraints, who));
            Assert.Equal((count, count), (rows.Count, rows.First.Count));
        }
        await GrantAsync(ana, Assets, "view", Constraints);
        Assert.Equal(["A-1", "A-2", "Ž-7"], await SeenByAsync(ana));
    }

    [Fact]
    public async Task WhichRows_NamesOnlyThoseThatWhoLooksMayView()
    {
        await using var operation = Database.Operations.Read(new(7_000, "ana", false, [new(Assets, Verb.View, """{"asset_tag":"A-1"}""")]));
        var rows = Assert.Single(await Granted.AskAsync(operation, Assets, "delete", null, 1));
        Assert.Equal((6, 1), (rows.Count, rows.First.Count));
        Assert.NotNull(Assert.Single(await Granted.AskAsync(operation, Assets, "view", """{"colour":1}""", 1)).Problem);
    }

    private static string New(string name) => $"{name} {Guid.NewGuid():N}";

    private static Problems Problems(SaveResult result) => Assert.IsType<SaveResult.Refused>(result).Problems;

    private static string Refusal(SaveResult result) => Problems(result).ToString();

    private Field Field<T>(string name)
        where T : Entity, new() => Database.Catalog.Of<T>().Find(name)!;

    private async Task<Viewer> OfAsync(long id) => (await Viewers.OfAsync(id))!;

    private async Task<long> AddAsync(string name, bool isSuperuser = false)
    {
        await using var scope = Database.Services.CreateAsyncScope();
        var (user, problems) = await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync(New(name), "Correct-Horse-7-Battery", isSuperuser);
        Assert.False(problems.Any, problems.ToString());
        return user!.Id;
    }

    private async Task<Permission> GrantAsync(long account, string types, string actions, string? constraints = null)
    {
        var permission = new Permission { Name = $"{account} {actions}", ObjectTypes = types, Actions = actions, Constraints = constraints };
        await SaveAsync(permission, (Field<Permission>("users"), (object?)new[] { account }));
        return permission;
    }

    private async Task SaveAsync<T>(T row, params (Field Field, object? Value)[] values)
        where T : Entity, new()
    {
        var result = await TryAsync(Viewer.System, row, values);
        Assert.True(result is SaveResult.Saved, (result as SaveResult.Refused)?.Problems.ToString() ?? $"{result}");
    }

    // As a form does it: a new row is saved with what it holds, then what else was entered.
    private async Task<SaveResult> TryAsync<T>(Viewer viewer, T row, params (Field Field, object? Value)[] values)
        where T : Entity, new()
    {
        await using var operation = await Database.WriteAsync(viewer);
        var result = row.Id == 0 ? await operation.Records<T>().SaveAsync(row) : null;
        if (result is null or SaveResult.Saved && (values.Length > 0 || result is null))
            result = await operation.Records<T>().SaveAsync(row.Id, values.ToDictionary(v => v.Field, v => v.Value), null);
        if (result is SaveResult.Saved) await operation.CommitAsync();
        return result;
    }

    private async Task<Account> AccountAsync(long id)
    {
        await using var db = Database.Open();
        return await db.Set<Account>().AsNoTracking().FirstAsync(a => a.Id == id);
    }

    private async Task<string?> StampAsync(long id)
    {
        await using var db = Database.Open();
        return await db.Users.Where(u => u.Id == id).Select(u => u.SecurityStamp).FirstAsync();
    }

    private async Task CloseOtherSuperusersAsync(params long[] kept)
    {
        await using var db = Database.Open();
        await db.Set<Account>().Where(a => a.IsSuperuser && !kept.Contains(a.Id)).ExecuteUpdateAsync(a => a.SetProperty(x => x.IsSuperuser, false));
    }

    private async Task<IReadOnlyList<string>> SeenByAsync(long id)
    {
        await using var operation = Database.Operations.Read(await OfAsync(id));
        var page = await operation.Records<Asset>().ListAsync(new ListQuery(), []);
        return [.. page.Rows.Select(a => a.AssetTag ?? a.Serial!).Order(StringComparer.Ordinal)];
    }
}

public sealed class GrantingOnSqlite(SqliteDatabase database) : GrantingTests(database), IClassFixture<SqliteDatabase>;

public sealed class GrantingOnPostgres(PostgresDatabase database) : GrantingTests(database), IClassFixture<PostgresDatabase>;
