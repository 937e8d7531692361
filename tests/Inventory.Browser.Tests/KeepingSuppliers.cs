using System.Text.RegularExpressions;
using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>The desk: rows are made, found, changed and deleted, and nothing that was typed is lost.</summary>
public sealed class KeepingSuppliers(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    [Fact]
    public async Task Supplier_IsMadeChangedFoundAndDeleted()
    {
        var admin = await OpenAsync(Admin);
        await admin.GoAsync("/suppliers");
        await admin.Link("Add supplier").First.ClickAsync();
        await admin.Button("Create").ClickAsync();
        await Assertions.Expect(admin.Field("Name")).ToHaveAttributeAsync("aria-invalid", "true");
        await Assertions.Expect(admin.Field("Name")).ToBeFocusedAsync();
        await admin.Field("Name").FillAsync("Donau Systemhaus");
        // A slow finger: the message goes, and the button moves away under it.
        await admin.Button("Create").HoverAsync();
        await admin.Page.Mouse.DownAsync();
        await Assertions.Expect(admin.Page.GetByText("Not saved yet.")).ToBeHiddenAsync();
        await admin.Page.Mouse.UpAsync();
        await Assertions.Expect(admin.Field("Name")).ToHaveAccessibleDescriptionAsync("A supplier of that name exists.");
        await admin.Field("Name").FillAsync("Inn Cables");
        await admin.Field("Description").FillAsync("Copper only");
        await admin.Field("Description").BlurAsync();
        await Assertions.Expect(admin.Field("Slug")).ToHaveValueAsync("inn-cables");
        await admin.Button("Create").ClickAsync();
        await Assertions.Expect(admin.Heading).ToHaveTextAsync(new Regex("Inn Cables"));

        await admin.Link("Edit").ClickAsync();
        await admin.Field("Name").FillAsync("Inn Cables and Fibre");
        await admin.Button("Save").ClickAsync();
        await Assertions.Expect(admin.Heading).ToHaveTextAsync(new Regex("Inn Cables and Fibre"));

        await admin.Link("Suppliers").First.ClickAsync();
        await admin.Page.GetByRole(AriaRole.Searchbox).FillAsync("copper on");
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Rowheader)).ToHaveTextAsync(["Inn Cables and Fibre"]);
        await admin.Link("Inn Cables and Fibre").ClickAsync();
        await admin.Button("Delete").ClickAsync();
        var dialog = admin.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("You are about to delete Inn Cables and Fibre.");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await admin.IsAtAsync("/suppliers");
        await Assertions.Expect(admin.Link("Donau Systemhaus")).ToBeVisibleAsync();
        await Assertions.Expect(admin.Link("Inn Cables and Fibre")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Deleting_WhatIsStillNeeded_ShowsWhatPointsAtIt()
    {
        var admin = await OpenAsync(Admin);
        await admin.GoAsync("/suppliers?q=donau");
        await admin.Link("Donau Systemhaus").ClickAsync();
        await admin.Button("Delete").ClickAsync();
        var dialog = admin.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("cannot be deleted while these point at it");
        await Assertions.Expect(dialog).ToContainTextAsync("5 purchases");
        await Assertions.Expect(dialog.GetByRole(AriaRole.Button, new() { Name = "Delete" })).ToHaveCountAsync(0);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task List_SearchedSortedFilteredAndTurned_KeepsThatOverReloadAndBack()
    {
        var ann = await OpenAsync(Ann, 1440, 900);
        await ann.GoAsync("/assets?status=used");
        await Assertions.Expect(ann.Page.GetByText("Status: Used")).ToBeVisibleAsync();
        await ann.Page.GetByRole(AriaRole.Searchbox).FillAsync("NW-003");
        await ann.IsAtAsync(new Regex(@"[?&]q=NW-003"));
        await ann.Button("Serial number").ClickAsync();
        await ann.IsAtAsync(new Regex("sort=serial"));
        var ascending = await FirstRowAsync(ann);
        await ann.Button("Serial number").ClickAsync();
        await ann.IsAtAsync(new Regex("sort=-serial"));
        await Assertions.Expect(ann.Page.GetByRole(AriaRole.Rowheader).First).Not.ToHaveTextAsync(ascending);
        await ann.Page.GetByLabel("Next page").First.ClickAsync();
        await ann.IsAtAsync(new Regex("page=2"));
        await Assertions.Expect(ann.Page.GetByText(new Regex("^Page 2 of")).First).ToBeVisibleAsync();
        var (address, row) = (ann.Page.Url, await FirstRowAsync(ann));

        await ann.Page.ReloadAsync();
        await Assertions.Expect(ann.Page.GetByRole(AriaRole.Rowheader).First).ToHaveTextAsync(row);
        await Assertions.Expect(ann.Page.GetByRole(AriaRole.Searchbox)).ToHaveValueAsync("NW-003");
        await ann.Page.GetByRole(AriaRole.Rowheader).First.GetByRole(AriaRole.Link).ClickAsync();
        await ann.IsAtAsync(new Regex(@"/assets/\d+$"));
        await ann.Page.GoBackAsync();
        await Assertions.Expect(ann.Page.GetByRole(AriaRole.Rowheader).First).ToHaveTextAsync(row);
        Assert.Equal(address, ann.Page.Url);
        await ann.Page.GoBackAsync();
        await ann.IsAtAsync(new Regex(@"sort=-serial(?!.*page=2)"));
        await Assertions.Expect(ann.Page.GetByText(new Regex("^Page 1 of")).First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task TwoPeople_WhoChangeTheSameRow_AreToldAndLoseNothing()
    {
        var (admin, other) = (await OpenAsync(Admin), await OpenAsync(Admin));
        await admin.GoAsync("/suppliers/add");
        await admin.Field("Name").FillAsync("Traun Logistics");
        await admin.Button("Create").ClickAsync();
        await Assertions.Expect(admin.Heading).ToHaveTextAsync(new Regex("Traun Logistics"));
        var row = new Uri(admin.Page.Url).AbsolutePath;
        await admin.GoAsync($"{row}/edit");
        await other.GoAsync($"{row}/edit");
        await other.Field("Description").FillAsync("Theirs");
        await other.Field("Comments").FillAsync("Said by the other");
        await other.Button("Save").ClickAsync();
        await other.IsAtAsync(row);

        await admin.Field("Description").FillAsync("Mine");
        await admin.Button("Save").ClickAsync();
        await Assertions.Expect(admin.Alert.First).ToContainTextAsync("Somebody else saved this meanwhile");
        await Assertions.Expect(admin.Field("Description")).ToHaveValueAsync("Mine");
        await Assertions.Expect(admin.Field("Comments")).ToHaveValueAsync("Said by the other");
        await admin.Button("Save").ClickAsync();
        await admin.IsAtAsync(row);
        await Assertions.Expect(admin.Page.GetByText("Mine")).ToBeVisibleAsync();
        await Assertions.Expect(admin.Page.GetByText("Said by the other")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task WhatWasTyped_IsGuardedAgainstLeavingAndKeptOverAReload()
    {
        var admin = await OpenAsync(Admin, 1440, 900);
        await admin.GoAsync("/suppliers/add");
        await admin.Field("Name").FillAsync("Never saved");
        await admin.Field("Description").FillAsync("Half a sentence");
        await admin.Link("Purchases").ClickAsync();
        var dialog = admin.Page.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(dialog).ToContainTextAsync("Leave without saving?");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Stay" }).ClickAsync();
        await Assertions.Expect(admin.Field("Name")).ToHaveValueAsync("Never saved");
        await Assertions.Expect(admin.Field("Description")).ToHaveValueAsync("Half a sentence");

        admin.Page.Dialog += (_, question) => _ = question.AcceptAsync();
        await admin.Page.ReloadAsync();
        await admin.Button("Take it over").ClickAsync();
        await Assertions.Expect(admin.Field("Name")).ToHaveValueAsync("Never saved");
        await Assertions.Expect(admin.Field("Description")).ToHaveValueAsync("Half a sentence");

        await admin.Link("Purchases").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Leave" }).ClickAsync();
        await admin.IsAtAsync("/purchases");
        await admin.GoAsync("/suppliers/add");
        await Assertions.Expect(admin.Field("Name")).ToHaveValueAsync("");
    }

    private static async Task<string> FirstRowAsync(Window window)
    {
        await Assertions.Expect(window.Page.Locator(".sheet[aria-busy=false]")).ToBeVisibleAsync();
        return await window.Page.GetByRole(AriaRole.Rowheader).First.InnerTextAsync();
    }
}
