using System.Net;
using System.Text.RegularExpressions;
using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>Who has no account stays outside; who guesses waits; who leaves has left.</summary>
public sealed class SigningIn(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    [Fact]
    public async Task TenWrongPasswords_MakeOneWait_AlsoWithTheRightOne()
    {
        // Waiting is for the address too: on a server of its own nobody else waits along.
        Chromium.Require();
        await using var program = await RunningProgram.WithKeeper().ServeAsync();
        var guesser = await OpenAsync(program);
        await guesser.Page.GotoAsync("/login?returnUrl=%2Fassets");
        for (var i = 1; i < 10; i++)
        {
            await guesser.TrySignInAsync("keeper", $"guess {i}");
            await Assertions.Expect(guesser.Alert).ToHaveTextAsync("Wrong user name or password.");
        }
        await guesser.TrySignInAsync("keeper", "guess 10");
        await Assertions.Expect(guesser.Alert).ToHaveTextAsync(new Regex(@"Try again in \d+ seconds\."));
        await guesser.TrySignInAsync("keeper", RunningProgram.Password);
        await Assertions.Expect(guesser.Alert).ToHaveTextAsync(new Regex(@"Try again in \d+ seconds\."));
    }

    [Fact]
    public async Task Stranger_ReadsNothingButTheSignIn_AndComesToWhereTheyWanted()
    {
        var program = await ServingAsync();
        var stranger = await OpenAsync(program);
        foreach (var path in new[] { "/", "/assets", "/assets/1", "/suppliers/add", "/audit-flows/1/run?object_id=1", "/account", "/nothing-here" })
        {
            await stranger.Page.GotoAsync(path);
            Assert.Equal("/login", new Uri(stranger.Page.Url).AbsolutePath);
        }
        using var client = new HttpClient { BaseAddress = new Uri(program.Address) };
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync("/api/plugins/inventory/audit-flows/1/state/?object_id=1")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/hubs/audit/negotiate?negotiateVersion=1", null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/css/base.css")).StatusCode);

        await stranger.Page.GotoAsync("/suppliers?q=donau");
        await stranger.TrySignInAsync(Bo, "wrong");
        await Assertions.Expect(stranger.Alert).ToHaveTextAsync("Wrong user name or password.");
        await stranger.TrySignInAsync(Bo, Bo);
        await stranger.IsAtAsync("/suppliers?q=donau");
        await Assertions.Expect(stranger.Link("Donau Systemhaus")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task SigningOut_EndsIt_AlsoForTheBackButton()
    {
        var ann = await OpenAsync(Ann);
        await ann.GoAsync("/suppliers");
        await Assertions.Expect(ann.Link("Donau Systemhaus")).ToBeVisibleAsync();
        await ann.Button("ann").ClickAsync();
        await ann.Link("Sign out").ClickAsync();
        await ann.Button("Sign out").ClickAsync();
        await ann.IsAtAsync("/login");
        await ann.Page.GoBackAsync();
        await ann.Page.GoBackAsync();
        await ann.IsAtAsync("/login?returnUrl=%2Fsuppliers");
        await Assertions.Expect(ann.Page.GetByText("Donau Systemhaus")).ToHaveCountAsync(0);
    }
}
