using System.Net;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Access;

/// <summary>Tokens: who issues them and for whom, from where they are accepted, and what nobody reads of them.</summary>
public abstract class TokenTests(Database database) : DatabaseTests(database)
{
    private const string Kind = "users.token";

    private Tokens Tokens => Database.Services.GetRequiredService<Tokens>();

    [Theory]
    [InlineData("10.0.0.0/8", "10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "11.1.2.3", false)]
    [InlineData("10.0.0.0/8", "::ffff:10.1.2.3", true)]
    [InlineData("10.0.0.0/8", "::ffff:11.1.2.3", false)]
    [InlineData("10.1.2.3/8", "10.9.9.9", true)]
    [InlineData("::ffff:10.0.0.0/104", "10.1.2.3", true)]
    [InlineData("::ffff:10.0.0.0/104", "11.1.2.3", false)]
    [InlineData("192.168.1.7", "192.168.1.7", true)]
    [InlineData("192.168.1.7", "192.168.1.8", false)]
    [InlineData("2001:db8::/32", "2001:db8:1::5", true)]
    [InlineData("2001:db8::/32", "10.1.2.3", false)]
    [InlineData("::/0", "10.1.2.3", false)]
    [InlineData("0.0.0.0/0", "203.0.113.9", true)]
    [InlineData("172.16.0.0/12,2001:db8::1", "2001:db8::1", true)]
    [InlineData("10.0.0.0/8", null, false)]
    public async Task BoundToNetworks_IsAcceptedFromThereAlone(string networks, string? from, bool isAccepted)
    {
        var ana = await AddAsync();
        var text = await IssueAsync(ana, new TokenOrder { AllowedIps = networks.Split(',') });
        Assert.Equal(isAccepted, await Tokens.FindAsync(text, from is null ? null : IPAddress.Parse(from)) is not null);
    }

    [Theory]
    [InlineData("10.0.0.0/33")]
    [InlineData("10.0.0/8")]
    [InlineData("10")]
    [InlineData("10.0.0.0/")]
    [InlineData("10.0.0.0/-1")]
    [InlineData("fe80::1%eth0")]
    [InlineData("2001:db8::/129")]
    [InlineData("nowhere")]
    public async Task WhatIsNoNetwork_IsRefused_WhenIssuedAndWhenChanged(string network)
    {
        var ana = await AddAsync();
        var issued = await Tokens.IssueAsync(ana, ana.UserId!.Value, new TokenOrder { AllowedIps = [network] });
        Assert.Contains(network, Assert.Single(Refused(issued.Result).Of("allowed_ips")), StringComparison.Ordinal);
        var id = await FindAsync(await IssueAsync(ana, new TokenOrder()));
        Assert.Contains(network, Assert.Single(Refused(await ChangeAsync(ana, id, ("allowed_ips", network))).Of("allowed_ips")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ItsWholeLife_IsRecorded_AndNothingSecret()
    {
        var ana = await AddAsync();
        var text = (await Tokens.IssueAsync(ana, ana.UserId!.Value, new TokenOrder("Label printer"), "for the new printer")).Text!;
        var id = await FindAsync(text);
        Assert.IsType<SaveResult.Saved>(await ChangeAsync(ana, id, ("enabled", false)));
        Assert.Null(await Tokens.FindAsync(text));
        Assert.IsType<SaveResult.Saved>(await DoAsync(ana, operation => operation.Records<Token>().DeleteAsync(id)));
        await using var db = Database.Open();
        var changes = await db.Set<Change>().AsNoTracking().Where(c => c.ObjectType == Kind && c.ObjectId == id).OrderBy(c => c.Id).ToListAsync();
        Assert.Equal(["create", "update", "delete"], changes.Select(c => c.Action));
        Assert.Equal(("for the new printer", "Label printer", ana.Name), (changes[0].Message, changes[0].Display, changes[0].UserName));
        Assert.Contains("\"enabled\":false", changes[1].After, StringComparison.Ordinal);
        foreach (var told in changes.SelectMany(c => new[] { c.Before, c.After }).OfType<string>())
        {
            Assert.DoesNotContain("digest", told, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(text.Split('.')[1], told, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ToGrant_IsToIssueForOthers_AndNotForSuperusers()
    {
        var (ana, bor, boss) = (await AddAsync(), await AddAsync(), await AddAsync(isSuperuser: true));
        Assert.IsType<SaveResult.Forbidden>((await Tokens.IssueAsync(ana, bor.UserId!.Value, new TokenOrder())).Result);
        var adder = With(ana, new Grant(Kind, Verb.Add, null), new Grant(Kind, Verb.Change, null));
        Assert.IsType<SaveResult.Forbidden>((await Tokens.IssueAsync(adder, bor.UserId.Value, new TokenOrder())).Result);
        var granter = With(ana, new Grant(Kind, Verb.Grant, null));
        var text = (await Tokens.IssueAsync(granter, bor.UserId.Value, new TokenOrder())).Text!;
        Assert.Equal(bor.UserId, (await Tokens.FindAsync(text))!.UserId);
        Assert.NotEmpty(Refused((await Tokens.IssueAsync(granter, boss.UserId!.Value, new TokenOrder())).Result).Of("user"));
        Assert.NotEmpty(Refused((await Tokens.IssueAsync(boss, 987_654, new TokenOrder())).Result).Of("user"));
        var forNobodyElse = With(ana, new Grant(Kind, Verb.Grant, $$"""{"user_id": {{ana.UserId}}}"""));
        Assert.IsType<SaveResult.Forbidden>((await Tokens.IssueAsync(forNobodyElse, bor.UserId.Value, new TokenOrder("never"))).Result);
        await using var db = Database.Open();
        Assert.Equal(1, await db.Set<Token>().CountAsync(t => t.UserId == bor.UserId));
    }

    [Fact]
    public async Task Everybody_SeesAndChangesTheirOwn_AndNobodyElses()
    {
        var (ana, bor) = (await AddAsync(), await AddAsync());
        var (hers, his) = (await FindAsync(await IssueAsync(ana, new TokenOrder("hers"))), await FindAsync(await IssueAsync(bor, new TokenOrder("his"))));
        await using (var operation = Database.Operations.Read(ana))
            Assert.Equal([hers], (await operation.Records<Token>().ListAsync(new ListQuery(), [])).Rows.Select(t => t.Id));
        Assert.IsType<SaveResult.Saved>(await ChangeAsync(ana, hers, ("description", "for the printer"), ("write_enabled", false)));
        Assert.IsType<SaveResult.Gone>(await ChangeAsync(ana, his, ("description", "mine now")));
        Assert.IsType<SaveResult.Gone>(await DoAsync(ana, operation => operation.Records<Token>().DeleteAsync(his)));
        var administrator = With(ana, new Grant(Kind, Verb.View, null), new Grant(Kind, Verb.Change, null), new Grant(Kind, Verb.Delete, null));
        Assert.IsType<SaveResult.Saved>(await ChangeAsync(administrator, his, ("enabled", false)));
        Assert.IsType<SaveResult.Saved>(await DoAsync(administrator, operation => operation.Records<Token>().DeleteAsync(his)));
    }

    [Fact]
    public async Task Owner_StaysWhoeverChangesIt()
    {
        var (ana, bor) = (await AddAsync(), await AddAsync());
        var id = await FindAsync(await IssueAsync(ana, new TokenOrder()));
        var result = await DoAsync(Viewer.System, async operation =>
        {
            var token = (await operation.Records<Token>().TakeAsync(id, Verb.Change))!;
            token.UserId = bor.UserId!.Value;
            return await operation.Records<Token>().SaveAsync(token);
        });
        Assert.Equal("A token stays its owner's.", Assert.Single(Refused(result).Of("user")));
    }

    [Fact]
    public async Task Digest_IsInNoCondition_Field_OrFilter()
    {
        var permission = new Permission { Name = "Guess", ObjectTypes = Kind, Actions = "view", Constraints = """{"digest__startswith":"A"}""" };
        var result = await DoAsync(Viewer.System, operation => operation.Records<Permission>().SaveAsync(permission));
        Assert.Contains("digest", Assert.Single(Refused(result).Of("constraints")), StringComparison.Ordinal);
        var resource = Database.Catalog.Of<Token>();
        Assert.DoesNotContain(resource.AllFields.Concat(resource.ScriptFields), f => f.Name is "digest" or "secret");
        Assert.DoesNotContain(resource.AllFilters, f => f.Name.Contains("digest", StringComparison.Ordinal) || f.Name.Contains("user__", StringComparison.Ordinal));
        Assert.False(resource.IsImported);
    }

    private static Problems Refused(SaveResult result) => Assert.IsType<SaveResult.Refused>(result).Problems;

    private static Viewer With(Viewer viewer, params Grant[] grants) =>
        new(viewer.UserId, viewer.Name, isSuperuser: false, [.. grants, .. new[] { Verb.View, Verb.Add, Verb.Change, Verb.Delete }.SelectMany(v => viewer.Grants(v, Kind))]);

    private async Task<Viewer> AddAsync(bool isSuperuser = false)
    {
        await using var scope = Database.Services.CreateAsyncScope();
        var (user, problems) = await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync($"t {Guid.NewGuid():N}", "Correct-Horse-7-Battery", isSuperuser);
        Assert.False(problems.Any, problems.ToString());
        return (await Database.Services.GetRequiredService<Viewers>().OfAsync(user!.Id))!;
    }

    private async Task<string> IssueAsync(Viewer viewer, TokenOrder order)
    {
        var issued = await Tokens.IssueAsync(viewer, viewer.UserId!.Value, order);
        Assert.IsType<SaveResult.Saved>(issued.Result);
        return issued.Text!;
    }

    private async Task<long> FindAsync(string text) => (await Tokens.FindAsync(text))!.TokenId;

    private Task<SaveResult> ChangeAsync(Viewer viewer, long id, params (string Field, object? Value)[] values)
    {
        var resource = Database.Catalog.Of<Token>();
        return DoAsync(viewer, operation => operation.Records<Token>().SaveAsync(id, values.ToDictionary(v => resource.Find(v.Field)!, v => v.Value), null));
    }

    private async Task<SaveResult> DoAsync(Viewer viewer, Func<Operation, Task<SaveResult>> act)
    {
        await using var operation = await Database.WriteAsync(viewer);
        var result = await act(operation);
        if (result is SaveResult.Saved) await operation.CommitAsync();
        return result;
    }
}

public sealed class TokensOnSqlite(SqliteDatabase database) : TokenTests(database), IClassFixture<SqliteDatabase>;

public sealed class TokensOnPostgres(PostgresDatabase database) : TokenTests(database), IClassFixture<PostgresDatabase>;
