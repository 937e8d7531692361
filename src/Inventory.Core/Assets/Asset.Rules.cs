using Inventory.Core.Resources;

namespace Inventory.Core.Assets;

public sealed partial class Asset
{
    public void Check(Problems problems)
    {
        CheckDelivery(problems);
        if (WarrantyStart is { } start && WarrantyEnd is { } end && end <= start)
            problems.Add("warranty_end", "The warranty ends before it starts.");
        CheckType(problems);
        CheckHardware(problems);
    }

    private void CheckDelivery(Problems problems)
    {
        if (Delivery is not null && Delivery.PurchaseId != PurchaseId)
            problems.Add("delivery", Purchase is null ? "A delivery belongs to a purchase: choose that too." : $"{Delivery} is no delivery of {Purchase}.");
    }

    private void CheckType(Problems problems)
    {
        var types = new[] { DeviceTypeId, ModuleTypeId, InventoryItemTypeId, RackTypeId }.Count(id => id is not null);
        if (types == 0) problems.Add("Choose a type: of device, module, inventory item or rack.");
        if (types > 1) problems.Add("An asset has one type only: of device, module, inventory item or rack.");
    }

    private void CheckHardware(Problems problems)
    {
        CheckOne(problems, DeviceKind, "device", DeviceId, Device is { } device && device.DeviceTypeId != DeviceTypeId);
        CheckOne(problems, ModuleKind, "module", ModuleId, Module is { } module && module.ModuleTypeId != ModuleTypeId);
        CheckOne(problems, InventoryItemKind, "inventoryitem", InventoryItemId, isOfOtherType: false);
        CheckOne(problems, RackKind, "rack", RackId, Rack is { } rack && rack.RackTypeId != RackTypeId);
    }

    private void CheckOne(Problems problems, string kind, string field, long? hardware, bool isOfOtherType)
    {
        if (hardware is null) return;
        if (Kind != kind) problems.Add(field, "The asset is of another kind, by its type.");
        else if (isOfOtherType) problems.Add(field, $"{Hardware} is not of type {HardwareType}.");
    }
}
