using Bunit;
using Inventory.Blazor.Images;
using Inventory.Blazor.Resources;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Images;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;

namespace Inventory.Blazor.Tests.Images;

public sealed class ImagesTabTests : Support.Pages
{
    [Fact]
    public async Task Pictures_AreShownWithWhatIsKnownOfThem()
    {
        var site = await SiteAsync();
        var id = await PictureAsync(site, "front.png");

        var page = Open(site);

        page.WaitForElement(".images li");
        Assert.Equal($"/image-attachments/{id}/file", page.Find(".images img").GetAttribute("src"));
        Assert.Equal("front.png", page.Find(".images img").GetAttribute("alt"));
        Assert.Equal(["130 × 70", "1 KB"], page.FindAll(".images .muted span").Select(s => s.TextContent));
        Assert.Equal($"/image-attachments/{id}/edit?returnUrl={Uri.EscapeDataString($"/sites/{site.Id}?tab=image-attachments.object")}", page.Find(".images .acts a").GetAttribute("href"));
        page.WaitForAssertion(() => Assert.Contains("Images 1", page.FindAll("[role=tab]").Select(t => Words(t.TextContent))));
    }

    [Fact]
    public async Task WhatWasRefused_IsNamed_AndWhatWasKept_IsCountedAndShown()
    {
        var site = await SiteAsync();
        var page = Open(site);
        var tab = page.WaitForComponent<ImagesTab>();
        page.WaitForElement(".drop");
        await PictureAsync(site, "front.png");

        await page.InvokeAsync(() => tab.Instance.SentAsync(1, ["notes.png is no picture."]));

        page.WaitForElement(".images li");
        Assert.Equal("1 picture was added.", Words(page.Find("[role=status]").TextContent));
        Assert.Equal("One file was not added. notes.png is no picture.", Words(page.Find("[role=alert]").TextContent));
        page.WaitForAssertion(() => Assert.Contains("Images 1", page.FindAll("[role=tab]").Select(t => Words(t.TextContent))));
    }

    [Fact]
    public async Task Picture_ThatIsDeleted_IsGone()
    {
        var site = await SiteAsync();
        var id = await PictureAsync(site, "front.png");
        var dialogs = Render<MudDialogProvider>();
        var page = Open(site);
        page.WaitForElement(".images button").Click();
        dialogs.WaitForElement(".button-danger").Click();
        page.WaitForAssertion(() => Assert.Contains("No pictures here yet.", page.Markup, StringComparison.Ordinal));
        Assert.Null(await FindAsync<ImageAttachment>(id));
    }

    [Fact]
    public async Task KindWithoutImages_HasNoSuchTab()
    {
        var region = await SaveAsync(new Region { Name = "East", Slug = "east" });
        var page = Render<DetailPage<Region>>(p => p.Add(d => d.Resource, Catalog.Of<Region>()).Add(d => d.Id, region.Id));
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("[role=tab]"), t => t.TextContent.Contains("Journal", StringComparison.Ordinal)));
        Assert.DoesNotContain(page.FindAll("[role=tab]"), t => t.TextContent.Contains("Images", StringComparison.Ordinal));
    }

    private Task<Site> SiteAsync() => SaveAsync(new Site { Name = "North", Slug = "north", Status = "active" });

    private async Task<long> PictureAsync(Site site, string name) =>
        Assert.IsType<Upload.Kept>(await Services.GetRequiredService<ImageUploader>().AddAsync(Viewer.System, "dcim.site", site.Id, name, new MemoryStream(SamplePictures.Png(130, 70)))).Id;

    private IRenderedComponent<DetailPage<Site>> Open(Site site)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/sites/{site.Id}?tab=image-attachments.object");
        return Render<DetailPage<Site>>(p => p.Add(d => d.Resource, Catalog.Of<Site>()).Add(d => d.Id, site.Id));
    }

    private static string Words(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
