using Bunit;
using Inventory.Blazor.Resources;
using Inventory.Blazor.Tests.Support;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Blazor.Tests.Assets;

/// <summary>What pages of hardware, places and people tell of assets.</summary>
public sealed class PanelTests : RestrictedPages
{
    private const string Everything = "*";
    private const string Asset = "netbox_inventory.asset";

    private Site _north = null!;
    private Location _hall = null!;
    private DeviceType _switch = null!;
    private Device _sw1 = null!;

    [Fact]
    public async Task Hardware_TellsItsAsset_AndWhoseItIs()
    {
        await GrantAsync(Everything, "view");
        var it = await SaveAsync(new Tenant { Name = "IT", Slug = "it" });
        var order = await PurchaseAsync(await SupplierAsync("Acme"), "PO-1");
        var asset = await SaveAsync(new Asset
        {
            Status = "used",
            DeviceTypeId = _switch.Id,
            DeviceId = _sw1.Id,
            Serial = "S-1",
            Name = "Spare",
            OwningTenantId = it.Id,
            PurchaseId = order.Id,
            WarrantyEnd = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(500),
        });

        var panel = Panel(Open(_sw1), "Asset");

        Assert.Equal($"/assets/{asset.Id}", panel.QuerySelector("a")!.GetAttribute("href"));
        Assert.Equal(
            ["Asset Works Switch S-1 (Spare)", "Status Used", "Owning tenant IT", "Purchase Acme PO-1", "Warranty 1 year left"],
            Rows(panel));
        Assert.Empty(panel.QuerySelectorAll(".button"));
    }

    [Fact]
    public async Task EveryKindOfHardware_FindsItsOwnAsset()
    {
        await GrantAsync(Everything, "view");
        var (cardType, opticType) = (await SaveAsync(new ModuleType { ManufacturerId = _switch.ManufacturerId, Model = "Card" }), await SaveAsync(new InventoryItemType { ManufacturerId = _switch.ManufacturerId, Model = "Optic", Slug = "optic" }));
        var frame = await SaveAsync(new RackType { ManufacturerId = _switch.ManufacturerId, Model = "Frame", Slug = "frame", FormFactor = "4-post-frame" });
        var bay = await SaveAsync(new ModuleBay { DeviceId = _sw1.Id, Name = "Slot 1" });
        var card = await SaveAsync(new Module { DeviceId = _sw1.Id, ModuleBayId = bay.Id, ModuleTypeId = cardType.Id });
        var optic = await SaveAsync(new InventoryItem { DeviceId = _sw1.Id, Name = "Te1" });
        var child = await SaveAsync(new InventoryItem { DeviceId = _sw1.Id, Name = "Te1 part", ParentId = optic.Id });
        var rack = await SaveAsync(new Rack { SiteId = _north.Id, Name = "R1", RackTypeId = frame.Id });
        await SaveAsync(new Asset { Status = "used", ModuleTypeId = cardType.Id, ModuleId = card.Id, Serial = "M" });
        await SaveAsync(new Asset { Status = "used", InventoryItemTypeId = opticType.Id, InventoryItemId = child.Id, Serial = "P" });
        await SaveAsync(new Asset { Status = "used", InventoryItemTypeId = opticType.Id, InventoryItemId = optic.Id, Serial = "I" });
        await SaveAsync(new Asset { Status = "used", RackTypeId = frame.Id, RackId = rack.Id, Serial = "R" });

        Assert.Equal("Works Card M", Panel(Open(card), "Asset").QuerySelector("a")!.TextContent);
        Assert.Equal("Works Optic I", Panel(Open(optic), "Asset").QuerySelector("a")!.TextContent);
        Assert.Equal("Works Optic P", Panel(Open(child), "Asset").QuerySelector("a")!.TextContent);
        Assert.Equal("Works Frame R", Panel(Open(rack), "Asset").QuerySelector("a")!.TextContent);
    }

    [Fact]
    public async Task HardwareWithoutAsset_SaysSo()
    {
        await GrantAsync(Everything, "view");
        Assert.Equal("None assigned", Squeezed(Panel(Open(_sw1), "Asset").QuerySelector("p")!.TextContent));
    }

