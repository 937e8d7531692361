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
        var bo = await OpenAsync(Bo, 1440, 900);
        await bo.GoAsync("/assets");
        await bo.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Filters") }).ClickAsync();
        await bo.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Stored", Exact = true }).CheckAsync();
        await bo.IsAtAsync("/assets?status=stored");
        await Assertions.Expect(bo.Page.Locator("tbody .badge").First).ToHaveTextAsync("Stored");
        await bo.Button("Close the filters").ClickAsync();

        await bo.Button("Saved filters").ClickAsync();
        await bo.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Save these filters") }).ClickAsync();
        await bo.Field("Name").FillAsync("On the shelves");
        await bo.Field("Name").PressAsync("Tab");
        await Assertions.Expect(bo.Field("Slug")).ToHaveValueAsync("on-the-shelves");
        await bo.Button("Create").ClickAsync();
        await bo.IsAtAsync("/assets?status=stored");
        await bo.Button("Clear all").Or(bo.Button("Remove the filter Status")).First.ClickAsync();
        await bo.IsAtAsync("/assets");
        await bo.Button("Saved filters").ClickAsync();
        await bo.Button("On the shelves").ClickAsync();
        await bo.IsAtAsync("/assets?filter=on-the-shelves");
        await Assertions.Expect(bo.Page.Locator("tbody .badge").First).ToHaveTextAsync("Stored");

        await bo.Button("Columns").ClickAsync();
        await bo.Button("Show Supplier").ClickAsync();
        await bo.Button("Hide In use as").ClickAsync();
        await bo.Button("Show these").ClickAsync();
        await Assertions.Expect(bo.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Supplier" })).ToBeVisibleAsync();
        await bo.GoAsync("/assets");
        await Assertions.Expect(bo.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Supplier" })).ToBeVisibleAsync();
        await Assertions.Expect(bo.Page.GetByRole(AriaRole.Columnheader, new() { Name = "In use as" })).ToHaveCountAsync(0);

        await bo.Page.Keyboard.PressAsync("Control+k");
        await bo.Page.Keyboard.TypeAsync("catalyst");
        var offered = bo.Page.GetByRole(AriaRole.Listbox, new() { Name = "What was found" }).GetByRole(AriaRole.Option);
        await Assertions.Expect(offered.First).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(offered.Filter(new() { HasTextRegex = new Regex("Catalyst 9300") }).First).ToBeVisibleAsync();
        await bo.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(bo.Heading).ToHaveTextAsync(new Regex("Catalyst"));
    }
}
