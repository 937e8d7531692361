using System.Net;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Tests.Support;

namespace Inventory.Blazor.Tests.Api;

/// <summary>Accounts that scripts make: with a password by the policy, which is never told.</summary>
public abstract class RestPasswordTests(Database database) : DatabaseTests(database)
{
    private const string Users = "/api/users/users/";
    private const string Another = "Another-Horse-8-Battery";

    [Fact]
    public async Task NewUser_SignsInByThePassword_ThatNobodyReads()
    {
        await using var server = await RestServer.StartAsync(Database);
        var name = New("eva");
        var made = await server.Script.CallAsync("POST", Users, new { username = name, password = RunningServer.Password });
        Assert.True(made.Status == HttpStatusCode.Created, made.ToString());
        Assert.DoesNotContain("assword", made.Body.ToString(), StringComparison.Ordinal);
        using var eva = await server.Server.BrowserAsync(name);
        Assert.DoesNotContain("assword", (await server.Script.GetJsonAsync($"{Users}{made.Id}/?fields=password,username")).Body.ToString(), StringComparison.Ordinal);
        var log = await server.Script.GetJsonAsync($"/api/core/object-changes/?changed_object_type=users.user&changed_object_id={made.Id}");
        Assert.Equal(1, log["count"].GetInt32());
        Assert.DoesNotContain("assword", log.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyNewUsers_HaveTheirPasswordsToo()
    {
        await using var server = await RestServer.StartAsync(Database);
        var (one, two) = (New("one"), New("two"));
        var made = await server.Script.CallAsync("POST", Users, new[] { new { username = one, password = RunningServer.Password }, new { username = two, password = RunningServer.Password } });
        Assert.True(made.Status == HttpStatusCode.Created, made.ToString());
        foreach (var name in new[] { one, two }) (await server.Server.BrowserAsync(name)).Dispose();
        var refused = await server.Script.CallAsync("POST", Users, new[] { new { username = New("three"), password = RunningServer.Password }, new { username = New("four"), password = "short" } });
        Assert.Equal((HttpStatusCode.BadRequest, 0, "password"), (refused.Status, refused.Body[0].EnumerateObject().Count(), refused.Body[1].EnumerateObject().Single().Name));
    }

    [Fact]
    public async Task WhatThePolicyRefuses_IsSaidAtThePassword_AndMakesNobody()
    {
        await using var server = await RestServer.StartAsync(Database);
        var name = New("fae");
        foreach (var body in new object[] { new { username = name }, new { username = name, password = "short" }, new { username = name, password = (string?)null }, new { username = name, password = "" }, new { username = name, password = 123456789012 }, new { username = name, password = "all-small-letters-1" } })
        {
            var answer = await server.Script.CallAsync("POST", Users, body);
            Assert.True(answer.Status == HttpStatusCode.BadRequest && answer.Names.SequenceEqual(["password"]), answer.ToString());
        }
        Assert.Equal(0, (await server.Script.GetJsonAsync($"{Users}?username={name}"))["count"].GetInt32());
    }

    [Fact]
    public async Task Changed_EndsWhatWasSignedIn_AndLeavesARecordWithoutIt()
    {
        await using var server = await RestServer.StartAsync(Database);
        var name = New("gaj");
        var id = await server.Server.AddUserAsync(name, New("token"));
        using var before = await server.Server.BrowserAsync(name);
        var refused = await server.Script.CallAsync("PATCH", $"{Users}{id}/", new { password = "short", first_name = "Gaj" });
        Assert.Equal((HttpStatusCode.BadRequest, "password"), (refused.Status, Assert.Single(refused.Names)));
        Assert.Equal(HttpStatusCode.OK, (await server.Script.CallAsync("PATCH", $"{Users}{id}/", new { first_name = "Gaj", email = "gaj@example.org" })).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.Script.CallAsync("PATCH", $"{Users}{id}/", new { password = Another, first_name = "Gaja" })).Status);
        server.Server.Clock.Move(TimeSpan.FromMinutes(1));
        using (var answer = await before.GetAsync("/account")) Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        using var old = server.Server.Nobody();
        using (var answer = await RunningServer.SignInAsync(old, name, RunningServer.Password)) Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        using (var answer = await RunningServer.SignInAsync(old, name, Another)) Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var log = await server.Script.GetJsonAsync($"/api/core/object-changes/?changed_object_type=users.user&changed_object_id={id}&limit=0");
        Assert.Single(log["results"].EnumerateArray(), c => c.GetProperty("message").GetString() == "Password set");
        Assert.DoesNotContain(Another, log.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("hash", log.Body.ToString(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task OfOthers_IsForThoseWhoMayChangeTheAccount_AndOfSuperusersForSuperusers()
    {
        await using var server = await RestServer.StartAsync(Database);
        var (hana, boss) = (await server.Server.AddUserAsync(New("hana"), New("token")), (await server.Script.GetJsonAsync("/api/authentication-check/")).Id);
        await server.Server.AddUserAsync(New("looker"), "looks-at-users", "view users.user");
        await server.Server.AddUserAsync(New("clerk"), "changes-users", "view users.user", "change users.user");
        using var looker = server.Server.Script("looks-at-users");
        using var clerk = server.Server.Script("changes-users");
        Assert.Equal(HttpStatusCode.Forbidden, (await looker.CallAsync("PATCH", $"{Users}{hana}/", new { password = Another })).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.CallAsync("PATCH", $"{Users}{hana}/", new { password = Another })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await clerk.CallAsync("PATCH", $"{Users}{boss}/", new { password = Another })).Status);
    }

    private static string New(string name) => $"{name}-{Guid.NewGuid():N}";
}

public sealed class RestPasswordsOnSqlite(SqliteDatabase database) : RestPasswordTests(database), IClassFixture<SqliteDatabase>;

public sealed class RestPasswordsOnPostgres(PostgresDatabase database) : RestPasswordTests(database), IClassFixture<PostgresDatabase>;
