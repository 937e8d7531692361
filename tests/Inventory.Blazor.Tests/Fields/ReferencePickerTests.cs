using Bunit;
using Inventory.Blazor.Fields;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Places;
using Inventory.Core.Resources;

namespace Inventory.Blazor.Tests.Fields;

public sealed class ReferencePickerTests : Pages
{
    [Fact]
    public async Task Search_WithAChosenParent_OffersOnlyWhatLiesInIt()
    {
        var (north, south) = (await SiteAsync("North"), await SiteAsync("South"));
        await SaveAsync(new Location { SiteId = north.Id, Name = "Hall N", Slug = "hall-n" });
        await SaveAsync(new Location { SiteId = south.Id, Name = "Hall S", Slug = "hall-s" });
        var resource = Catalog.Of<Location>();
        var picker = Render<ReferencePicker>(p => p
            .Add(x => x.Reference, (IReference)resource.Find("parent")!)
            .Add(x => x.Siblings, field => field.Name == "site" ? new Link("sites", south.Id, "South") : null));
        var found = await picker.InvokeAsync(() => picker.Instance.SearchAsync("hall", TestContext.Current.CancellationToken));
        Assert.Equal(["Hall S"], found.Select(l => l.Text));
    }

    private Task<Site> SiteAsync(string name) => SaveAsync(new Site { Name = name, Slug = Slug.For(name) });
}
