using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Shell;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Hardware;
using Inventory.Core.Purchasing;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Inventory.Blazor.Tests.Resources;

/// <summary>What saves steps: bookmarks, clones, rows added from a picker, search over everything.</summary>
public sealed class HandyTests : Pages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Bookmark_OfARow_StandsOnTheFirstPage_UntilItIsTakenAway()
    {
        var acme = await SupplierAsync("Acme");
        var page = Render<DetailPage<Supplier>>(p => p.Add(d => d.Resource, Catalog.Of<Supplier>()).Add(d => d.Id, acme.Id));
        page.WaitForElement("button[aria-label=Bookmark]").Click();
        page.WaitForAssertion(() => Assert.Equal("true", page.Find("button[aria-label=Bookmark]").GetAttribute("aria-pressed")));
        var list = Render<BookmarkList>();
        list.WaitForAssertion(() => Assert.Equal($"/suppliers/{acme.Id}", list.Find("li a").GetAttribute("href")));
        list.Find("li button").Click();
        list.WaitForAssertion(() => Assert.Empty(list.FindAll("li")));
        var again = Render<BookmarkButton>(p => p.Add(b => b.Resource, Catalog.Of<Supplier>()).Add(b => b.Id, acme.Id));
        again.WaitForAssertion(() => Assert.Equal("false", again.Find("button").GetAttribute("aria-pressed")));
    }

    [Fact]
    public async Task Clone_BeginsAFormWithWhatRowsShare()
    {
        var acme = await SupplierAsync("Acme");
        var purchase = await SaveAsync(new Purchase { SupplierId = acme.Id, Name = "PO-1", Status = "closed", Date = new(2026, 1, 10), Description = "a & b" });
        var page = Render<DetailPage<Purchase>>(p => p.Add(d => d.Resource, Catalog.Of<Purchase>()).Add(d => d.Id, purchase.Id));
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("a.button"), a => a.TextContent == "Clone"));
        var link = page.FindAll("a.button").Single(a => a.TextContent == "Clone").GetAttribute("href")!;
        var query = QueryHelpers.ParseQuery(new Uri(new Uri("http://localhost"), link).Query);
        Assert.Equal(("closed", "2026-01-10", "a & b", $"{acme.Id}"), ((string?)query["status"], (string?)query["date"], (string?)query["description"], (string?)query["supplier"]));
        Assert.False(query.ContainsKey("name"));
        Navigation.NavigateTo(link);
        var form = Render<EditPage<Purchase>>(p => p.Add(e => e.Resource, Catalog.Of<Purchase>()));
        form.WaitForAssertion(() => Assert.Equal("a & b", form.Find("#field-description").GetAttribute("value")));
    }

    [Theory]
    [InlineData("NW-0099", "NW-0100")]
    [InlineData("A9", "A10")]
    [InlineData("7", "8")]
    [InlineData("blue", null)]
    [InlineData(null, null)]
    public void Tag_OfAClone_IsTheNext(string? tag, string? next) => Assert.Equal(next, CloneLink.Next<Asset>(Catalog.Of<Asset>().Find("asset_tag")!, tag));

    [Fact]
    public void Clone_TakesTheCustomFieldsThatAreCloned()
    {
        var row = new Supplier { Name = "Acme", CustomFieldData = """{"a":1,"b":2,"c":3}""" };
        var link = CloneLink.Of(Catalog.Of<Supplier>(), row, [new CustomField { Name = "a", IsCloneable = true }, new CustomField { Name = "b" }, new CustomField { Name = "c", IsCloneable = true, Unique = true }]);
        Assert.Equal("""/suppliers/add?custom_fields={"a":1}""", Uri.UnescapeDataString(link));
    }

    [Fact]
    public async Task Picker_AddsTheRowThatItMisses_AndChoosesIt()
    {
        var dialogs = Render<MudDialogProvider>();
        Navigation.NavigateTo("/device-types/add");
        var form = Render<EditPage<DeviceType>>(p => p.Add(e => e.Resource, Catalog.Of<DeviceType>()));
        form.WaitForElement("button[aria-label='Add a new manufacturer']").Click();
        dialogs.WaitForElement("#field-name").Change("Lenovo");
        Assert.Empty(dialogs.FindAll(".add-one"));
        dialogs.FindAll("button").Single(b => b.TextContent == "Add and choose it").Click();
        form.WaitForAssertion(() => Assert.Equal("Lenovo", form.Find("#field-manufacturer").GetAttribute("value")));
        Assert.Equal("lenovo", (await FindAsync<Manufacturer>(1))!.Slug);
    }

    [Fact]
    public void Picker_SaysWhatIsWrongWithTheRow()
    {
        var dialogs = Render<MudDialogProvider>();
        Navigation.NavigateTo("/device-types/add");
        var form = Render<EditPage<DeviceType>>(p => p.Add(e => e.Resource, Catalog.Of<DeviceType>()));
        form.WaitForElement("button[aria-label='Add a new manufacturer']").Click();
        dialogs.WaitForElement("#field-name");
        dialogs.FindAll("button").Single(b => b.TextContent == "Add and choose it").Click();
        dialogs.WaitForAssertion(() => Assert.Equal("true", dialogs.Find("#field-name").GetAttribute("aria-invalid")));
    }

    [Fact]
    public async Task Search_FindsRowsOfEveryKind_AndSaysWhere()
    {
        var acme = await SupplierAsync("Acme Networks");
        await SaveAsync(new Purchase { SupplierId = acme.Id, Name = "PO-1", Status = "open", Description = "the first from ACME" });
        Navigation.NavigateTo("/search?q=acme");
        var page = Render<SearchPage>();
        page.WaitForAssertion(() => Assert.Equal([$"/suppliers/{acme.Id}", "/purchases/1"], page.FindAll(".hits a").Select(a => a.GetAttribute("href"))));
        Assert.Equal("Description: the first from ACME", page.FindAll(".hits li")[1].QuerySelector(".muted")!.TextContent);
        Assert.Equal("ACME", page.Find("mark").TextContent);
    }

    [Fact]
    public async Task Palette_OffersPages_WhatMayBeAdded_AndRows()
    {
        var acme = await SupplierAsync("Supplies & Co");
        var palette = Render<CommandPalette>();
        await palette.InvokeAsync(() => palette.Instance.AskAsync("suppl"));
        var offered = palette.FindAll("[role=option]").Select(a => a.GetAttribute("href")).ToList();
        Assert.Equal(["/suppliers", "/suppliers/add", $"/suppliers/{acme.Id}", "/search?q=suppl"], offered);
        await palette.InvokeAsync(() => palette.Instance.AskAsync("su"));
        Assert.Contains("3 letters", palette.Find("[role=status]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Commands_AreThoseThatThePersonMay()
    {
        var reader = new Viewer(1, "r", false, [new Grant("netbox_inventory.supplier", Verb.View, null)]);
        Assert.Equal(["Suppliers"], Command.For(reader, Catalog, "suppl").Select(c => c.Words));
        Assert.Empty(Command.For(reader, Catalog, "purchase"));
        Assert.Empty(Command.For(reader, Catalog, " "));
    }
}
