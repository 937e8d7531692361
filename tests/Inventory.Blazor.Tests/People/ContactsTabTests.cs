using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.People;

public sealed class ContactsTabTests : RestrictedPages
{
    private Region _europe = null!;
    private Site _north = null!;

    [Fact]
    public async Task Site_ShowsTheContactsOfItsRegion_AndWhereTheyComeFrom()
    {
        await GrantAsync("*", "view");
        var page = Open(_north);
        page.WaitForAssertion(() => Assert.Equal("Contacts 1", Squeezed(page.Find("[role=tab][aria-selected=true]").TextContent)));
        var row = page.WaitForElement(".inherited tbody tr");
        Assert.Equal(["Ana Novak", "Duty", "Primary", "Europe", "+386 1", "–"], row.QuerySelectorAll("td").Select(c => Squeezed(c.TextContent)));
        Assert.Equal($"/regions/{_europe.Id}", row.QuerySelectorAll("td")[3].QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("From", page.FindAll(".inherited th").Select(h => h.TextContent));
        Assert.Empty(page.FindAll(".inherited button, .inherited a.button"));
    }

    [Fact]
    public async Task Region_ShowsItsOwn_AsItsOwn()
    {
        await GrantAsync("*", "view");
        var page = Open(_europe);
        page.WaitForAssertion(() => Assert.Equal("Contacts 1", Squeezed(page.Find("[role=tab][aria-selected=true]").TextContent)));
        page.WaitForElement("tbody a");
        Assert.Empty(page.FindAll(".inherited"));
    }

    [Fact]
    public async Task RegionThatMayNotBeViewed_IsNotNamed()
    {
        await GrantAsync("dcim.site,tenancy.contactassignment", "view");
        var page = Open(_north);
        page.WaitForElement(".inherited tbody tr");
        Assert.DoesNotContain("Europe", page.Markup, StringComparison.Ordinal);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _europe = await SaveAsync(new Region { Name = "Europe", Slug = "europe" });
        _north = await SaveAsync(new Site { Name = "North", Slug = "north", RegionId = _europe.Id });
        var (ana, duty) = (await SaveAsync(new Contact { Name = "Ana Novak", Phone = "+386 1" }), await SaveAsync(new ContactRole { Name = "Duty", Slug = "duty" }));
        await SaveAsync(new ContactAssignment { ObjectType = "dcim.region", ObjectId = _europe.Id, ContactId = ana.Id, RoleId = duty.Id, Priority = "primary" });
    }

    private IRenderedComponent<DetailPage<T>> Open<T>(T row)
        where T : Entity, new()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/{Catalog.Of<T>().Slug}/{row.Id}?tab=contact-assignments.object");
        return Render<DetailPage<T>>(p => p.Add(d => d.Resource, Catalog.Of<T>()).Add(d => d.Id, row.Id));
    }

    private static string Squeezed(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
