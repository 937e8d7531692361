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
        var ann = await OpenAsync(Ann, 1440, 900);
        await ann.GoAsync("/assets");
        await ann.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Filters") }).ClickAsync();
        await ann.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Stored", Exact = true }).CheckAsync();
        await ann.IsAtAsync("/assets?status=stored");
        await Assertions.Expect(ann.Page.Locator("tbody .badge").First).ToHaveTextAsync("Stored");
        await ann.Button("Close the filters").ClickAsync();

        await ann.Button("Saved filters").ClickAsync();
        await ann.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("^Save these filters") }).ClickAsync();
        await ann.Field("Name").FillAsync("On the shelves");
        await ann.Field("Name").PressAsync("Tab");
        await Assertions.Expect(ann.Field("Slug")).ToHaveValueAsync("on-the-shelves");
        await ann.Button("Create").ClickAsync();
        await ann.IsAtAsync("/assets?status=stored");
        await ann.Button("Clear all").Or(ann.Button("Remove the filter Status")).First.ClickAsync();
        await ann.IsAtAsync("/assets");
        await ann.Button("Saved filters").ClickAsync();
        await ann.Button("On the shelves").ClickAsync();
        await ann.IsAtAsync("/assets?filter=on-the-shelves");
        await Assertions.Expect(ann.Page.Locator("tbody .badge").First).ToHaveTextAsync("Stored");

        await ann.Button("Columns").ClickAsync();
        await ann.Button("Show Supplier").ClickAsync();
        await ann.Button("Hide In use as").ClickAsync();
        await ann.Button("Show these").ClickAsync();
        await Assertions.Expect(ann.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Supplier" })).ToBeVisibleAsync();
        await ann.GoAsync("/assets");
        await Assertions.Expect(ann.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Supplier" })).ToBeVisibleAsync();
        await Assertions.Expect(ann.Page.GetByRole(AriaRole.Columnheader, new() { Name = "In use as" })).ToHaveCountAsync(0);

        await ann.Page.Keyboard.PressAsync("Control+k");
        await ann.Page.Keyboard.TypeAsync("catalyst");
        var offered = ann.Page.GetByRole(AriaRole.Listbox, new() { Name = "What was found" }).GetByRole(AriaRole.Option);
        await Assertions.Expect(offered.First).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(offered.Filter(new() { HasTextRegex = new Regex("Catalyst 9300") }).First).ToBeVisibleAsync();
        await ann.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(ann.Heading).ToHaveTextAsync(new Regex("Catalyst"));
    }
}
