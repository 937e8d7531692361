using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Purchasing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Resources;

public sealed class BulkPagesTests : Pages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Edit_ChangesWhatWasEntered_AndLeadsBackToTheList()
    {
        var (acme, beta) = (await SupplierAsync("Acme"), await SupplierAsync("Beta"));
        var page = Edit($"/suppliers/bulk-edit?q=e&ids={acme.Id},{beta.Id}");
        page.WaitForElement("#field-description").Change("For the lab");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.EndsWith("/suppliers?q=e", Navigation.Uri, StringComparison.Ordinal));
        foreach (var id in new[] { acme.Id, beta.Id }) Assert.Equal("For the lab", (await FindAsync<Supplier>(id))!.Description);
    }

    [Fact]
    public async Task Edit_OfAllThatMatch_SaysWhenTheirNumberIsAnother()
    {
        await SupplierAsync("Acme");
        var page = Edit("/suppliers/bulk-edit?all=5");
        page.WaitForAssertion(() => Assert.Contains("5 rows were selected, but there are 1", page.Find(".alert").TextContent, StringComparison.Ordinal));
        Assert.Equal("Change 1 supplier", page.Find("button[type=submit]").TextContent);
    }

    [Fact]
    public async Task Edit_OfAFilterThatIsNotUnderstood_IsNotOffered()
    {
        await SupplierAsync("Acme");
        var page = Edit("/suppliers/bulk-edit?colour=red&all=1");
        page.WaitForAssertion(() => Assert.Contains("colour", page.Find(".alert").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("form"));
    }

    [Fact]
    public async Task Delete_OfWhatIsNeeded_IsNotOffered()
    {
        var acme = await SupplierAsync("Acme");
        await PurchaseAsync(acme, "PO-1");
        Navigation.NavigateTo($"/suppliers/bulk-delete?ids={acme.Id}");
        var page = Render<BulkDeletePage<Supplier>>(p => p.Add(l => l.Resource, Catalog.Of<Supplier>()));
        page.WaitForAssertion(() => Assert.Contains("PO-1", page.Markup, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".button-danger"));
    }

    [Fact]
    public async Task Delete_Confirmed_TakesThem()
    {
        var (acme, beta) = (await SupplierAsync("Acme"), await SupplierAsync("Beta"));
        Navigation.NavigateTo($"/suppliers/bulk-delete?ids={acme.Id},{beta.Id}");
        var page = Render<BulkDeletePage<Supplier>>(p => p.Add(l => l.Resource, Catalog.Of<Supplier>()));
        page.WaitForElement(".button-danger").Click();
        page.WaitForAssertion(() => Assert.EndsWith("/suppliers", Navigation.Uri, StringComparison.Ordinal));
        Assert.Null(await FindAsync<Supplier>(acme.Id));
        Assert.Null(await FindAsync<Supplier>(beta.Id));
    }

    [Fact]
    public async Task Rename_ShowsOldAndNew_BeforeItIsDone()
    {
        var (acme, beta) = (await SupplierAsync("Acme 1"), await SupplierAsync("Beta"));
        Navigation.NavigateTo($"/suppliers/bulk-rename?ids={acme.Id},{beta.Id}");
        var page = Render<BulkRenamePage<Supplier>>(p => p.Add(l => l.Resource, Catalog.Of<Supplier>()));
        page.WaitForElement("#rename-find").Change(@"^(\w+) (\d)$");
        page.Find("#rename-replace").Change(@"\2 \1");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Equal(["Acme 1", "1 Acme"], page.FindAll("tbody td").Select(td => td.TextContent)));
        page.Find(".acts button").Click();
        page.WaitForAssertion(() => Assert.EndsWith("/suppliers", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal(("1 Acme", "Beta"), ((await FindAsync<Supplier>(acme.Id))!.Name, (await FindAsync<Supplier>(beta.Id))!.Name));
    }

    [Fact]
    public async Task Rename_ByWhatIsNoPattern_IsSaid()
    {
        var acme = await SupplierAsync("Acme");
        Navigation.NavigateTo($"/suppliers/bulk-rename?ids={acme.Id}");
        var page = Render<BulkRenamePage<Supplier>>(p => p.Add(l => l.Resource, Catalog.Of<Supplier>()));
        page.WaitForElement("#rename-find").Change("(");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("no pattern", page.Find(".alert").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<BulkEditPage<Supplier>> Edit(string address)
    {
        Navigation.NavigateTo(address);
        return Render<BulkEditPage<Supplier>>(p => p.Add(l => l.Resource, Catalog.Of<Supplier>()));
    }
}
