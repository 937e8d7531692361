using AngleSharp.Dom;
using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Resources;

public sealed class ListPageTests : Pages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Address_HoldsFilterAndSort()
    {
        var acme = await SupplierAsync("Acme");
        await PurchaseAsync(acme, "PO-1");
        await PurchaseAsync(acme, "PO-2", "closed");
        await PurchaseAsync(acme, "PO-10");
        var page = Open("/purchases?status=open&sort=-name");
        page.WaitForAssertion(() => Assert.Equal(["PO-10", "PO-1"], Names(page)));
        Assert.Contains("Open", page.Find(".filter").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Header_Clicked_SortsInTheAddress()
    {
        await SupplierAsync("Beta");
        await SupplierAsync("Acme");
        var page = Open("/suppliers");
        page.WaitForAssertion(() => Assert.Equal(["Acme", "Beta"], Names(page)));
        page.Find("thead button").Click();
        page.Find("thead button").Click();
        page.WaitForAssertion(() => Assert.Equal(["Beta", "Acme"], Names(page)));
        Assert.EndsWith("/suppliers?sort=-name", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownFilter_IsSaid_AndRemovable()
    {
        await SupplierAsync("Acme");
        var page = Open("/suppliers?colour=red");
        page.WaitForAssertion(() => Assert.Contains("not narrowed", page.Find(".alert").TextContent, StringComparison.Ordinal));
        page.Find(".filter button").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".filter")));
        Assert.EndsWith("/suppliers", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tree_IsIndented_InItsOwnOrderOnly()
    {
        var europe = await SaveAsync(new Region { Name = "Europe", Slug = "europe" });
        var alps = await SaveAsync(new Region { Name = "Alps", Slug = "alps", ParentId = europe.Id });
        await SaveAsync(new Region { Name = "Valley", Slug = "valley", ParentId = alps.Id });
        await SaveAsync(new Region { Name = "Asia", Slug = "asia" });
        var page = Open("/regions");
        page.WaitForAssertion(() => Assert.Equal(["Asia", "Europe", "Alps inside-1", "Valley inside-2"], Indented(page)));
        page.Find("thead button").Click();
        page.WaitForAssertion(() => Assert.Equal(["Alps", "Asia", "Europe", "Valley"], Indented(page)));
    }

    [Fact]
    public async Task FilterOfACustomField_IsNamedAsPeopleNameIt()
    {
        await SaveAsync(new CustomField { Name = "grade", Label = "School grade", ObjectTypes = "netbox_inventory.supplier", FilterLogic = "exact" });
        await SupplierAsync("Acme");
        var page = Open("/suppliers?cf_grade__empty=true");
        page.WaitForAssertion(() => Assert.Equal(["Acme"], Names(page)));
        Assert.Contains("School grade", page.Find(".filter").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".alert"));
    }

    [Fact]
    public void NoRows_OffersTheFirst()
    {
        var page = Open("/suppliers");
        page.WaitForAssertion(() => Assert.Equal("/suppliers/add", page.Find(".empty a").GetAttribute("href")));
    }

    [Fact]
    public async Task NothingMatches_OffersAll()
    {
        await SupplierAsync("Acme");
        var page = Open("/suppliers?q=zzz");
        page.WaitForAssertion(() => Assert.Contains("No suppliers match", page.Find(".empty").TextContent, StringComparison.Ordinal));
        page.Find(".empty button").Click();
        page.WaitForAssertion(() => Assert.Equal(["Acme"], Names(page)));
    }

    [Fact]
    public async Task PageAfterTheLast_LeadsToTheLast_WithoutAStepBack()
    {
        for (var i = 1; i <= 31; i++) await SupplierAsync($"S{i}");
        var page = Open("/suppliers?page=9&size=25");
        page.WaitForAssertion(() => Assert.Equal(6, Names(page).Count()));
        var step = ((Bunit.TestDoubles.BunitNavigationManager)Navigation).History.First();
        Assert.EndsWith("/suppliers?page=2&size=25", step.Uri, StringComparison.Ordinal);
        Assert.True(step.Options.ReplaceHistoryEntry);
    }

    [Fact]
    public async Task FewRowsMoreThanAPage_StandOnIt()
    {
        for (var i = 1; i <= 30; i++) await SupplierAsync($"S{i}");
        var page = Open("/suppliers?size=25");
        page.WaitForAssertion(() => Assert.Equal(30, Names(page).Count()));
        Assert.Empty(page.FindAll(".pages"));
    }

    [Fact]
    public async Task Rows_AreTicked_AndCarriedToTheFormForAllOfThem()
    {
        await SupplierAsync("Acme");
        await SupplierAsync("Beta");
        await SupplierAsync("Gamma");
        var page = Open("/suppliers");
        page.WaitForAssertion(() => Assert.Equal(["Acme", "Beta", "Gamma"], Names(page)));
        Assert.Empty(page.FindAll(".bar"));
        page.Find("input[aria-label='Select Acme']").Click();
        page.Find("input[aria-label='Select Gamma']").Click(new() { ShiftKey = true });
        Assert.Equal("3 selected", page.Find(".bar b").TextContent);
        Assert.Equal("/suppliers/bulk-edit?ids=1,2,3", page.Find(".bar a").GetAttribute("href"));
    }

    [Fact]
    public async Task AllThatMatch_AreCarriedByTheFilterAndTheirNumber()
    {
        for (var i = 1; i <= 31; i++) await SupplierAsync($"S{i}");
        var page = Open("/suppliers?size=25&q=S");
        page.WaitForAssertion(() => Assert.Equal(25, Names(page).Count()));
        page.Find("input[aria-label='Select all on this page']").Click();
        page.FindAll(".bar button").Single(b => b.TextContent == "Select all 31 that match").Click();
        page.WaitForAssertion(() => Assert.Equal("31 selected", page.Find(".bar b").TextContent));
        Assert.Equal("/suppliers/bulk-edit?q=S&size=25&all=31", page.Find(".bar a").GetAttribute("href"));
    }

    private IRenderedComponent<IComponent> Open(string address)
    {
        Navigation.NavigateTo(address);
        return address.Split('/', '?')[1] switch
        {
            "purchases" => Render<ListPage<Purchase>>(p => p.Add(l => l.Resource, Catalog.Of<Purchase>())),
            "regions" => Render<ListPage<Region>>(p => p.Add(l => l.Resource, Catalog.Of<Region>())),
            _ => Render<ListPage<Supplier>>(p => p.Add(l => l.Resource, Catalog.Of<Supplier>())),
        };
    }

    private static IEnumerable<string> Indented(IRenderedComponent<IComponent> page) =>
        page.FindAll("tbody th").Select(th => $"{th.Text().Trim()} {th.ClassList.FirstOrDefault(c => c.StartsWith("inside-", StringComparison.Ordinal))}".Trim());

    private static IEnumerable<string> Names(IRenderedComponent<IComponent> page) => page.FindAll("tbody th").Select(th => th.Text().Trim());
}
