using Bunit;
using Inventory.Blazor.Fields;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Assets;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Assets;

/// <summary>What narrows the choices of the asset's form, and is not kept.</summary>
public sealed class AssetFormTests : Pages
{
    private Manufacturer _works = null!;
    private Manufacturer _mill = null!;
    private DeviceType _switch = null!;
    private Site _north = null!;
    private Site _south = null!;
    private Location _hall = null!;

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public async Task Manufacturer_NarrowsTheTypes_OfEveryKind()
    {
        await SaveAsync(new DeviceType { ManufacturerId = _mill.Id, Model = "Grinder", Slug = "grinder" });
        await SaveAsync(new ModuleType { ManufacturerId = _mill.Id, Model = "Stone" });
        var page = New($"?manufacturer={_mill.Id}");
        Assert.Equal(["Grinder"], await OfferedAsync(page, "device_type"));
        Assert.Equal(["Stone"], await OfferedAsync(page, "module_type"));
    }

    [Fact]
    public async Task Type_TellsItsManufacturer_AndGoesWithIt()
    {
        var page = New($"?device_type={_switch.Id}");
        Assert.Equal("Works", Value(page, "manufacturer"));
        await ChooseAsync(page, "manufacturer", _mill);
        page.WaitForAssertion(() => Assert.Equal("", Value(page, "device_type")));
    }

    [Fact]
    public async Task StorageSite_NarrowsTheLocations_AndFollowsTheOneThatIsChosen()
    {
        await SaveAsync(new Location { SiteId = _south.Id, Name = "Store", Slug = "store" });
        Assert.Equal(["Store"], await OfferedAsync(New($"?storage_site={_south.Id}"), "storage_location"));
        Assert.Equal("North", Value(New($"?storage_location={_hall.Id}"), "storage_site"));
    }

    [Fact]
    public async Task WhatOnlyNarrows_IsNotSaved_AndIsThereAgain()
    {
        var page = New($"?status=stored&serial=S-1&manufacturer={_works.Id}&device_type={_switch.Id}&storage_site={_north.Id}&storage_location={_hall.Id}");
        page.Find("form").Submit();
        page.WaitForAssertion(() => Assert.Matches(@"/assets/\d+$", Navigation.Uri));
        var asset = (await FindAsync<Asset>(long.Parse(Navigation.Uri.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture)))!;
        Assert.Equal((_switch.Id, _hall.Id), (asset.DeviceTypeId, asset.StorageLocationId));

        var edit = Render<EditPage<Asset>>(p => p.Add(e => e.Resource, Catalog.Of<Asset>()).Add(e => e.Id, asset.Id));
        edit.WaitForElement("form");
        Assert.Equal(("Works", "North"), (Value(edit, "manufacturer"), Value(edit, "storage_site")));
        Assert.Equal("false", edit.Find("form").GetAttribute("data-dirty") ?? "false");
    }

    [Fact]
    public async Task AssetInUse_HasItsManufacturerFixed_WithItsType()
    {
        var role = await SaveAsync(new DeviceRole { Name = "Core", Slug = "core" });
        var device = await SaveAsync(new Device { Name = "sw1", DeviceTypeId = _switch.Id, RoleId = role.Id, SiteId = _north.Id });
        var asset = await SaveAsync(new Asset { Status = "used", DeviceTypeId = _switch.Id, DeviceId = device.Id });
        var edit = Render<EditPage<Asset>>(p => p.Add(e => e.Resource, Catalog.Of<Asset>()).Add(e => e.Id, asset.Id));
        edit.WaitForElement("form");
        Assert.True(Picker(edit, "manufacturer").Instance.IsFixed);
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        _works = await SaveAsync(new Manufacturer { Name = "Works", Slug = "works" });
        _mill = await SaveAsync(new Manufacturer { Name = "Mill", Slug = "mill" });
        _switch = await SaveAsync(new DeviceType { ManufacturerId = _works.Id, Model = "Switch", Slug = "switch" });
        _north = await SaveAsync(new Site { Name = "North", Slug = "north" });
        _south = await SaveAsync(new Site { Name = "South", Slug = "south" });
        _hall = await SaveAsync(new Location { SiteId = _north.Id, Name = "Hall", Slug = "hall" });
    }

    private IRenderedComponent<EditPage<Asset>> New(string query)
    {
        Navigation.NavigateTo("/assets/add" + query);
        var page = Render<EditPage<Asset>>(p => p.Add(e => e.Resource, Catalog.Of<Asset>()));
        page.WaitForElement("form");
        return page;
    }

    private static async Task<IEnumerable<string>> OfferedAsync(IRenderedComponent<EditPage<Asset>> page, string field) =>
        (await Picker(page, field).Instance.SearchAsync("", CancellationToken.None)).Select(l => l.Text);

    private Task ChooseAsync<T>(IRenderedComponent<EditPage<Asset>> page, string field, T row)
        where T : Entity, new() => page.InvokeAsync(() => Picker(page, field).Instance.ValueChanged.InvokeAsync(new Link(Catalog.Of<T>().Slug, row.Id, Catalog.Of<T>().Display(row))));

    private static string Value(IRenderedComponent<EditPage<Asset>> page, string field) => Picker(page, field).Instance.Value?.Text ?? "";

    private static IRenderedComponent<ReferencePicker> Picker(IRenderedComponent<EditPage<Asset>> page, string field) =>
        page.FindComponents<ReferencePicker>().Single(p => p.Instance.Id == $"field-{field}");
}