    [Fact]
    public async Task AssetThatMayNotBeViewed_IsNotTold()
    {
        await GrantAsync("dcim.device", "view");
        await GrantAsync(Asset, "view,add", """{"status":"stored"}""");
        await SaveAsync(new Asset { Status = "used", DeviceTypeId = _switch.Id, DeviceId = _sw1.Id, Serial = "SECRET", AssetTag = "HIDDEN" });

        var page = Open(_sw1);

        Assert.StartsWith("None that you may see", Squeezed(Panel(page, "Asset").QuerySelector("p")!.TextContent), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("HIDDEN", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Place_TellsHowManyAssets_WithLinksToThem()
    {
        await GrantAsync(Everything, "view");
        await SaveAsync(new Asset { Status = "used", DeviceTypeId = _switch.Id, DeviceId = _sw1.Id });
        await SaveAsync(new Asset { Status = "stored", DeviceTypeId = _switch.Id, StorageLocationId = _hall.Id });
        await SaveAsync(new Asset { Status = "retired", DeviceTypeId = _switch.Id, StorageLocationId = _hall.Id });

        var panel = Panel(Open(_north), "Assets");

        Assert.Equal(["Installed 1", "Stored 2", "Total 3"], Rows(panel));
        Assert.Equal(["1, installed", "2, stored", "3, total"], panel.QuerySelectorAll("a").Select(a => a.GetAttribute("aria-label")));
        await using var operation = Services.GetRequiredService<Operations>().Read(Core.Access.Viewer.System);
        foreach (var link in panel.QuerySelectorAll("a"))
        {
            var list = ListState.Read("?" + link.GetAttribute("href")!.Split('?')[1]);
            Assert.Equal(Squeezed(link.TextContent), $"{await operation.Records<Asset>().CountAsync(list.ToListQuery())}");
        }
    }

    [Fact]
    public async Task Place_TellsNoNumbers_ToThoseWhoMayViewNoAssets()
    {
        await GrantAsync("dcim.site,dcim.location", "view");
        var page = Open(_north);
        page.WaitForElement("[role=tab] .count");
        Assert.DoesNotContain(page.FindAll("h2"), h => h.TextContent == "Assets");
    }

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var maker = await SaveAsync(new Manufacturer { Name = "Works", Slug = "works" });
        _switch = await SaveAsync(new DeviceType { ManufacturerId = maker.Id, Model = "Switch", Slug = "switch" });
        var role = await SaveAsync(new DeviceRole { Name = "Core", Slug = "core" });
        _north = await SaveAsync(new Site { Name = "North", Slug = "north" });
        _hall = await SaveAsync(new Location { SiteId = _north.Id, Name = "Hall", Slug = "hall" });
        _sw1 = await SaveAsync(new Device { Name = "sw1", DeviceTypeId = _switch.Id, RoleId = role.Id, SiteId = _north.Id, Serial = "FOC-7", AssetTag = "T-7" });
    }

    private IRenderedComponent<DetailPage<T>> Open<T>(T row)
        where T : Entity, new()
    {
        var page = Render<DetailPage<T>>(p => p.Add(d => d.Resource, Catalog.Of<T>()).Add(d => d.Id, row.Id));
        page.WaitForElement("dl");
        return page;
    }

    private static AngleSharp.Dom.IElement Panel<T>(IRenderedComponent<T> page, string heading)
        where T : IComponent
    {
        page.WaitForAssertion(() => Assert.Contains(page.FindAll("section.facts h2"), h => h.TextContent == heading));
        return page.FindAll("section.facts").Single(s => s.QuerySelector("h2")!.TextContent == heading);
    }

    private static IEnumerable<string> Rows(AngleSharp.Dom.IElement panel) =>
        panel.QuerySelectorAll("dl > div").Select(r => $"{Squeezed(r.QuerySelector("dt")!.TextContent)} {Squeezed(r.QuerySelector("dd")!.TextContent)}");

    private static string Squeezed(string text) => string.Join(' ', text.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
