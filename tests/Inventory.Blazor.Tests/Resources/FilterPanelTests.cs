using AngleSharp.Dom;
using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Assets;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Resources;

public sealed class FilterPanelTests : Pages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Panel_StandsBesideTheRows_AndNarrowsThemAtOnce()
    {
        var acme = await SupplierAsync("Acme");
        await PurchaseAsync(acme, "PO-1");
        await PurchaseAsync(acme, "PO-2", "closed");
        var page = Open<Purchase>("/purchases");
        Assert.Contains("Status", Labels(page));
        Check(page, "Open", true);
        page.WaitForAssertion(() => Assert.Equal(["PO-1"], Names(page)));
        Assert.EndsWith("/purchases?status=open", Navigation.Uri, StringComparison.Ordinal);
        Check(page, "Closed", true);
        page.WaitForAssertion(() => Assert.EndsWith("/purchases?status=open&status=closed", Navigation.Uri, StringComparison.Ordinal));
        Check(page, "Open", false);
        page.WaitForAssertion(() => Assert.Equal(["PO-2"], Names(page)));
        Assert.Equal("active: 1", page.Find("button[aria-expanded=true] .number-of").TextContent);
    }

    [Fact]
    public async Task Text_IsAskedByTheWayThatWasChosen()
    {
        await SupplierAsync("Acme");
        await SupplierAsync("Beta");
        var page = Open<Supplier>("/suppliers");
        Entry(page, "Name").QuerySelector("input")!.Change("cm");
        page.WaitForAssertion(() => Assert.Equal(["Acme"], Names(page)));
        Assert.EndsWith("?name__ic=cm", Navigation.Uri, StringComparison.Ordinal);
        Entry(page, "Name").QuerySelector("select")!.Change("name__nic=");
        page.WaitForAssertion(() => Assert.Equal(["Beta"], Names(page)));
        Assert.EndsWith("?name__nic=cm", Navigation.Uri, StringComparison.Ordinal);
        Entry(page, "Name").QuerySelector("select")!.Change("name__empty=true");
        page.WaitForAssertion(() => Assert.EndsWith("?name__empty=true", Navigation.Uri, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Empty(Entry(page, "Name").QuerySelectorAll("input")));
    }

    [Fact]
    public async Task SeveralTexts_AreSeveralBoxes()
    {
        await SupplierAsync("Acme");
        await SupplierAsync("Beta");
        var page = Open<Supplier>("/suppliers?name=Acme&name=Beta");
        Assert.Equal(["Acme", "Beta", ""], Entry(page, "Name").QuerySelectorAll("input").Select(i => i.GetAttribute("value")));
        Entry(page, "Name").QuerySelectorAll("input")[0].Change("");
        page.WaitForAssertion(() => Assert.Equal(["Beta"], Names(page)));
    }

    [Fact]
    public async Task Day_IsAskedFromAndTo()
    {
        var acme = await SupplierAsync("Acme");
        await SaveAsync(new Purchase { SupplierId = acme.Id, Name = "PO-1", Status = "open", Date = new(2026, 1, 10) });
        await SaveAsync(new Purchase { SupplierId = acme.Id, Name = "PO-2", Status = "open", Date = new(2026, 3, 10) });
        var page = Open<Purchase>("/purchases");
        Entry(page, "Date").QuerySelectorAll("input")[0].Change("2026-02-01");
        page.WaitForAssertion(() => Assert.Equal(["PO-2"], Names(page)));
        Entry(page, "Date").QuerySelectorAll("input")[1].Change("2026-03-01");
        page.WaitForAssertion(() => Assert.EndsWith("?date__gte=2026-02-01&date__lte=2026-03-01", Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task CustomField_HasItsOwnSection_AndYesNoIsOfThree()
    {
        await SaveAsync(new CustomField { Name = "cloud", Type = "boolean", ObjectTypes = "netbox_inventory.supplier" });
        await SaveAsync(new Supplier { Name = "Acme", Slug = "acme", CustomFieldData = """{"cloud":true}""" });
        await SupplierAsync("Beta");
        var page = Open<Supplier>("/suppliers");
        page.Find(".find").Input("clou");
        page.WaitForAssertion(() => Assert.Equal(["Cloud"], Labels(page)));
        Assert.Equal("Custom fields", page.Find(".filters h3").TextContent.Trim());
        page.FindAll(".three input").Single(i => i.GetAttribute("value") == "true").Change("true");
        page.WaitForAssertion(() => Assert.Equal(["Acme"], Names(page)));
        page.FindAll(".three input").Single(i => i.GetAttribute("value") == "").Change("");
        page.WaitForAssertion(() => Assert.Equal(["Acme", "Beta"], Names(page)));
    }

    [Fact]
    public void EveryOfferedFilter_StandsInOneSection()
    {
        foreach (var resource in Catalog.All)
        {
            var shown = FilterSection.Of(resource, resource.AllFilters).SelectMany(s => s.Filters).ToList();
            Assert.Equal(resource.AllFilters.Where(f => f.IsOffered).OrderBy(f => f.Name, StringComparer.Ordinal), shown.OrderBy(f => f.Name, StringComparer.Ordinal));
        }
        Assert.Equal("Asset", FilterSection.Of(Catalog.Of<Asset>(), Catalog.Of<Asset>().AllFilters)[0].Heading);
    }

    [Fact]
    public async Task Closed_LeavesTheFiltersAsTheyAre()
    {
        await SupplierAsync("Acme");
        var page = Open<Supplier>("/suppliers?name=Acme");
        page.Find("button[aria-label='Close the filters']").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".filters")));
        Assert.Equal(["Acme"], Names(page));
    }

    private IRenderedComponent<ListPage<T>> Open<T>(string address)
        where T : Core.Resources.Entity, new()
    {
        Navigation.NavigateTo(address);
        var page = Render<ListPage<T>>(p => p.Add(l => l.Resource, Catalog.Of<T>()));
        page.WaitForElement("tbody a");
        page.FindAll("button").Single(b => b.TextContent.Trim().StartsWith("Filters", StringComparison.Ordinal)).Click();
        page.WaitForElement(".filter-entry");
        return page;
    }

    private static IElement Entry(IRenderedComponent<IComponent> page, string label) => page.FindAll(".filter-entry").First(e => e.QuerySelector(".name")!.TextContent == label);

    private static IEnumerable<string> Labels(IRenderedComponent<IComponent> page) => page.FindAll(".filter-entry .name").Select(n => n.TextContent);

    private static void Check(IRenderedComponent<IComponent> page, string label, bool isOn) =>
        page.FindAll(".checks label").Single(l => l.TextContent.Trim() == label).QuerySelector("input")!.Change(isOn);

    private static IEnumerable<string> Names(IRenderedComponent<IComponent> page) => page.FindAll("tbody th").Select(th => th.Text().Trim());
}
