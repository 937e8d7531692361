using System.Globalization;
using Inventory.Core.Hardware;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Assets;

public sealed partial class AssetResource : PrimaryResource<Asset>
{
    public AssetResource()
        : base("assets", "Asset", "Assets", "plugins/inventory/assets")
    {
        var tag = Text(x => x.AssetTag).SortedBy(x => x.TagSort).Copied().CountedUp().Explained("The owner's inventory number.");
        var serial = Text(x => x.Serial).SortedBy(x => x.SerialSort).Labelled("Serial number").Copied();
        var name = Text(x => x.Name).SortedBy(x => x.NameSort);
        var status = Choice(x => x.Status, Asset.Statuses).Bare();
        var role = Reference(x => x.Role);
        var kind = Computed("kind", "Kind", x => KindLabel(x.Kind));

        var deviceType = Reference(x => x.DeviceType).Counted();
        var moduleType = Reference(x => x.ModuleType).Counted();
        var itemType = Reference(x => x.InventoryItemType).Counted();
        var rackType = Reference(x => x.RackType).Counted();
        var type = Computed("type", "Type", TypeLink, TypeNeeds, TypeOrder);
        var manufacturer = Computed("manufacturer", "Manufacturer", x => ManufacturerLink(x.Manufacturer), TypeNeeds, TypeOrder[0], BySerial);
        var group = Computed("inventoryitem_group", "Item group", x => GroupLink(x.InventoryItemType?.InventoryItemGroup), ["InventoryItemType.InventoryItemGroup"],
            Sort<Asset>.By(x => x.InventoryItemType!.InventoryItemGroup!.NameSort), BySerial);

        var maker = new NarrowingField<Asset, Manufacturer>("manufacturer", "Manufacturer", x => x.Manufacturer, TypeNeeds).Explained("Narrows the choice of types.");
        deviceType.Narrowed(maker, nameof(DeviceType.ManufacturerId));
        moduleType.Narrowed(maker, nameof(ModuleType.ManufacturerId));
        itemType.Narrowed(maker, nameof(InventoryItemType.ManufacturerId));
        rackType.Narrowed(maker, nameof(RackType.ManufacturerId));

        var device = Reference(x => x.Device);
        var module = Reference(x => x.Module);
        var item = Reference(x => x.InventoryItem);
        var rack = Reference(x => x.Rack).SeenBack("Its own asset");
        var hardware = Computed("hardware", "In use as", HardwareLink, HardwareNeeds, HardwareOrder);

        _types = [(Asset.DeviceKind, deviceType), (Asset.ModuleKind, moduleType), (Asset.InventoryItemKind, itemType), (Asset.RackKind, rackType)];
        foreach (var oneOf in (Field[])[maker, deviceType, moduleType, itemType, rackType])
            oneOf.Fixed(hardware, "It is in use as hardware: what it is changes only once that is taken from it.");

        var place = Computed("place", "Place", x => x.PlaceText, ["PlaceSite", "PlaceLocation", "PlaceRack"], PlaceOrder);
        var site = Reference(x => x.PlaceSite).Labelled("Site").Counted();
        var location = Reference(x => x.PlaceLocation).Labelled("Location").Counted();
        var inRack = Reference(x => x.PlaceRack).Labelled("In rack").Counted();
        var storage = Reference(x => x.StorageLocation).SeenBack("Stored assets").Explained("Where it is kept when it is not in use.");
        var storageSite = new NarrowingField<Asset, Site>("storage_site", "Storage site", x => x.StorageLocation?.Site, "StorageLocation.Site").Explained("Narrows the choice of locations.");
        storage.Narrowed(storageSite, nameof(Location.SiteId));

        var tenant = Reference(x => x.Tenant).Counted().Explained("Who uses it.");
        var contact = Reference(x => x.Contact).Counted().Explained("The person who uses it.");
        var owning = Reference(x => x.OwningTenant).SeenBack("Owned assets").Explained("Whom it belongs to.");

        var purchase = Reference(x => x.Purchase).Counted();
        var delivery = Reference(x => x.Delivery).Counted();
        delivery.Narrowed(purchase, nameof(Delivery.PurchaseId));
        var supplier = Computed("supplier", "Supplier", x => SupplierLink(x.Purchase?.Supplier), ["Purchase.Supplier"], Sort<Asset>.By(x => x.Purchase!.Supplier.NameSort), BySerial);
        var warrantyStart = Date(x => x.WarrantyStart);
        var warrantyEnd = Date(x => x.WarrantyEnd).Explained("The last day that is still covered.");
        var warranty = Computed("warranty_remaining", "Warranty", x => x.WarrantyTerm, [], Sort<Asset>.By(x => x.WarrantyEnd), BySerial);

        Name(tag, BySerial);
        DisplayNeeds = [nameof(Asset.DeviceType), nameof(Asset.ModuleType), nameof(Asset.InventoryItemType), nameof(Asset.RackType)];
        List = [tag, serial, type, status, place, hardware, warranty, name, tenant, Tags];
        Form =
        [
            Group("Asset", status, tag, serial, name, role, Description),
            OneOf("Hardware type", deviceType, moduleType, itemType, rackType) with { Narrowing = [maker] },
            Group("Purchase", owning, purchase, delivery, warrantyStart, warrantyEnd),
            Group("Assigned to", tenant, contact),
            Group("Location", storage) with { Narrowing = [storageSite] },
            Common,
        ];
        Clone = [tag, name, status, role, Description, deviceType, moduleType, itemType, rackType, owning, purchase, delivery, warrantyStart, warrantyEnd, tenant, contact, storage, Comments];
        Detail =
        [
            Group("Asset", tag, serial, status, manufacturer, type, kind, group, name, role, Description),
            Group("Where it is", site, location, inRack, hardware, storage),
            Group("Assigned to", tenant, contact),
            Group("Purchase", owning, supplier, purchase, delivery, warranty, warrantyStart, warrantyEnd),
            Group("More", Tags, Owner, Comments, Created, LastUpdated),
        ];
        Brief = [name, Description, serial];
        Writes(device, module, item, rack);
        Scripts(Script.Value("kind", (Asset x) => x.Kind, Schemas.Text(mayBeNull: true)));
        Filters(OwnFilters());
    }

