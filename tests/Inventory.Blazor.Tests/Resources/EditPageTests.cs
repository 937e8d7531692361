using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Resources;

public sealed class EditPageTests : Pages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Create_WithoutWhatIsRequired_SaysSoAtTheField()
    {
        var page = Open("/suppliers/add");
        page.WaitForElement("form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Name is required.", page.Find("#field-name-error").TextContent));
        Assert.Equal("true", page.Find("#field-name").GetAttribute("aria-invalid"));
        Assert.Contains("field-name-error", page.Find("#field-name").GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Fact]
    public void Create_LeadsToTheNewRow()
    {
        var page = Open("/suppliers/add");
        page.WaitForElement("#field-name").Change("Acme Tools");
        Assert.Equal("acme-tools", page.Find("#field-slug").GetAttribute("value"));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Matches("/suppliers/[0-9]+$", Navigation.Uri));
    }

    [Theory]
    [InlineData("/purchases?supplier_id=1", true)]
    [InlineData("//elsewhere.example/", false)]
    [InlineData("https://elsewhere.example/", false)]
    public void Cancel_FollowsOnlyAddressesOfOurs(string returnUrl, bool isFollowed)
    {
        var page = Open($"/suppliers/add?returnUrl={Uri.EscapeDataString(returnUrl)}");
        Assert.Equal(isFollowed ? returnUrl : "/suppliers", page.WaitForElement(".acts a").GetAttribute("href"));
    }

    [Fact]
    public async Task Address_PrefillsReferencesAndChoices()
    {
        var acme = await SupplierAsync("Acme");
        Navigation.NavigateTo($"/purchases/add?supplier_id={acme.Id}&status=closed");
        var page = Render<EditPage<Purchase>>(p => p.Add(e => e.Resource, Catalog.Of<Purchase>()));
        page.WaitForAssertion(() => Assert.Equal("Acme", page.Find("#field-supplier").GetAttribute("value")));
        Assert.Equal("closed", page.Find("#field-status").GetAttribute("value"));
    }

    [Theory]
    [InlineData("rack_id={0}")]
    [InlineData("rack_id={0}&site_id={1}")]
    [InlineData("rack_id={0}&location_id={2}&site_id={1}")]
    public async Task Address_WithARack_KeepsIt_AndFillsWhereItStands(string query)
    {
        var site = await SaveAsync(new Site { Name = "North", Slug = "north" });
        var hall = await SaveAsync(new Location { SiteId = site.Id, Name = "Hall", Slug = "hall" });
        var rack = await SaveAsync(new Rack { SiteId = site.Id, LocationId = hall.Id, Name = "R1" });
        Navigation.NavigateTo($"/devices/add?{string.Format(System.Globalization.CultureInfo.InvariantCulture, query, rack.Id, site.Id, hall.Id)}");
        var page = Render<EditPage<Device>>(p => p.Add(e => e.Resource, Catalog.Of<Device>()));
        page.WaitForAssertion(() => Assert.Equal(("North", "Hall", "R1"), (ValueOf(page, "site"), ValueOf(page, "location"), ValueOf(page, "rack"))));
    }

    [Fact]
    public void Address_WithoutWhatItBeganWith_IsAFreshForm()
    {
        Navigation.NavigateTo("/suppliers/add?name=Acme");
        var host = Render<ResourceHost>(p => p.Add(h => h.Slug, "suppliers").Add(h => h.Page, typeof(EditPage<>)));
        host.WaitForAssertion(() => Assert.Equal("Acme", host.Find("#field-name").GetAttribute("value")));
        Navigation.NavigateTo("/suppliers/add");
        host.WaitForAssertion(() => Assert.Equal("", host.Find("#field-name").GetAttribute("value") ?? ""));
    }

    [Fact]
    public async Task RackType_Chosen_ClosesWhatFollowsFromIt_AndShowsIt()
    {
        var maker = await SaveAsync(new Manufacturer { Name = "Acme", Slug = "acme" });
        var type = await SaveAsync(new RackType { ManufacturerId = maker.Id, Model = "Low", Slug = "low", FormFactor = "wall-frame", UHeight = 12 });
        Navigation.NavigateTo($"/racks/add?rack_type_id={type.Id}");
        var page = Render<EditPage<Rack>>(p => p.Add(e => e.Resource, Catalog.Of<Rack>()));
        page.WaitForAssertion(() => Assert.Equal("12", ValueOf(page, "u_height")));
        Assert.True(page.Find("#field-u_height").HasAttribute("disabled"));
        var explained = page.Find("#field-u_height").GetAttribute("aria-describedby")!;
        Assert.Equal("It follows from the rack type.", page.Find($"#{explained}").TextContent);
        Assert.False(page.Find("#field-name").HasAttribute("disabled"));
    }

    [Fact]
    public void Choice_ThatMayNotBeBlank_OffersNoBlank()
    {
        Navigation.NavigateTo("/racks/add");
        var page = Render<EditPage<Rack>>(p => p.Add(e => e.Resource, Catalog.Of<Rack>()));
        page.WaitForElement("#field-status");
        Assert.DoesNotContain(page.FindAll("#field-status option"), o => o.GetAttribute("value") == "");
        Assert.Equal("–", page.Find("#field-airflow option[value='']").TextContent);
    }

    [Fact]
    public async Task Save_AfterSomebodyElse_ShowsTheDifference_ThenSavesTheChoice()
    {
        var acme = await SupplierAsync("Acme");
        Navigation.NavigateTo($"/suppliers/{acme.Id}/edit");
        var page = Render<EditPage<Supplier>>(p => p.Add(e => e.Resource, Catalog.Of<Supplier>()).Add(e => e.Id, acme.Id));
        page.WaitForElement("#field-description").Change("Mine");
        await ChangeAsync(acme.Id, "Theirs");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Contains("Theirs", page.Find(".stale").TextContent, StringComparison.Ordinal));
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.EndsWith($"/suppliers/{acme.Id}", Navigation.Uri, StringComparison.Ordinal));
        Assert.Equal("Mine", (await FindAsync<Supplier>(acme.Id))!.Description);
    }

    private async Task ChangeAsync(long id, string description)
    {
        await using var operation = await Services.GetRequiredService<Core.Data.Operations>().WriteAsync(Core.Access.Viewer.System);
        var field = Catalog.Of<Supplier>().Find("description")!;
        await operation.Records<Supplier>().SaveAsync(id, new Dictionary<Core.Resources.Field, object?> { [field] = description }, version: null);
        await operation.CommitAsync();
    }

    private static string? ValueOf<T>(IRenderedComponent<EditPage<T>> page, string field)
        where T : Core.Resources.Entity, new() => page.Find($"#field-{field}").GetAttribute("value");

    private IRenderedComponent<EditPage<Supplier>> Open(string address)
    {
        Navigation.NavigateTo(address);
        return Render<EditPage<Supplier>>(p => p.Add(e => e.Resource, Catalog.Of<Supplier>()));
    }
}
