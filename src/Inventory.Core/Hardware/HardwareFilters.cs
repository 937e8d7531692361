using System.Linq.Expressions;
using Inventory.Core.Places;
using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

/// <summary>Filters that several kinds of hardware offer over what they point at.</summary>
internal static class HardwareFilters
{
    /// <summary>Of what lies in a device: where the device is and what it is.</summary>
    public static IEnumerable<Filter<T>> OfDevice<T>(Expression<Func<T, long?>> device)
        where T : Entity => AroundDevice().Select(f => f.Through(device));

    /// <summary>Of what has a type: who makes it.</summary>
    public static IEnumerable<Filter<T>> OfMaker<T, TType>(Expression<Func<TType, long?>> manufacturer, Expression<Func<T, long?>> type)
        where T : Entity
        where TType : Entity =>
    [
        new RowFilter<TType, Manufacturer>("manufacturer_id", "Manufacturer", manufacturer).Through(type),
        new RowFilter<TType, Manufacturer>("manufacturer", "Manufacturer", manufacturer, RowName.Slug).Through(type),
    ];

    private static IEnumerable<Filter<Device>> AroundDevice() =>
    [
        .. PlaceFilters.AroundSite<Device>(x => x.SiteId),
        .. Both<Site>("site", "Site", x => x.SiteId),
        .. Both<Location>("location", "Location", x => x.LocationId),
        .. Both<Rack>("rack", "Rack", x => x.RackId),
        .. Both<DeviceType>("device_type", "Device type", x => x.DeviceTypeId),
        .. Both<DeviceRole>("device_role", "Device role", x => x.RoleId),
        new ChoiceFilter<Device>("device_status", "Device status", x => x.Status, Device.Statuses),
    ];

    private static IEnumerable<Filter<Device>> Both<TTarget>(string name, string label, Expression<Func<Device, long?>> key)
        where TTarget : Entity, new() =>
    [
        new RowFilter<Device, TTarget>(name + "_id", label, key),
        new RowFilter<Device, TTarget>(name, label, key, RowName.Slug),
    ];
}