    private static readonly string[] TypeNeeds =
        ["DeviceType.Manufacturer", "ModuleType.Manufacturer", "InventoryItemType.Manufacturer", "RackType.Manufacturer"];

    private static readonly string[] HardwareNeeds = ["Device", "Module.ModuleBay", "Module.ModuleType", "Module.Device", "InventoryItem.Device", "Rack"];

    private static Sort<Asset> BySerial { get; } = Sort<Asset>.By(x => x.SerialSort);

    private static Sort<Asset>[] TypeOrder { get; } =
    [
        Sort<Asset>.By(x => x.DeviceType!.Manufacturer.NameSort ?? x.ModuleType!.Manufacturer.NameSort ?? x.InventoryItemType!.Manufacturer.NameSort ?? x.RackType!.Manufacturer.NameSort),
        Sort<Asset>.By(x => x.DeviceType!.ModelSort ?? x.ModuleType!.ModelSort ?? x.InventoryItemType!.ModelSort ?? x.RackType!.ModelSort),
        BySerial,
    ];

    private static Sort<Asset>[] HardwareOrder { get; } =
    [
        Sort<Asset>.By(x => x.DeviceId == null && x.ModuleId == null && x.InventoryItemId == null && x.RackId == null),
        Sort<Asset>.By(x => x.Device!.NameSort ?? x.Module!.Device.NameSort ?? x.InventoryItem!.Device.NameSort ?? x.Rack!.NameSort ?? ""),
        Sort<Asset>.By(x => x.Module!.ModuleBay.NameSort ?? x.InventoryItem!.NameSort ?? ""),
        BySerial,
    ];

    // The last letter of all: rows that are nowhere come last.
    private static Sort<Asset>[] PlaceOrder { get; } =
    [
        Sort<Asset>.By(x => x.PlaceSite!.NameSort ?? "~"),
        Sort<Asset>.By(x => x.PlaceLocation!.NameSort ?? "~"),
        Sort<Asset>.By(x => x.PlaceRack!.NameSort ?? "~"),
        BySerial,
    ];

    private static string? KindLabel(string? kind) => Asset.Kinds.Seeds.FirstOrDefault(c => c.Value == kind)?.Label;

    private static Link? TypeLink(Asset asset) => asset.HardwareType is not { } type ? null : new(
        type switch { DeviceType => "device-types", ModuleType => "module-types", RackType => "rack-types", _ => "inventory-item-types" },
        type.Id, $"{asset.Manufacturer} {type}".TrimStart());

    private static Link? HardwareLink(Asset asset) => asset.Hardware is not { } hardware ? null : new(
        hardware switch { Device => "devices", Module => "modules", Rack => "racks", _ => "inventory-items" },
        hardware.Id, hardware is Device or Rack ? hardware.ToString()! : string.Create(CultureInfo.InvariantCulture, $"{asset.InstalledDevice} / {hardware}"));

    private static Link? ManufacturerLink(Manufacturer? maker) => maker is null ? null : new("manufacturers", maker.Id, maker.Name);

    private static Link? GroupLink(InventoryItemGroup? group) => group is null ? null : new("inventory-item-groups", group.Id, group.Name);

    private static Link? SupplierLink(Supplier? supplier) => supplier is null ? null : new("suppliers", supplier.Id, supplier.Name);
}
