using System.Net;
using System.Net.Http.Headers;
using Inventory.Blazor.Tests.Support;
using Microsoft.AspNetCore.Http;

namespace Inventory.Blazor.Tests.Api;

/// <summary>Tokens that are bound to networks, called over a socket, behind proxies, and from addresses of both kinds.</summary>
public sealed class TokenNetworkTests(RestWorld world) : IClassFixture<RestWorld>
{
    private const string Tokens = "/api/users/tokens/";
    private const string Check = "/api/authentication-check/";

    [Fact]
    public async Task OverASocket_TheAddressOfTheCallCounts()
    {
        await using var server = RunningServer.Listening();
        await server.AddSuperuserAsync("script", RestWorld.Token);
        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, await IssueAsync(server, "127.0.0.0/8", "::1")));
        var away = await IssueAsync(server, "10.0.0.0/8");
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(server, away));
        // Nobody asked for proxies: what the caller says of itself is not believed.
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(server, away, "10.1.2.3"));
    }

    [Fact]
    public async Task BehindAProxyThatIsTrusted_TheAddressThatItTellsCounts()
    {
        await using var server = RunningServer.Listening(("Inventory:TrustedProxies:0", "127.0.0.0/8"), ("Inventory:TrustedProxies:1", "::1/128"));
        await server.AddSuperuserAsync("script", RestWorld.Token);
        var (inside, here) = (await IssueAsync(server, "10.0.0.0/8"), await IssueAsync(server, "127.0.0.0/8", "::1"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, inside, "10.1.2.3"));
        Assert.Equal(HttpStatusCode.OK, await CallAsync(server, inside, "::ffff:10.1.2.3"));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(server, inside, "192.168.1.1"));
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(server, here, "10.1.2.3"));
        // Only the last word is the proxy's own; what stood before it the caller may have made up.
        Assert.Equal(HttpStatusCode.Unauthorized, await CallAsync(server, inside, "10.1.2.3, 192.168.1.1"));
    }

    [Theory]
    [InlineData("10.0.0.0/8", "10.9.8.7", HttpStatusCode.OK)]
    [InlineData("10.0.0.0/8", "::ffff:10.9.8.7", HttpStatusCode.OK)]
    [InlineData("10.0.0.0/8", "::ffff:192.168.1.1", HttpStatusCode.Unauthorized)]
    [InlineData("2001:db8::/32", "2001:db8::7", HttpStatusCode.OK)]
    [InlineData("2001:db8::/32", "2001:db9::7", HttpStatusCode.Unauthorized)]
    public async Task FromAnyAddress_TheNetworkDecides(string network, string from, HttpStatusCode status)
    {
        var token = await IssueAsync(world.Server, network);
        var answer = await world.Server.Server.SendAsync(context =>
        {
            context.Connection.RemoteIpAddress = IPAddress.Parse(from);
            (context.Request.Method, context.Request.Path) = (HttpMethods.Get, Check);
            context.Request.Headers.Authorization = $"Bearer {token}";
        });
        Assert.Equal(status, (HttpStatusCode)answer.Response.StatusCode);
    }

    private static async Task<string> IssueAsync(RunningServer server, params string[] networks)
    {
        using var script = server.Script(RestWorld.Token);
        return (await script.CallAsync("POST", Tokens, new { allowed_ips = networks }))["token"].GetString()!;
    }

    private static async Task<HttpStatusCode> CallAsync(RunningServer server, string token, string? forwardedFor = null)
    {
        using var script = server.Nobody();
        script.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return (await script.CallAsync("GET", Check, null, forwardedFor is null ? [] : [("X-Forwarded-For", forwardedFor)])).Status;
    }
}
