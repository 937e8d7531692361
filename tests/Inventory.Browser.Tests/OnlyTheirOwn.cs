using System.Text.RegularExpressions;
using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>Somebody whose rights end at the shelves of one site sees, counts, finds and changes nothing beyond them.</summary>
public sealed class OnlyTheirOwn(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    private const string Password = "Only-the-shelves-1";
    private const string Here = "NW-003776";
    private const string Elsewhere = "NW-003333";

    [Fact]
    public async Task StorekeeperOfOneSite_MeetsNothingBeyondIt()
    {
        var admin = await OpenAsync(Admin, 1440, 900);
        await admin.GoAsync("/users/add");
        await admin.Field("User name").FillAsync("vera");
        await admin.Button("Create").ClickAsync();
        await admin.Button("Set a password").ClickAsync();
        var dialog = admin.Page.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("New password", new() { Exact = true }).FillAsync(Password);
        await dialog.GetByLabel("New password again").FillAsync(Password);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await Assertions.Expect(dialog).ToHaveCountAsync(0);

        await admin.GoAsync("/permissions/add");
        await admin.Field("Name").FillAsync("Shelves of Linz");
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Asset", Exact = true }).CheckAsync();
        foreach (var action in new[] { "view", "change" }) await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = action, Exact = true }).CheckAsync();
        await admin.Field("Constraints").FillAsync("""{"storage_location__site__name": "Linz Campus"}""");
        await admin.Page.GetByRole(AriaRole.Combobox, new() { Name = "Users" }).FillAsync("vera");
        await admin.Page.GetByRole(AriaRole.Option, new() { NameRegex = new Regex("^vera") }).ClickAsync();
        await admin.Button("Create").ClickAsync();
        await Assertions.Expect(admin.Heading).ToHaveTextAsync("Shelves of Linz");
        await admin.Button("Which rows?").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Look" }).ClickAsync();
        var allowed = await dialog.Locator("tbody .number").First.InnerTextAsync();
        var permission = admin.Page.Url;

        var vera = await OpenAsync(await ServingAsync());
        await vera.SignInAsync("vera", Password);
        await vera.GoAsync("/assets?size=1000");
        await Assertions.Expect(vera.Link(Here)).ToBeVisibleAsync();
        await Assertions.Expect(vera.Page.GetByText($"of {allowed}")).ToBeVisibleAsync();
        await Assertions.Expect(vera.Page.GetByText(Elsewhere)).ToHaveCountAsync(0);
        Assert.All(await vera.Page.Locator("tbody tr").AllInnerTextsAsync(), row => Assert.Contains("Linz Campus", row, StringComparison.Ordinal));
        await Assertions.Expect(vera.Link("Add asset")).ToHaveCountAsync(0);

        await vera.GoAsync($"/assets?q={Elsewhere}");
        await Assertions.Expect(vera.Page.GetByText("No assets match.")).ToBeVisibleAsync();
        await vera.GoAsync($"/search?q={Elsewhere}");
        await Assertions.Expect(vera.Page.GetByText(Elsewhere, new() { Exact = true })).ToHaveCountAsync(0);
        await admin.GoAsync($"/assets?q={Elsewhere}");
        var far = await admin.Link(Elsewhere).GetAttributeAsync("href");
        foreach (var (path, status) in new[] { (far!, 404), (far + "/edit", 404), ("/suppliers", 403), ("/users", 403), ("/assets/add", 403) })
            Assert.Equal(status, (await vera.Page.GotoAsync(path))!.Status);

        await vera.GoAsync($"/assets?q={Here}");
        await vera.Link(Here).ClickAsync();
        await Assertions.Expect(vera.Button("Delete")).ToHaveCountAsync(0);
        await vera.Link("Edit").ClickAsync();
        await vera.Field("Description").FillAsync("Screen for the lobby");
        await vera.Button("Save").ClickAsync();
        await Assertions.Expect(vera.Page.GetByText("Screen for the lobby").First).ToBeVisibleAsync();

        // What is taken away is gone from an open page.
        await vera.GoAsync("/assets");
        await Assertions.Expect(vera.Page.Locator("tbody tr").First).ToBeVisibleAsync();
        await admin.Page.GotoAsync(permission + "/edit");
        await admin.StartedAsync();
        await admin.Field("Enabled").UncheckAsync();
        await admin.Button("Save").ClickAsync();
        await Assertions.Expect(vera.Page.Locator("tbody tr")).ToHaveCountAsync(0);
    }
}
