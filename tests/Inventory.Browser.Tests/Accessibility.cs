using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>Every kind of page, in light and dark, as people with a screen reader, little sight or no mouse meet it.</summary>
public sealed class Accessibility(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Pages_KeepTheRules(ColorScheme scheme)
    {
        var admin = await OpenAsync(await ServingAsync(), 1440, 900, scheme);
        await admin.Page.GotoAsync("/login");
        await admin.TrySignInAsync(Admin, "wrong");
        await Assertions.Expect(admin.Alert).ToBeVisibleAsync();
        await AxeRules.HoldAsync(admin);
        await admin.SignInAsync(Admin, Admin);
        await Assertions.Expect(admin.Page.GetByText("1,006")).ToBeVisibleAsync();
        await AxeRules.HoldAsync(admin);

        foreach (var (path, shows) in new[]
        {
            ("/assets?status=stored&colour=red", "Assets have no such filter."), ("/assets?q=nothing-has-this", "No assets match."), ("/locations/35", "Shelf D"), ("/locations/35?tab=history", "Created"),
            ("/locations/35?tab=assets.storage_location", "NW-003941"), ("/assets/5/edit", "Owning tenant"), ("/suppliers/add", "Create and add another"), ("/nothing-here", "There is nothing here"),
            ("/changes", "Created"), ("/changes/1", "Active"), ("/users/2", "Set a new password"), ("/permissions/1", "Which rows?"), ("/permissions/add", "Every kind of row"), ("/jobs", "No jobs yet"),
            ("/assets/bulk-edit?ids=1,2", "Only what is ticked changes"), ("/assets/bulk-rename?ids=1,2", "Replace with"), ("/devices/bulk-delete?ids=1,2", "These are deleted"), ("/search?q=catalyst", "Catalyst"), ("/assets/import", "Or paste"),
        })
        {
            await admin.GoAsync(path);
            await Assertions.Expect(admin.Page.GetByText(shows).First).ToBeVisibleAsync();
            await AxeRules.HoldAsync(admin);
        }

        await admin.GoAsync("/devices");
        await admin.Button("Filters").ClickAsync();
        await Assertions.Expect(admin.Button("Close the filters")).ToBeVisibleAsync();
        await AxeRules.HoldAsync(admin);
        await admin.Page.Keyboard.PressAsync("Control+k");
        await admin.Page.Keyboard.TypeAsync("catalyst");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Listbox).GetByRole(AriaRole.Option).First).ToBeVisibleAsync();
        await SettledAsync(admin);
        await AxeRules.HoldAsync(admin);

        await admin.GoAsync("/suppliers/add");
        await admin.Button("Create").ClickAsync();
        await Assertions.Expect(admin.Alert).ToBeVisibleAsync();
        await AxeRules.HoldAsync(admin);

        await admin.GoAsync("/suppliers/1");
        await admin.Button("Delete").ClickAsync();
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("cannot be deleted");
        await SettledAsync(admin);
        await AxeRules.HoldAsync(admin);

        await admin.Page.GotoAsync("/account");
        await AxeRules.HoldAsync(admin);
        await admin.Page.GotoAsync("/logout");
        await AxeRules.HoldAsync(admin);
    }

    [Theory]
    [InlineData(ColorScheme.Light, 1024, 768, 32)]
    [InlineData(ColorScheme.Dark, 390, 844, 33)]
    public async Task Runner_KeepsTheRules(ColorScheme scheme, int width, int height, int place)
    {
        var bo = await OpenAsync(await ServingAsync(), width, height, scheme);
        await bo.SignInAsync(Bo, Bo);
        var runner = new Runner(bo);
        await runner.OpenAsync(RoomCheck, place, StoredAssets);
        await AxeRules.HoldAsync(bo);
        await runner.ScanAsync("NOBODY-KNOWS");
        await runner.AnsweredAsync("NOBODY-KNOWS", "unknown");
        await AxeRules.HoldAsync(bo);
        var thing = (await runner.ThingsAsync())[0];
        await runner.ScanAsync(thing.Code);
        await runner.Row(thing.Key, isSeen: true).WaitForAsync();
        await SettledAsync(bo);
        await AxeRules.HoldAsync(bo);
        await Assertions.Expect(bo.Page.Locator("button:visible, summary:visible, .row-check:visible")).Not.ToHaveCountAsync(0);
        Assert.Empty(await bo.Page.Locator(".runner :is(button, summary, .row-check:has(input), .button)").EvaluateAllAsync<string[]>(
            "all => all.filter(e => e.checkVisibility()).map(e => [e, e.getBoundingClientRect()]).filter(([, b]) => b.width < 48 || b.height < 48).map(([e, b]) => `${e.outerHTML} ${b.width}×${b.height}`)"));
    }

    // Colours are on their way while something fades in.
    private static Task SettledAsync(Window window) =>
        window.Page.WaitForFunctionAsync("() => document.getAnimations().every(a => a.playState !== 'running' || a.effect.getComputedTiming().iterations === Infinity)");
}
