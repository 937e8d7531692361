using System.Net;
using System.Text.Json;
using Inventory.Core.Tests.Support;

namespace Inventory.Blazor.Tests.Api;

/// <summary>Tokens that are there, as scripts read, change and revoke them.</summary>
public abstract class RestTokenListTests(Database database) : DatabaseTests(database)
{
    private const string Tokens = "/api/users/tokens/";
    private const string Check = "/api/authentication-check/";

    [Fact]
    public async Task List_IsAskedByTheNamesThatScriptsKnow()
    {
        await using var server = await RestServer.StartAsync(Database);
        var owner = New("ida");
        var ida = await server.Server.AddUserAsync(owner, New("token"));
        async Task<Answer> IssueAsync(object order)
        {
            var made = await server.Script.CallAsync("POST", Tokens, order);
            Assert.True(made.Status == HttpStatusCode.Created, made.ToString());
            return made;
        }

        var printer = await IssueAsync(new { user = ida, description = "Label printer", write_enabled = false, expires = "2099-05-01T12:00:00Z", allowed_ips = new[] { "10.0.0.0/8" } });
        var scanner = await IssueAsync(new { user = ida, description = "Scanner", enabled = false });
        foreach (var (query, expected) in new[]
        {
            ("description=Scanner", new[] { scanner.Id }), ("description__ic=print", [printer.Id]), ("enabled=false", [scanner.Id]), ("write_enabled=false", [printer.Id]),
            ($"key={printer["key"].GetString()}", [printer.Id]), ("expires__before=2099-05-02", [printer.Id]), ("expires__lt=2099-05-01T12:00:00Z", []), ("expires__empty=false", [printer.Id]),
            ("q=label", [printer.Id]), ($"id={scanner.Id}", [scanner.Id]), ("version=2", [printer.Id, scanner.Id]), ("created__after=2020-01-01&key__empty=false", [printer.Id, scanner.Id]), ("last_used__empty=true&key__empty=false", [printer.Id, scanner.Id]),
        })
        {
            var answer = await server.Script.GetJsonAsync($"{Tokens}?user_id={ida}&{query}");
            Assert.True(expected.Order().SequenceEqual(answer.Ids.Order()), $"{query}: {answer}");
            Assert.Null(answer.Header("Warning"));
        }
        Assert.Equal(3, (await server.Script.GetJsonAsync($"{Tokens}?user={Uri.EscapeDataString(owner)}"))["count"].GetInt32());
        var page = await server.Script.GetJsonAsync($"{Tokens}?user_id={ida}&ordering=-description&limit=1&offset=1&fields=id,description");
        // Without a description comes first, as nothing does in every list that goes down.
        Assert.Equal([scanner.Id], page.Ids);
        Assert.Equal(["id", "description"], page["results"][0].EnumerateObject().Select(m => m.Name));
        Assert.NotNull(page["previous"].GetString());
        var brief = (await server.Script.GetJsonAsync($"{Tokens}?user_id={ida}&brief=true&id={printer.Id}"))["results"][0];
        Assert.Equal(["id", "url", "display", "version", "key", "enabled", "write_enabled", "description"], brief.EnumerateObject().Select(m => m.Name));
        var whole = await server.Script.GetJsonAsync($"{Tokens}{printer.Id}/");
        Assert.Equal((ida, owner), (whole["user"].GetProperty("id").GetInt64(), whole["user"].GetProperty("username").GetString()));
        Assert.Equal(("2099-05-01T12:00:00Z", "10.0.0.0/8", 2), (whole["expires"].GetString(), whole["allowed_ips"][0].GetString(), whole["version"].GetInt32()));
        Assert.DoesNotContain("token", whole.Names);
    }

