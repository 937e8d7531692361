using Inventory.Core.Exchange;
using Inventory.Core.Resources;

namespace Inventory.Core.Hardware;

// Models are told apart by who makes them.
public sealed partial class DeviceResource : IImported<Device>
{
    IReadOnlyCollection<Field> IImported<Device>.NotImported => [];

    IEnumerable<ImportColumn<Device>> IImported<Device>.OwnColumns(Catalog catalog) =>
        [new NarrowingColumn<Device, Manufacturer>("manufacturer", "Manufacturer", catalog) { Help = "Who makes the device type." }];

    IEnumerable<(string Field, string Column, string TargetMember, bool IsNeeded)> IImported<Device>.Narrowings => [("device_type", "manufacturer", nameof(DeviceType.ManufacturerId), false)];
}
