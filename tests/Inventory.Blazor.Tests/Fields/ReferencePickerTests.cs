using Bunit;
using Inventory.Blazor.Fields;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Hardware;
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

    [Fact]
    public async Task Search_InALocation_OffersOnlyWhatStandsInItself()
    {
        var site = await SiteAsync("North");
        var hall = await SaveAsync(new Location { SiteId = site.Id, Name = "Hall", Slug = "hall" });
        var room = await SaveAsync(new Location { SiteId = site.Id, ParentId = hall.Id, Name = "Room", Slug = "room" });
        await SaveAsync(new Rack { SiteId = site.Id, LocationId = hall.Id, Name = "R-hall" });
        await SaveAsync(new Rack { SiteId = site.Id, LocationId = room.Id, Name = "R-room" });
        var picker = Render<ReferencePicker>(p => p
            .Add(x => x.Reference, (IReference)Catalog.Of<Device>().Find("rack")!)
            .Add(x => x.Siblings, field => field.Name == "location" ? new Link("locations", hall.Id, "Hall") : null));
        var found = await picker.InvokeAsync(() => picker.Instance.SearchAsync("", TestContext.Current.CancellationToken));
        Assert.Equal(["R-hall"], found.Select(l => l.Text));
    }

    [Fact]
    public async Task Namesakes_SayWhatTheyLieIn()
    {
        var (north, south) = (await RegionAsync("North"), await RegionAsync("South"));
        await RegionAsync("Harbour", await RegionAsync("Coast", north));
        var harbour = await RegionAsync("Harbour", south);
        var picker = Render<ReferencePicker>(p => p
            .Add(x => x.Reference, (IReference)Catalog.Of<Site>().Find("region")!)
            .Add(x => x.Value, new Link("regions", harbour.Id, "Harbour")));
        picker.WaitForAssertion(() => Assert.Equal("South", picker.Find(".where").TextContent));
        var found = await picker.InvokeAsync(() => picker.Instance.SearchAsync("harbour", TestContext.Current.CancellationToken));
        Assert.Equal([("Harbour", "Coast"), ("Harbour", "South")], found.Select(l => (l.Text, l.Within)));
    }

    private Task<Region> RegionAsync(string name, Region? parent = null) => SaveAsync(new Region { Name = name, Slug = Slug.For($"{parent} {name}"), ParentId = parent?.Id });

    private Task<Site> SiteAsync(string name) => SaveAsync(new Site { Name = name, Slug = Slug.For(name) });
}
