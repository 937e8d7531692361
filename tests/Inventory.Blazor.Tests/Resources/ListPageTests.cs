using AngleSharp.Dom;
using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
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

    private IRenderedComponent<IComponent> Open(string address)
    {
        Navigation.NavigateTo(address);
        return address.StartsWith("/purchases", StringComparison.Ordinal)
            ? (IRenderedComponent<IComponent>)Render<ListPage<Purchase>>(p => p.Add(l => l.Resource, Catalog.Of<Purchase>()))
            : Render<ListPage<Supplier>>(p => p.Add(l => l.Resource, Catalog.Of<Supplier>()));
    }

    private static IEnumerable<string> Names(IRenderedComponent<IComponent> page) => page.FindAll("tbody th").Select(th => th.Text().Trim());
}
