using System.Net;
using System.Text.RegularExpressions;
using Inventory.Blazor.Tests.Support;

namespace Inventory.Blazor.Tests.Account;

/// <summary>The first account: who sits at the machine makes it, who comes from elsewhere shows the code of the log.</summary>
public sealed partial class SetupTests : IAsyncLifetime
{
    private readonly RunningServer _server = new();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Theory]
    [InlineData("localhost", null, false)]
    [InlineData("127.0.0.1", null, false)]
    [InlineData("[::1]", null, false)]
    [InlineData("inventory.example.org", null, true)]
    [InlineData("localhost", "X-Forwarded-For", true)]
    [InlineData("localhost", "Forwarded", true)]
    public async Task Code_IsAskedOfWhoComesFromElsewhere(string host, string? header, bool isAsked)
    {
        using var browser = _server.Nobody();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/setup");
        request.Headers.Host = host;
        if (header is not null) request.Headers.Add(header, "for=192.0.2.1");
        using var answer = await browser.SendAsync(request);
        Assert.Equal(isAsked, (await answer.Content.ReadAsStringAsync()).Contains("One-time code", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RightCode_WhileOneHasToWait_IsNotCalledWrong()
    {
        using var browser = _server.Nobody();
        browser.DefaultRequestHeaders.Host = "inventory.example.org";
        for (var i = 0; i < 10; i++)
        {
            using var wrong = await SetUpAsync(browser, "wrong");
            Assert.Contains("not the one in the log", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        var code = Code().Match(string.Join('\n', _server.Log.Lines)).Groups[1].Value;
        using var early = await SetUpAsync(browser, code);
        Assert.Equal(HttpStatusCode.TooManyRequests, early.StatusCode);
        Assert.Contains("Try again in", await early.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        _server.Clock.Move(TimeSpan.FromSeconds(31));
        using var right = await SetUpAsync(browser, code);
        Assert.Equal("/", right.Headers.Location?.OriginalString);
    }

    private static Task<HttpResponseMessage> SetUpAsync(HttpClient browser, string code) => RunningServer.SendAsync(
        browser, "/setup", "/setup", ("username", "ada"), ("password", RunningServer.Password), ("confirm", RunningServer.Password), ("code", code));

    [GeneratedRegex("one-time code for /setup is ([0-9A-F]+)")]
    private static partial Regex Code();
}
