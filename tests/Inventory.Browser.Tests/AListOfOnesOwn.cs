using System.Text.RegularExpressions;
using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>A clerk narrows the assets, keeps the filters under a name, sees the columns that she needs, and finds her way by the keyboard.</summary>
public sealed class AListOfOnesOwn(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    [Fact]
    public async Task Filters_Columns_AndTheKeyboard_MakeTheListOnesOwn()
    {
        var admin = await OpenAsync(Admin, 1440, 900);
        await admin.GoAsync("/assets");
        await admin.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Filters") }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Stored", Exact = true }).CheckAsync();
        await admin.IsAtAsync("/assets?status=stored");
        await Assertions.Expect(admin.Page.Locator("tbody .badge").First).ToHaveTextAsync("Stored");
        await admin.Button("Close the filters").ClickAsync();

        await admin.Button("Saved filters").ClickAsync();
        await admin.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Save these filters") }).ClickAsync();
        await admin.Field("Name").FillAsync("On the shelves");
        await admin.Field("Name").PressAsync("Tab");
        await Assertions.Expect(admin.Field("Slug")).ToHaveValueAsync("on-the-shelves");
        await admin.Button("Create").ClickAsync();
        await admin.IsAtAsync("/assets?status=stored");
        await admin.Button("Clear all").Or(admin.Button("Remove the filter Status")).First.ClickAsync();
        await admin.IsAtAsync("/assets");
        await admin.Button("Saved filters").ClickAsync();
        await admin.Button("On the shelves").ClickAsync();
        await admin.IsAtAsync("/assets?filter=on-the-shelves");
        await Assertions.Expect(admin.Page.Locator("tbody .badge").First).ToHaveTextAsync("Stored");

        await admin.Button("Columns").ClickAsync();
        await admin.Button("Show Supplier").ClickAsync();
        await admin.Button("Hide In use as").ClickAsync();
        await admin.Button("Show these").ClickAsync();
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Supplier" })).ToBeVisibleAsync();
        await admin.GoAsync("/assets");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Supplier" })).ToBeVisibleAsync();
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Columnheader, new() { Name = "In use as" })).ToHaveCountAsync(0);

        await admin.Page.Keyboard.PressAsync("Control+k");
        await admin.Page.Keyboard.TypeAsync("catalyst");
        var offered = admin.Page.GetByRole(AriaRole.Listbox, new() { Name = "What was found" }).GetByRole(AriaRole.Option);
        await Assertions.Expect(offered.First).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(offered.Filter(new() { HasTextRegex = new Regex("Catalyst 9300") }).First).ToBeVisibleAsync();
        await admin.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(admin.Heading).ToHaveTextAsync(new Regex("Catalyst"));
    }

    [Fact]
    public async Task Palette_OpenedBeforeItIsReady_FindsWhatWasTyped()
    {
        var bo = await OpenAsync(Bo);
        await bo.Page.RouteAsync(new Regex(@"CommandPalette\.razor[^/]*\.js"), async route =>
        {
            await Task.Delay(2000);
            await route.ContinueAsync();
        });
        await bo.GoAsync("/sites");
        // The layout's own keys are there before the palette's.
        await bo.Page.Locator("#palette").EvaluateAsync("palette => palette.showModal()");
        await bo.Page.Keyboard.TypeAsync("catalyst");
        await Assertions.Expect(bo.Page.GetByRole(AriaRole.Listbox, new() { Name = "What was found" }).GetByRole(AriaRole.Option).First).ToHaveAttributeAsync("aria-selected", "true");
    }
}
