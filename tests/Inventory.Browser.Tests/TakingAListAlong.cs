using System.Text.RegularExpressions;
using Inventory.Browser.Tests.Support;
using Microsoft.Playwright;

namespace Inventory.Browser.Tests;

/// <summary>A clerk narrows and sorts the assets, shows the columns that the auditors asked for, and takes just these along as a file.</summary>
public sealed class TakingAListAlong(Chromium chromium, Demo demo) : DemoJourney(chromium, demo)
{
    [Fact]
    public async Task FilteredSortedList_WithOnesOwnColumns_IsWhatTheFileHolds()
    {
        var bo = await OpenAsync(Bo, 1440, 900);
        await bo.GoAsync("/assets?status=stored&q=thinkpad&size=1000");
        await bo.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Serial number" }).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(bo.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Serial number" })).ToHaveAttributeAsync("aria-sort", "ascending");
        await bo.Button("Columns").ClickAsync();
        await bo.Button("Show Supplier").ClickAsync();
        foreach (var gone in new[] { "Place", "In use as", "Warranty", "Name", "Tenant", "Tags" }) await bo.Button($"Hide {gone}").ClickAsync();
        await bo.Button("Show these").ClickAsync();
        await Assertions.Expect(bo.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Supplier" })).ToBeVisibleAsync();
        var (tags, address) = (await bo.Page.GetByRole(AriaRole.Rowheader).AllInnerTextsAsync(), bo.Page.Url);
        Assert.True(tags.Count > 1);

        var lines = (await DownloadAsync(bo, "CSV, columns as shown", "inventory_assets.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("\uFEFFAsset tag,Serial number,Type,Status,Supplier", lines[0]);
        Assert.Equal(tags.Select(t => t.Trim()), lines[1..].Select(l => l.Split(',')[0]));
        Assert.All(lines[1..], line => Assert.Matches(new Regex(",Stored,"), line));

        // The page stays as it was, and goes on.
        Assert.Equal(address, bo.Page.Url);
        Assert.StartsWith("PK", await DownloadAsync(bo, "Excel, all columns", "inventory_assets.xlsx"), StringComparison.Ordinal);
        await bo.Button("Remove the filter Status").ClickAsync();
        await Assertions.Expect(bo.Page).Not.ToHaveURLAsync(new Regex("status="));
    }

    private static async Task<string> DownloadAsync(Window window, string link, string name)
    {
        await window.Button("Export").ClickAsync();
        var file = await window.Page.RunAndWaitForDownloadAsync(() => window.Link(link).ClickAsync());
        Assert.Equal(name, file.SuggestedFilename);
        // The menu stays for another file.
        await window.Page.Keyboard.PressAsync("Escape");
        await using var content = await file.CreateReadStreamAsync();
        using var bytes = new MemoryStream();
        await content.CopyToAsync(bytes);
        return System.Text.Encoding.UTF8.GetString(bytes.ToArray());
    }
}
