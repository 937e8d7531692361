using System.Text.RegularExpressions;
using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>The desk: many rows are picked, changed for a reason and deleted, and the history tells it.</summary>
public sealed class ManyAtOnce(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    [Fact]
    public async Task RowsFromOneToAnother_AreChangedWithAReason_WhichTheirHistoryKeeps()
    {
        var admin = await OpenAsync(Admin, 1440, 900);
        await admin.GoAsync("/devices?q=krm-opd-pc&sort=name");
        var boxes = admin.Page.Locator("tbody").GetByRole(AriaRole.Checkbox);
        await boxes.Nth(0).CheckAsync();
        await boxes.Nth(2).ClickAsync(new() { Modifiers = [KeyboardModifier.Shift] });
        await Assertions.Expect(admin.Page.GetByText("3 selected")).ToBeVisibleAsync();
        var names = await admin.Page.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync();
        await admin.Link("Edit").Or(admin.Button("Edit")).First.ClickAsync();
        await Assertions.Expect(admin.Heading).ToHaveTextAsync("Edit 3 devices");
        await Assertions.Expect(admin.Button("Change 3 devices")).ToBeDisabledAsync();
        await admin.Field("Status").SelectOptionAsync("Offline");
        await admin.Page.GetByLabel(new Regex("^Why")).FillAsync("Ward closed for the winter");
        await admin.Button("Change 3 devices").ClickAsync();
        await admin.IsAtAsync("/devices?q=krm-opd-pc&sort=name");
        await Assertions.Expect(admin.Page.Locator("tbody .badge").Filter(new() { HasText = "Offline" })).ToHaveCountAsync(3);

        await admin.Link(names[2].Trim()).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Tab, new() { Name = "History" }).ClickAsync();
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync("Ward closed for the winter");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Tabpanel)).ToContainTextAsync("Offline");

        await admin.GoAsync("/changes?q=ward closed");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(3);
        await admin.Page.Locator("tbody a").First.ClickAsync();
        await Assertions.Expect(admin.Page.GetByText("Ward closed for the winter").First).ToBeVisibleAsync();
        await Assertions.Expect(admin.Page.Locator("main")).ToContainTextAsync(names[0].Trim());
    }

    [Fact]
    public async Task AllThatMatch_AreDeleted_AfterSayingWhatGoes()
    {
        var admin = await OpenAsync(Admin);
        await admin.GoAsync("/suppliers/add");
        foreach (var number in new[] { 1, 2, 3 })
        {
            await admin.Field("Name").FillAsync($"Passing trader {number}");
            await admin.Button("Create and add another").ClickAsync();
            await Assertions.Expect(admin.Field("Name")).ToHaveValueAsync("");
        }
        await admin.GoAsync("/suppliers?q=passing trader");
        await admin.Page.Locator("thead").GetByRole(AriaRole.Checkbox).CheckAsync();
        await Assertions.Expect(admin.Page.GetByText("3 selected")).ToBeVisibleAsync();
        await admin.Link("Delete").Or(admin.Button("Delete")).First.ClickAsync();
        await Assertions.Expect(admin.Heading).ToHaveTextAsync("Delete 3 suppliers");
        await Assertions.Expect(admin.Page.GetByText("Passing trader 2")).ToBeVisibleAsync();
        await admin.Button("Delete 3 suppliers").ClickAsync();
        await Assertions.Expect(admin.Page.GetByText("No suppliers match.")).ToBeVisibleAsync();
    }
}
