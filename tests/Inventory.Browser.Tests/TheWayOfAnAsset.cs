using System.Text.RegularExpressions;
using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>A thing is put on another shelf, and looked for there.</summary>
public sealed class TheWayOfAnAsset(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    // Awaits its repair in Freistadt.
    private const string Serial = "MJ058JXD";

    [Fact]
    public async Task Asset_PutOnAnotherShelf_IsFoundThereByTheAudit()
    {
        var admin = await OpenAsync(Admin, 1440, 900);
        await admin.GoAsync("/assets?status=stored");
        await admin.Page.GetByRole(AriaRole.Searchbox).FillAsync(Serial);
        await admin.IsAtAsync(new Regex($"q={Serial}"));
        await Assertions.Expect(admin.Page.GetByRole(AriaRole.Rowheader)).ToHaveCountAsync(1);
        await admin.Page.GetByRole(AriaRole.Rowheader).GetByRole(AriaRole.Link).ClickAsync();
        await admin.Link("Edit").ClickAsync();
        var key = $"netbox_inventory.asset:{Regex.Match(admin.Page.Url, @"/assets/(\d+)/edit").Groups[1].Value}";

        await admin.Field("Storage location").FillAsync("Repair Bench");
        var offered = admin.Page.Locator(".mud-popover-open .mud-list-item");
        await Assertions.Expect(offered).ToContainTextAsync(["Repair Bench"]);
        await offered.ClickAsync();
        await Assertions.Expect(offered).ToHaveCountAsync(0);
        await Assertions.Expect(admin.Field("Storage location")).ToHaveValueAsync("Repair Bench");
        await admin.Button("Save").ClickAsync();
        await admin.Link("Repair Bench").First.ClickAsync();
        await Assertions.Expect(admin.Heading).ToHaveTextAsync(new Regex("Repair Bench"));
        await admin.Link("Audit").ClickAsync();

        var runner = new Runner(admin);
        await runner.ReadyAsync();
        await admin.Page.GetByRole(AriaRole.Tab, new() { NameRegex = new Regex("^Stored assets") }).ClickAsync();
        await runner.Row(key, isSeen: false).WaitForAsync();
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Leave the audit" }).ClickAsync();
        await Assertions.Expect(admin.Heading).ToHaveTextAsync(new Regex("Repair Bench"));
    }
}
