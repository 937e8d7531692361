using System.Net;
using Inventory.Blazor.Tests.Support;

namespace Inventory.Blazor.Tests.Api;

/// <summary>Tokens: issued once, refused when they may not, and everybody's own.</summary>
public sealed class RestTokenTests(RestWorld world) : IClassFixture<RestWorld>
{
    private const string Tokens = "/api/users/tokens/";
    private const string Sites = "/api/dcim/sites/";

    [Fact]
    public async Task Issued_IsToldOnce_AndWorks()
    {
        var made = await world.Script.CallAsync("POST", Tokens, new { description = "backup" });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        var text = made["token"].GetString()!;
        Assert.Matches("^nbt_[A-Za-z0-9]{12}\\.[A-Za-z0-9]{40}$", text);
        Assert.StartsWith($"nbt_{made["key"].GetString()}.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("token", (await world.Script.GetJsonAsync($"{Tokens}{made.Id}/")).Names);
        foreach (var word in new[] { "Bearer", "Token" })
        {
            using var script = world.Server.Script(text, word);
            Assert.Equal(HttpStatusCode.OK, (await script.GetJsonAsync(Sites)).Status);
        }
        Assert.Equal(HttpStatusCode.NoContent, (await world.Script.CallAsync("DELETE", $"{Tokens}{made.Id}/")).Status);
        using var revoked = world.Server.Script(text);
        Assert.Equal(HttpStatusCode.Unauthorized, (await revoked.GetJsonAsync(Sites)).Status);
    }

    [Fact]
    public async Task Given_IsKept_AndNoOtherText()
    {
        var text = new string('a', 38) + "42";
        Assert.Equal(text, (await world.Script.CallAsync("POST", Tokens, new { token = text }))["token"].GetString());
        using var script = world.Server.Script(text);
        Assert.Equal(HttpStatusCode.OK, (await script.GetJsonAsync(Sites)).Status);
        foreach (var wrong in new object[] { new { token = text }, new { token = "short" }, new { token = new string('x', 40) }, new { token = 5 }, new { expires = "2020-01-01T00:00:00Z" }, new { expires = "soon" }, new { allowed_ips = new[] { "nowhere" } }, new { allowed_ips = "10.0.0.0/8" }, new { write_enabled = "x" }, new { user = "ana" }, new { user = 98765 }, new[] { 1 } })
            Assert.Equal(HttpStatusCode.BadRequest, (await world.Script.CallAsync("POST", Tokens, wrong)).Status);
    }

    [Fact]
    public async Task ReadOnly_WritesNothing_AndExpired_ReadsNothing()
    {
        using var reader = world.Server.Script((await world.Script.CallAsync("POST", Tokens, new { write_enabled = false, expires = DateTime.UtcNow.AddDays(30) }))["token"].GetString()!);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetJsonAsync(Sites)).Status);
        foreach (var (method, path) in new[] { ("POST", Sites), ("PATCH", Sites), ("DELETE", $"{Sites}1/"), ("POST", Tokens) })
        {
            var refused = await reader.CallAsync(method, path, "{}");
            Assert.Equal((HttpStatusCode.Forbidden, "This token may not write."), (refused.Status, refused["detail"].GetString()));
        }
        world.Server.Clock.Move(TimeSpan.FromDays(31));
        try
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await reader.GetJsonAsync(Sites)).Status);
        }
        finally
        {
            world.Server.Clock.Move(TimeSpan.FromDays(-31));
        }
    }

    [Fact]
    public async Task BoundToANetwork_WorksFromThereAlone()
    {
        async Task<HttpStatusCode> FromHereAsync(params string[] networks)
        {
            using var script = world.Server.Script((await world.Script.CallAsync("POST", Tokens, new { allowed_ips = networks }))["token"].GetString()!);
            return (await script.GetJsonAsync(Sites)).Status;
        }

        // The server inside the test process sees no address at all.
        Assert.Equal(HttpStatusCode.Unauthorized, await FromHereAsync("10.0.0.0/8", "192.168.1.7"));
        Assert.Equal(HttpStatusCode.OK, await FromHereAsync());
    }

    [Fact]
    public async Task Everybody_HasTheirOwn_AndNobodyElses()
    {
        await world.Server.AddUserAsync("nina", "nina-token");
        using var nina = world.Server.Script("nina-token");
        Assert.Equal(1, (await nina.GetJsonAsync(Tokens))["count"].GetInt32());
        var mine = await world.Script.CallAsync("POST", Tokens, "{}");
        Assert.Equal(HttpStatusCode.NotFound, (await nina.GetJsonAsync($"{Tokens}{mine.Id}/")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await nina.CallAsync("DELETE", $"{Tokens}{mine.Id}/")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await nina.CallAsync("POST", Tokens, new { user = mine["user"].GetProperty("id").GetInt64() })).Status);
        Assert.Equal(HttpStatusCode.Created, (await nina.CallAsync("POST", Tokens, "{}")).Status);
    }

    [Fact]
    public async Task Provision_ByPassword_AndWaits_AfterTooManyWrongOnes()
    {
        await world.Server.AddUserAsync("pia", "pia-token");
        using var nobody = world.Server.Nobody();
        var made = await nobody.CallAsync("POST", $"{Tokens}provision/", new { username = "pia", password = RunningServer.Password });
        Assert.Equal(HttpStatusCode.Created, made.Status);
        using var script = world.Server.Script(made["token"].GetString()!, "Bearer");
        Assert.Equal("pia", (await script.GetJsonAsync("/api/authentication-check/"))["username"].GetString());
        Assert.Equal(HttpStatusCode.BadRequest, (await nobody.CallAsync("POST", $"{Tokens}provision/", new { username = "pia" })).Status);
        for (var i = 0; i < 10; i++) Assert.Equal(HttpStatusCode.Forbidden, (await nobody.CallAsync("POST", $"{Tokens}provision/", new { username = "pia", password = "wrong" })).Status);
        var waits = await nobody.CallAsync("POST", $"{Tokens}provision/", new { username = "pia", password = RunningServer.Password });
        Assert.Equal((HttpStatusCode.TooManyRequests, true), (waits.Status, int.Parse(waits.Header("Retry-After")!, System.Globalization.CultureInfo.InvariantCulture) > 0));
        // Nobody else has to wait for it.
        world.Server.Clock.Move(TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task WithoutCredentials_Is401_AndSaysHow()
    {
        using var nobody = world.Server.Nobody();
        var answer = await nobody.GetJsonAsync(Sites);
        Assert.Equal((HttpStatusCode.Unauthorized, "Authentication credentials were not provided."), (answer.Status, answer["detail"].GetString()));
        Assert.NotNull(answer.Header("WWW-Authenticate"));
        using var wrong = world.Server.Script("nonsense");
        Assert.Equal("Invalid token.", (await wrong.GetJsonAsync(Sites))["detail"].GetString());
    }

    [Fact]
    public async Task Passwords_AreNowhere()
    {
        var users = await world.Script.GetJsonAsync("/api/users/users/");
        Assert.DoesNotContain("assword", users.Body.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("tamp", users.Body.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_ShowsANewOneOnce_AndRevokes()
    {
        await world.Server.AddUserAsync("rok", "rok-token");
        using var browser = await world.Server.BrowserAsync("rok");
        using var added = await RunningServer.SendAsync(browser, "/account/tokens", "/account/tokens", ("description", "Label printer"), ("allowedIps", ""), ("expires", ""), ("write", "true"));
        var page = await added.Content.ReadAsStringAsync();
        var text = System.Text.RegularExpressions.Regex.Match(page, "nbt_[A-Za-z0-9]{12}\\.[A-Za-z0-9]{40}").Value;
        Assert.Contains("Label printer", page, StringComparison.Ordinal);
        using var script = world.Server.Script(text);
        Assert.Equal("rok", (await script.GetJsonAsync("/api/authentication-check/"))["username"].GetString());
        Assert.DoesNotContain(text, await browser.GetStringAsync("/account/tokens"), StringComparison.Ordinal);
        using var wrong = await RunningServer.SendAsync(browser, "/account/tokens", "/account/tokens", ("description", "x"), ("allowedIps", "nowhere"), ("expires", ""));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("is no network", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var id = (await script.GetJsonAsync(Tokens))["results"].EnumerateArray().First(t => t.GetProperty("description").GetString() == "Label printer").GetProperty("id").GetInt64();
        using var gone = await RunningServer.SendAsync(browser, "/account/tokens", "/account/tokens/revoke", ("id", $"{id}"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await script.GetJsonAsync(Sites)).Status);
    }
}
