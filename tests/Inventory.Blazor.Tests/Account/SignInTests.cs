using System.Net;
using System.Security.Claims;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Account;

public sealed class SignInTests : IAsyncLifetime
{
    private const string New = "Another-Horse-8-Battery";
    private readonly RunningServer _server = new();

    public async ValueTask InitializeAsync() => await _server.AddUserAsync("ana", "ana-token", "view dcim.site");

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    [Fact]
    public async Task WrongPassword_IsLogged_WithNameAndNoForgedLines()
    {
        using var browser = _server.Nobody();
        using var answer = await RunningServer.SignInAsync(browser, "ana\nSigning in as root", "wrong");
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        var line = Assert.Single(_server.Log.Lines, l => l.StartsWith("Signing in as ana", StringComparison.Ordinal));
        Assert.DoesNotContain('\n', line);
    }

    [Theory]
    [InlineData("/sites?q=x", "/sites?q=x")]
    [InlineData("//elsewhere.example", "/")]
    [InlineData("/\tsites", "/")]
    [InlineData("https://elsewhere.example", "/")]
    public async Task SignedIn_ComesOnlyToAddressesOfOurs(string returnUrl, string leadsTo)
    {
        using var browser = _server.Nobody();
        using var answer = await RunningServer.SignInAsync(browser, "ana", RunningServer.Password, returnUrl);
        Assert.Equal(leadsTo, answer.Headers.Location?.OriginalString);
        using var again = await browser.GetAsync($"/login?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(leadsTo, again.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task PasswordChanged_EndsOtherSignIns_WithinHalfAMinute()
    {
        using var here = await _server.BrowserAsync("ana");
        using var elsewhere = await _server.BrowserAsync("ana");
        using var answer = await ChangeAsync(here, RunningServer.Password);
        Assert.Contains("Your password is changed.", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        _server.Clock.Move(TimeSpan.FromSeconds(31));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(here));
        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(elsewhere));
    }

    [Fact]
    public async Task OpenPage_OfAChangedPassword_IsNoLongerSignedIn()
    {
        var before = await PrincipalAsync();
        Assert.True(await HoldsAsync(before));
        using var browser = await _server.BrowserAsync("ana");
        using var answer = await ChangeAsync(browser, RunningServer.Password);
        Assert.False(await HoldsAsync(before));
        Assert.True(await HoldsAsync(await PrincipalAsync()));
        using (_server.TakeDatabaseAway()) Assert.True(await HoldsAsync(before));
    }

    [Fact]
    public async Task WrongPasswordsAtThePasswordForm_MakeOneWait_AndSayHowLong()
    {
        using var browser = await _server.BrowserAsync("ana");
        for (var i = 0; i < 9; i++)
        {
            using var wrong = await ChangeAsync(browser, "wrong");
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        }
        using var tenth = await ChangeAsync(browser, "wrong");
        Assert.Equal(HttpStatusCode.TooManyRequests, tenth.StatusCode);
        Assert.Contains("Try again in 30 seconds.", await tenth.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        _server.Clock.Move(TimeSpan.FromSeconds(31));
        using var right = await ChangeAsync(browser, RunningServer.Password);
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        // Success starts anew: the next mistake is the first one.
        using var next = await ChangeAsync(browser, "wrong");
        Assert.Equal(HttpStatusCode.BadRequest, next.StatusCode);
    }

    [Fact]
    public async Task ClosedAccount_OnADeepLink_IsLedToSignIn()
    {
        using var browser = await _server.BrowserAsync("ana");
        await CloseAsync("ana");
        using var answer = await browser.GetAsync("/sites?q=x");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/login?returnUrl=%2Fsites%3Fq%3Dx", answer.Headers.Location?.OriginalString);
        using var login = await browser.GetAsync(answer.Headers.Location);
        Assert.Equal(HttpStatusCode.OK, login.StatusCode);
    }

    [Fact]
    public async Task Cookies_AreLax_AndNotForScripts()
    {
        using var browser = _server.Nobody();
        using var page = await browser.GetAsync("/login");
        var cookie = Assert.Single(page.Headers.GetValues("Set-Cookie"));
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
    }

    private async Task CloseAsync(string name)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<User>>();
        var user = (await users.FindByNameAsync(name))!;
        user.IsActive = false;
        await users.UpdateAsync(user);
        _server.Services.GetRequiredService<Feed>().Publish(new AccessChanged());
    }

    private async Task<ClaimsPrincipal> PrincipalAsync()
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var user = await scope.ServiceProvider.GetRequiredService<UserManager<User>>().FindByNameAsync("ana");
        return await scope.ServiceProvider.GetRequiredService<IUserClaimsPrincipalFactory<User>>().CreateAsync(user!);
    }

    // What an open page asks itself every half a minute.
    private async Task<bool> HoldsAsync(ClaimsPrincipal principal)
    {
        await using var scope = _server.Services.CreateAsyncScope();
        var circuit = Assert.IsType<RevalidatingServerAuthenticationStateProvider>(scope.ServiceProvider.GetRequiredService<AuthenticationStateProvider>(), exactMatch: false);
        var ask = typeof(RevalidatingServerAuthenticationStateProvider).GetMethod("ValidateAuthenticationStateAsync", System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic)!;
        return await (Task<bool>)ask.Invoke(circuit, [new AuthenticationState(principal), CancellationToken.None])!;
    }

    private static Task<HttpResponseMessage> ChangeAsync(HttpClient browser, string current) =>
        RunningServer.SendAsync(browser, "/account", "/account/password", ("current", current), ("password", New), ("confirm", New));

    private static async Task<HttpStatusCode> StatusAsync(HttpClient browser)
    {
        using var answer = await browser.GetAsync("/sites");
        return answer.StatusCode;
    }
}
