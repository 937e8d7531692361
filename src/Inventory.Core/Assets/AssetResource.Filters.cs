using System.Linq.Expressions;
using Inventory.Core.Hardware;
using Inventory.Core.People;
using Inventory.Core.Places;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;

namespace Inventory.Core.Assets;

// The fields offer their own: status, serial, device_type_id, located_site_id … These are the others, most of them reaching over relations.
public sealed partial class AssetResource
{
    private static readonly Expression<Func<Asset, bool>> Installed =
        x => x.DeviceId != null || x.ModuleId != null || x.InventoryItemId != null || x.RackId != null;

    private static IEnumerable<Filter<Asset>> OwnFilters() =>
        [.. OfItself(), .. OfTheType(), .. OfTheHardware(), .. OfThePlace(), .. OfThePeople(), .. OfThePurchase()];

    private static IEnumerable<Filter<Asset>> OfItself() =>
    [
        new TextFilter<Asset>("serial", "Serial number", x => x.Serial, key: x => x.SerialKey),
        new TextFilter<Asset>("asset_tag", "Asset tag", x => x.AssetTag, key: x => x.TagKey),
    ];

    private static IEnumerable<Filter<Asset>> OfTheType() =>
    [
        new PickFilter<Asset>("kind", "Kind", Asset.Kinds, OfKind),
        Maker("manufacturer_id", RowName.Id),
        Maker("manufacturer", RowName.Slug),
        FilterRoads.AnyOf(
            NameOfMaker<DeviceType>(x => x.Manufacturer.Name).Through(OfDeviceType),
            NameOfMaker<ModuleType>(x => x.Manufacturer.Name).Through(OfModuleType),
            NameOfMaker<InventoryItemType>(x => x.Manufacturer.Name).Through(OfItemType),
            NameOfMaker<RackType>(x => x.Manufacturer.Name).Through(OfRackType)),
        Called<DeviceType>("device_type", "Device type", x => x.Slug, OfDeviceType),
        Called<InventoryItemType>("inventoryitem_type", "Inventory item type", x => x.Slug, OfItemType),
        new PartFilter<DeviceType>("device_type_model", "Device type's model", x => x.Model).Through(OfDeviceType),
        new PartFilter<ModuleType>("module_type_model", "Module type's model", x => x.Model).Through(OfModuleType),
        new PartFilter<InventoryItemType>("inventoryitem_type_model", "Item type's model", x => x.Model).Through(OfItemType),
        new PartFilter<RackType>("rack_type_model", "Rack type's model", x => x.Model).Through(OfRackType),
        new RowFilter<InventoryItemType, InventoryItemGroup>("inventoryitem_group_id", "Item group", x => x.InventoryItemGroupId).Through(OfItemType),
        new PartFilter<InventoryItemType>("inventoryitem_group_name", "Item group's name", x => x.InventoryItemGroup!.Name).Through(OfItemType),
    ];

    private static IEnumerable<Filter<Asset>> OfTheHardware() =>
    [
        new RowFilter<Asset, InventoryItem>("inventoryitem_id", "Inventory item", x => x.InventoryItemId, alone: true),
        Called<InventoryItem>("inventoryitem", "Inventory item", x => x.Name, OfItem),
        Called<Device>("device", "Device", x => x.Name, OfDevice, x => x.NameKey),
        Called<Rack>("rack", "Rack", x => x.Name, x => x.RackId),
        new BoolFilter<Asset>("is_assigned", "In use as hardware", Installed),
        .. Role<Device, DeviceRole>("device_role", "Device role", x => x.RoleId, x => x.DeviceId),
        .. Role<InventoryItem, InventoryItemRole>("inventoryitem_role", "Item role", x => x.RoleId, x => x.InventoryItemId),
        .. Role<Rack, RackRole>("rack_role", "Rack role", x => x.RoleId, x => x.RackId),
        FilterRoads.AnyOf(
            new RowFilter<Asset, Device>("installed_device_id", "Installed in device", x => x.DeviceId),
            new RowFilter<Module, Device>("installed_device_id", "", x => x.DeviceId).Through(OfModule),
            new RowFilter<InventoryItem, Device>("installed_device_id", "", x => x.DeviceId).Through(OfItem)),
        FilterRoads.AnyOf(
            new TextFilter<Device>("installed_device_name", "Installed in device of name", x => x.Name).Through(OfDevice),
            new TextFilter<Module>("installed_device_name", "", x => x.Device.Name).Through(OfModule),
            new TextFilter<InventoryItem>("installed_device_name", "", x => x.Device.Name).Through(OfItem)),
    ];

    private static IEnumerable<Filter<Asset>> OfThePlace() =>
    [
        new RowFilter<Asset, Site>("installed_site_id", "Installed at site", x => x.PlaceSiteId).Only(Installed),
        new RowFilter<Asset, Site>("installed_site_slug", "Installed at site", x => x.PlaceSiteId, RowName.Slug).Only(Installed),
        new RowFilter<Asset, Location>("installed_location_id", "Installed at location", x => x.PlaceLocationId).Only(Installed),
        new RowFilter<Asset, Rack>("installed_rack_id", "Installed in rack", x => x.PlaceRackId).Only(Installed),
        new RowFilter<Location, Site>("storage_site_id", "Stored at site", x => x.SiteId).Through(OfStorage),
    ];

