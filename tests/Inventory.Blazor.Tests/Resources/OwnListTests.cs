using AngleSharp.Dom;
using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Access;
using Inventory.Core.Purchasing;
using Inventory.Core.Tracking;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Inventory.Blazor.Tests.Resources;

/// <summary>A list as one person made it their own: columns, order, size, saved filters.</summary>
public sealed class OwnListTests : Pages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    private Preferences Preferences => Services.GetRequiredService<Preferences>();

    [Fact]
    public async Task Columns_Chosen_AreShown_AndKept()
    {
        await SaveAsync(new CustomField { Name = "grade", Type = "integer", ObjectTypes = "netbox_inventory.supplier" });
        await SaveAsync(new Supplier { Name = "Acme", Slug = "acme", CustomFieldData = """{"grade":7}""" });
        var dialogs = Render<MudDialogProvider>();
        var page = Open("/suppliers");
        Assert.Equal(["Name", "Description", "Purchases"], Heads(page));
        page.Find("button[aria-label=Columns]").Click();
        dialogs.WaitForElement("button[aria-label='Show Grade']").Click();
        dialogs.Find("button[aria-label='Hide Description']").Click();
        dialogs.Find("button[aria-label='Move Grade up']").Click();
        Assert.True(dialogs.Find("button[aria-label='Name leads to the row and stays']").HasAttribute("disabled"));
        dialogs.FindAll("button").Single(b => b.TextContent == "Show these").Click();
        page.WaitForAssertion(() => Assert.Equal(["Name", "Grade", "Purchases"], Heads(page)));
        page.WaitForAssertion(() => Assert.Equal("7", page.FindAll("tbody td:not(.pick)")[0].TextContent.Trim()));
        var again = Open("/suppliers");
        again.WaitForAssertion(() => Assert.Equal(["Name", "Grade", "Purchases"], Heads(again)));
    }

    [Fact]
    public async Task Columns_AsUsual_AreForgotten()
    {
        await SupplierAsync("Acme");
        await Preferences.ChangeListAsync(1, "suppliers", l => l with { Columns = ["id", "gone"] });
        var dialogs = Render<MudDialogProvider>();
        var page = Open("/suppliers");
        page.WaitForAssertion(() => Assert.Equal(["Name", "Id"], Heads(page)));
        page.Find("button[aria-label=Columns]").Click();
        dialogs.WaitForAssertion(() => Assert.NotEmpty(dialogs.FindAll("button[aria-label='Hide Id']")));
        dialogs.FindAll("button").Single(b => b.TextContent == "As usual").Click();
        dialogs.FindAll("button").Single(b => b.TextContent == "Show these").Click();
        page.WaitForAssertion(() => Assert.Equal(["Name", "Description", "Purchases"], Heads(page)));
        Assert.True((await Preferences.ListAsync(1, "suppliers")).IsUsual);
    }

    [Fact]
    public async Task Order_IsRemembered_AndTheAddressGoesBefore()
    {
        await SupplierAsync("Acme");
        await SupplierAsync("Beta");
        var page = Open("/suppliers");
        page.Find("thead button").Click();
        page.Find("thead button").Click();
        page.WaitForAssertion(() => Assert.Equal(["Beta", "Acme"], Names(page)));
        page.WaitForAssertion(() => Assert.Equal(["-name"], Preferences.ListAsync(1, "suppliers").GetAwaiter().GetResult().Sort));
        var again = Open("/suppliers");
        again.WaitForAssertion(() => Assert.Equal(["Beta", "Acme"], Names(again)));
        var linked = Open("/suppliers?sort=name");
        linked.WaitForAssertion(() => Assert.Equal(["Acme", "Beta"], Names(linked)));
    }

    [Fact]
    public async Task SavedFilter_IsOffered_TurnedOn_AndHasAChip()
    {
        await SupplierAsync("Acme");
        await SupplierAsync("Beta");
        await SaveAsync(new SavedFilter { Name = "The best", Slug = "best", ObjectTypes = "netbox_inventory.supplier", Parameters = """{"name":"Beta"}""" });
        var page = Open("/suppliers");
        page.WaitForElement(".menu button").Click();
        page.WaitForAssertion(() => Assert.Equal(["Beta"], Names(page)));
        Assert.EndsWith("/suppliers?filter=best", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("Saved filter: The best", page.Find(".filter > span:not(.visually-hidden)").TextContent);
        Assert.DoesNotContain(page.FindAll(".menu a"), a => a.TextContent.Contains("Save these", StringComparison.Ordinal));
    }

    [Fact]
    public async Task SavedFilter_ThatIsNotThere_IsAWarning()
    {
        await SupplierAsync("Acme");
        var page = Open("/suppliers?filter=gone");
        page.WaitForAssertion(() => Assert.Contains("There is no saved filter “gone”", page.Find(".alert").TextContent, StringComparison.Ordinal));
        Assert.Equal(["Acme"], Names(page));
    }

    [Fact]
    public async Task Filters_AreSaved_FromAFormThatHoldsThem()
    {
        await SupplierAsync("Acme");
        var page = Open("/suppliers?name=Acme&name=Beta&q=ac");
        var form = new Uri(new Uri("http://localhost"), page.WaitForElement("#saved-filters-menu a").GetAttribute("href"));
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(form.Query);
        Assert.Equal("/saved-filters/add", form.AbsolutePath);
        Assert.Equal("netbox_inventory.supplier", query["object_types"]);
        Assert.Equal("""{"q":"ac","name":["Acme","Beta"]}""", query["parameters"]);
        Navigation.NavigateTo(form.PathAndQuery);
        var edit = Render<EditPage<SavedFilter>>(p => p.Add(e => e.Resource, Catalog.Of<SavedFilter>()));
        edit.WaitForAssertion(() => Assert.Contains("Beta", edit.Find("#field-parameters").GetAttribute("value") ?? edit.Find("#field-parameters").TextContent, StringComparison.Ordinal));
    }

    private IRenderedComponent<ListPage<Supplier>> Open(string address)
    {
        Navigation.NavigateTo(address);
        var page = Render<ListPage<Supplier>>(p => p.Add(l => l.Resource, Catalog.Of<Supplier>()));
        page.WaitForElement("tbody a");
        return page;
    }

    private static IEnumerable<string> Heads(IRenderedComponent<IComponent> page) => page.FindAll("thead th").Select(th => th.Text().Trim());

    private static IEnumerable<string> Names(IRenderedComponent<IComponent> page) => page.FindAll("tbody th").Select(th => th.Text().Trim());
}
