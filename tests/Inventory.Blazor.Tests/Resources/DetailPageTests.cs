using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Audits;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Resources;

public sealed class DetailPageTests : Pages
{
    [Fact]
    public async Task Tab_ThatIsNotThere_IsTheOverview()
    {
        var hall = await LocationAsync("Hall");
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/locations/{hall.Id}?tab=nonsense");

        var page = Open(hall);

        page.WaitForAssertion(() => Assert.Equal("Overview", Words(page, "[role=tab][aria-selected=true]")));
        Assert.Contains("Hall", page.Find("#panel").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RowThatWasSeen_HasItsTrailsUnderAudit()
    {
        var (hall, yard) = (await LocationAsync("Hall"), await LocationAsync("Yard"));
        await SaveAsync(new AuditTrail { ObjectType = AuditTypes.Location, ObjectId = hall.Id });
        await SaveAsync(new AuditTrail { ObjectType = AuditTypes.Location, ObjectId = yard.Id });
        // A trail of another kind of row with the same number.
        await SiteIsSeenAsync(hall.Id);
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/locations/{hall.Id}?tab=audit-trails.object");

        var page = Open(hall);

        page.WaitForAssertion(() => Assert.Equal("Audit 1", Words(page, "[role=tab][aria-selected=true]")));
        page.WaitForAssertion(() => Assert.Contains("Location", Words(page, "tbody"), StringComparison.Ordinal));
        Assert.Single(page.FindAll("tbody tr"));
    }

    [Fact]
    public async Task RowThatNobodySaw_HasNoAuditTab()
    {
        var acme = await SupplierAsync("Acme");
        await PurchaseAsync(acme, "PO-1");

        var page = Open(acme);

        page.WaitForAssertion(() => Assert.Equal(["Overview", "Purchases 1", "Contacts 0", "Journal 0", "History"], page.FindAll("[role=tab]").Select(t => Squeezed(t.TextContent))));
    }

    [Fact]
    public async Task RowOfAKindThatNobodyAudits_ShowsNoTrailsOfOthersWithItsNumber()
    {
        var acme = await SupplierAsync("Acme");
        await SiteIsSeenAsync(acme.Id);

        var page = Open(acme);

        page.WaitForAssertion(() => Assert.Contains("Purchases 0", page.FindAll("[role=tab]").Select(t => Squeezed(t.TextContent))));
        Assert.DoesNotContain(page.FindAll("[role=tab]"), t => t.TextContent.Contains("Audit", StringComparison.Ordinal));
    }

    [Fact]
    public async Task RowOfATree_ShowsWhatLiesBelowIt()
    {
        var hall = await LocationAsync("Hall");
        await SaveAsync(new Location { Name = "Room", Slug = "room", SiteId = hall.SiteId, ParentId = hall.Id });

        var page = Open(hall);

        page.WaitForAssertion(() => Assert.Contains("Child locations 1", page.FindAll("[role=tab]").Select(t => Squeezed(t.TextContent))));
    }

    [Fact]
    public async Task Rack_OffersNoAsset_WhoseFormCouldNotSayThatItIsTheRack()
    {
        var site = await SaveAsync(new Site { Name = "North", Slug = "north" });
        var rack = await SaveAsync(new Rack { SiteId = site.Id, Name = "R1" });

        var page = Open(rack);

        page.WaitForAssertion(() => Assert.Contains("Devices 0", page.FindAll("[role=tab]").Select(t => Squeezed(t.TextContent))));
        Assert.DoesNotContain(page.FindAll("[role=tab]"), t => t.TextContent.Contains("asset", StringComparison.OrdinalIgnoreCase));
    }

    private async Task SiteIsSeenAsync(long id)
    {
        if (await FindAsync<Site>(id) is null) await SaveAsync(new Site { Id = id, Name = $"Site {id}", Slug = $"site-{id}", Status = "active" });
        await SaveAsync(new AuditTrail { ObjectType = AuditTypes.Site, ObjectId = id });
    }

    private async Task<Location> LocationAsync(string name)
    {
        var site = await SaveAsync(new Site { Name = $"{name} site", Slug = Slug.For($"{name} site") });
        return await SaveAsync(new Location { Name = name, Slug = Slug.For(name), SiteId = site.Id });
    }

    private IRenderedComponent<DetailPage<T>> Open<T>(T row)
        where T : Entity, new() => Render<DetailPage<T>>(p => p.Add(d => d.Resource, Catalog.Of<T>()).Add(d => d.Id, row.Id));

    private static string Words<T>(IRenderedComponent<T> page, string selector)
        where T : IComponent => Squeezed(page.Find(selector).TextContent);

    private static string Squeezed(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