    [Fact]
    public async Task Own_AreChangedAndRevoked_ByWhoIsGrantedNothing()
    {
        await using var server = await RestServer.StartAsync(Database);
        await server.Server.AddUserAsync(New("jan"), "jan-token-of-his-own");
        using var jan = server.Server.Script("jan-token-of-his-own");
        var made = await jan.CallAsync("POST", Tokens, new { description = "backup" });
        var row = $"{Tokens}{made.Id}/";
        var read = await jan.GetJsonAsync(row);
        var changed = await jan.CallAsync("PATCH", row, new { description = "nightly backup", write_enabled = false, expires = "2099-01-01", allowed_ips = new[] { "10.0.0.0/8", "::1" }, changelog_message = "tidied" }, ("If-Match", read.ETag!));
        Assert.True(changed.Status == HttpStatusCode.OK, changed.ToString());
        Assert.Equal(("nightly backup", false, "2099-01-01T00:00:00Z", 2), (changed["description"].GetString(), changed["write_enabled"].GetBoolean(), changed["expires"].GetString(), changed["allowed_ips"].GetArrayLength()));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await jan.CallAsync("PATCH", row, new { description = "late" }, ("If-Match", read.ETag!))).Status);
        // What was read may be sent back whole.
        Assert.Equal(HttpStatusCode.OK, (await jan.CallAsync("PUT", row, changed.Body.GetRawText())).Status);
        var many = await jan.CallAsync("PATCH", Tokens, new[] { new { id = made.Id, expires = (string?)null } });
        Assert.Equal((HttpStatusCode.OK, JsonValueKind.Null), (many.Status, many.Body[0].GetProperty("expires").ValueKind));
        Assert.Equal(HttpStatusCode.NotFound, (await jan.CallAsync("PATCH", $"{Tokens}987654321/", new { description = "x" })).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await jan.CallAsync("DELETE", Tokens, new[] { new { id = made.Id } })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await jan.GetJsonAsync(row)).Status);
        var log = await server.Script.GetJsonAsync($"/api/core/object-changes/?changed_object_type=users.token&changed_object_id={made.Id}");
        Assert.Contains(log["results"].EnumerateArray(), c => c.GetProperty("message").GetString() == "tidied");
    }

    [Fact]
    public async Task OwnerAndText_AreNeverChanged()
    {
        await using var server = await RestServer.StartAsync(Database);
        var lea = await server.Server.AddUserAsync(New("lea"), New("token"));
        var made = await server.Script.CallAsync("POST", Tokens, new { description = "mine" });
        var row = $"{Tokens}{made.Id}/";
        foreach (var (body, field) in new (object, string)[]
        {
            (new { user = lea }, "user"), (new { user = (long?)null }, "user"), (new { token = new string('a', 40) }, "token"), (new { allowed_ips = new[] { "nowhere" } }, "allowed_ips"),
            (new { allowed_ips = "10.0.0.0/8" }, "allowed_ips"), (new { expires = "soon" }, "expires"), (new { enabled = "perhaps" }, "enabled"), (new { description = new string('a', 201) }, "description"),
        })
        {
            var answer = await server.Script.CallAsync("PATCH", row, body);
            Assert.True(answer.Status == HttpStatusCode.BadRequest && answer.Names.SequenceEqual([field]), $"{field}: {answer}");
        }
        // What is told only is passed over.
        var told = await server.Script.CallAsync("PATCH", row, new { key = "AAAABBBBCCCC", last_used = "2020-01-01T00:00:00Z", user = made["user"].GetProperty("id").GetInt64() });
        Assert.Equal((made["key"].GetString(), JsonValueKind.Null), (told["key"].GetString(), told["last_used"].ValueKind));
        using var script = server.Server.Script(made["token"].GetString()!);
        Assert.Equal("script", (await script.GetJsonAsync(Check))["username"].GetString());
    }

    [Fact]
    public async Task DisabledOrEnded_WorksNoMore_AtOnce()
    {
        await using var server = await RestServer.StartAsync(Database);
        var made = await server.Script.CallAsync("POST", Tokens, "{}");
        using var script = server.Server.Script(made["token"].GetString()!);
        foreach (var (off, on) in new (object, object)[] { (new { enabled = false }, new { enabled = true }), (new { expires = "2020-01-01T00:00:00Z" }, new { expires = (string?)null }) })
        {
            Assert.Equal(HttpStatusCode.OK, (await script.GetJsonAsync(Check)).Status);
            Assert.Equal(HttpStatusCode.OK, (await server.Script.CallAsync("PATCH", $"{Tokens}{made.Id}/", off)).Status);
            Assert.Equal(HttpStatusCode.Unauthorized, (await script.GetJsonAsync(Check)).Status);
            Assert.Equal(HttpStatusCode.OK, (await server.Script.CallAsync("PATCH", $"{Tokens}{made.Id}/", on)).Status);
        }
        Assert.Equal(HttpStatusCode.OK, (await server.Script.CallAsync("PATCH", $"{Tokens}{made.Id}/", new { write_enabled = false })).Status);
        Assert.Equal("This token may not write.", (await script.CallAsync("PATCH", $"{Tokens}{made.Id}/", "{}"))["detail"].GetString());
    }

    [Fact]
    public async Task Others_AreSeenByTheirPermission_AndIssuedByGrant()
    {
        await using var server = await RestServer.StartAsync(Database);
        var mia = await server.Server.AddUserAsync(New("mia"), "mia-token-of-her-own");
        var boss = (await server.Script.GetJsonAsync(Check)).Id;
        await server.Server.AddUserAsync(New("keeper"), "keeper-token", "view users.token", "change users.token", "grant users.token");
        using var keeper = server.Server.Script("keeper-token");
        var hers = Assert.Single((await keeper.GetJsonAsync($"{Tokens}?user_id={mia}")).Ids);
        Assert.Equal(HttpStatusCode.OK, (await keeper.CallAsync("PATCH", $"{Tokens}{hers}/", new { enabled = false })).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await keeper.CallAsync("DELETE", $"{Tokens}{hers}/")).Status);
        Assert.Equal(HttpStatusCode.Created, (await keeper.CallAsync("POST", Tokens, new { user = mia })).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.CallAsync("POST", Tokens, new { user = boss })).Status);
    }

    [Fact]
    public async Task Options_AndTheDocument_TellWhatMayBeWritten_AndWhatIsNeverRead()
    {
        await using var server = await RestServer.StartAsync(Database);
        var post = (await server.Script.CallAsync("OPTIONS", Tokens))["actions"].GetProperty("POST");
        Assert.All(new[] { "user", "token", "description", "expires", "allowed_ips" }, name => Assert.False(post.GetProperty(name).GetProperty("read_only").GetBoolean()));
        Assert.All(new[] { "key", "version", "last_used" }, name => Assert.True(post.GetProperty(name).GetProperty("read_only").GetBoolean()));
        var schemas = (await server.GetAsync("/api/schema/")).GetProperty("components").GetProperty("schemas");
        Assert.False(schemas.GetProperty("Token").GetProperty("properties").TryGetProperty("token", out _));
        Assert.True(schemas.GetProperty("Token.Request").GetProperty("properties").GetProperty("token").GetProperty("writeOnly").GetBoolean());
    }

    [Fact]
    public async Task ManyAtOnce_AreIssuedAll_OrNone()
    {
        await using var server = await RestServer.StartAsync(Database);
        await server.Server.AddUserAsync(New("nik"), "nik-token-of-his-own");
        using var nik = server.Server.Script("nik-token-of-his-own");
        var made = await nik.CallAsync("POST", Tokens, new[] { new { description = "one" }, new { description = "two" } });
        Assert.Equal((HttpStatusCode.Created, 2), (made.Status, made.Body.GetArrayLength()));
        foreach (var one in made.Body.EnumerateArray())
        {
            using var script = server.Server.Script(one.GetProperty("token").GetString()!);
            Assert.Equal(HttpStatusCode.OK, (await script.GetJsonAsync(Check)).Status);
        }
        var given = new string('c', 30) + "1234567890";
        foreach (var (body, fields) in new (object, string[])[]
        {
            (new object[] { new { description = "three" }, new { expires = "2020-01-01" } }, ["", "expires"]), (new object[] { new { description = 7 }, new { description = "four" } }, ["description", ""]),
            (new object[] { 1 }, ["non_field_errors"]), (new object[] { new { token = given }, new { token = given } }, ["", "token"]),
        })
        {
            var refused = await nik.CallAsync("POST", Tokens, body);
            Assert.True(refused.Status == HttpStatusCode.BadRequest, refused.ToString());
            Assert.Equal(fields, refused.Body.EnumerateArray().Select(p => string.Join(',', p.EnumerateObject().Select(m => m.Name))));
        }
        Assert.Equal(3, (await nik.GetJsonAsync(Tokens))["count"].GetInt32());
    }

    private static string New(string name) => $"{name}-{Guid.NewGuid():N}";
}

public sealed class RestTokenListOnSqlite(SqliteDatabase database) : RestTokenListTests(database), IClassFixture<SqliteDatabase>;

public sealed class RestTokenListOnPostgres(PostgresDatabase database) : RestTokenListTests(database), IClassFixture<PostgresDatabase>;