    private static IEnumerable<Filter<Asset>> OfThePeople() =>
    [
        new PartFilter<Tenant>("tenant_name", "Tenant's name", x => x.Name).Through((Asset x) => x.TenantId),
        new PartFilter<Tenant>("owning_tenant_name", "Owning tenant's name", x => x.Name).Through((Asset x) => x.OwningTenantId),
        new ManyFilter<Contact, ContactGroup>("contact_group_id", "Contact's group", x => x.Groups, RowName.Id).Through((Asset x) => x.ContactId),
        FilterRoads.AnyOf(
            new RowFilter<Asset, Tenant>("tenant_any_id", "Tenant, using or owning", x => x.TenantId),
            new RowFilter<Asset, Tenant>("tenant_any_id", "", x => x.OwningTenantId)),
        FilterRoads.AnyOf(
            Called<Tenant>("tenant_any", "Tenant, using or owning", x => x.Slug, x => x.TenantId),
            Called<Tenant>("tenant_any", "", x => x.Slug, x => x.OwningTenantId)),
    ];

    private static IEnumerable<Filter<Asset>> OfThePurchase() =>
    [
        new RowFilter<Purchase, Supplier>("supplier_id", "Supplier", x => x.SupplierId).Through(OfPurchase),
        new TextFilter<Purchase>("supplier", "Supplier", x => x.Supplier.Name, Lookup.IsAnyCase).Through(OfPurchase).As("supplier"),
        Called<Purchase>("purchase", "Purchase", x => x.Name, OfPurchase),
        Called<Delivery>("delivery", "Delivery", x => x.Name, x => x.DeliveryId),
        new OrderedFilter<Purchase, DateOnly?>("purchase_date", "Purchase date", x => x.Date).Through(OfPurchase),
        new OrderedFilter<Delivery, DateOnly?>("delivery_date", "Delivery date", x => x.Date).Through((Asset x) => x.DeliveryId),
    ];

    private static Expression<Func<Asset, long?>> OfDeviceType => x => x.DeviceTypeId;

    private static Expression<Func<Asset, long?>> OfModuleType => x => x.ModuleTypeId;

    private static Expression<Func<Asset, long?>> OfItemType => x => x.InventoryItemTypeId;

    private static Expression<Func<Asset, long?>> OfRackType => x => x.RackTypeId;

    private static Expression<Func<Asset, long?>> OfDevice => x => x.DeviceId;

    private static Expression<Func<Asset, long?>> OfModule => x => x.ModuleId;

    private static Expression<Func<Asset, long?>> OfItem => x => x.InventoryItemId;

    private static Expression<Func<Asset, long?>> OfStorage => x => x.StorageLocationId;

    private static Expression<Func<Asset, long?>> OfPurchase => x => x.PurchaseId;

    private static Expression<Func<Asset, bool>> OfKind(string kind) => kind switch
    {
        Asset.DeviceKind => x => x.DeviceTypeId != null,
        Asset.ModuleKind => x => x.ModuleTypeId != null,
        Asset.InventoryItemKind => x => x.InventoryItemTypeId != null,
        _ => x => x.RackTypeId != null,
    };

    private static Filter<Asset> Maker(string name, RowName by) => FilterRoads.AnyOf(
        new RowFilter<DeviceType, Manufacturer>(name, "Manufacturer", x => x.ManufacturerId, by).Through(OfDeviceType),
        new RowFilter<ModuleType, Manufacturer>(name, "Manufacturer", x => x.ManufacturerId, by).Through(OfModuleType),
        new RowFilter<InventoryItemType, Manufacturer>(name, "Manufacturer", x => x.ManufacturerId, by).Through(OfItemType),
        new RowFilter<RackType, Manufacturer>(name, "Manufacturer", x => x.ManufacturerId, by).Through(OfRackType));

    private static PartFilter<TType> NameOfMaker<TType>(Expression<Func<TType, string?>> name)
        where TType : Entity => new("manufacturer_name", "Manufacturer's name", name);

    private static IEnumerable<Filter<Asset>> Role<THardware, TRole>(
        string name, string label, Expression<Func<THardware, long?>> role, Expression<Func<Asset, long?>> hardware)
        where THardware : Entity
        where TRole : Entity, new() =>
    [
        new RowFilter<THardware, TRole>(name + "_id", label, role).Through(hardware),
        new RowFilter<THardware, TRole>(name, label, role, RowName.Slug).Through(hardware),
    ];

    // Scripts name these in any letter case, and what nothing is called finds nothing.
    private static Filter<Asset> Called<TRow>(
        string name, string label, Expression<Func<TRow, string?>> text, Expression<Func<Asset, long?>> of, Expression<Func<TRow, string?>>? key = null)
        where TRow : Entity => new TextFilter<TRow>(name, label, text, Lookup.IsAnyCase, key).Through(of).As(name);
}
