using Inventory.Core.Hardware;

namespace Inventory.Benchmarks.Estates;

// A fifth as many devices as assets, each an asset; a twentieth as many modules and items, half of them assets.
internal sealed partial class Estate
{
    private readonly List<Manufacturer> _makers = [];
    private readonly List<DeviceType> _deviceTypes = [];
    private readonly List<ModuleType> _moduleTypes = [];
    private readonly List<InventoryItemType> _itemTypes = [];
    private readonly DeviceRole _role = new() { Name = "Server", Slug = "server" };
    private readonly List<Device> _devices = [];
    private readonly List<ModuleBay> _bays = [];
    private readonly List<Module> _modules = [];
    private readonly List<InventoryItem> _items = [];

    private void MakeDevices()
    {
        for (var m = 1; m <= 20; m++)
        {
            var maker = new Manufacturer { Name = $"Maker {m}", Slug = $"maker-{m}" };
            _makers.Add(maker);
            for (var t = 1; t <= 10; t++)
            {
                _deviceTypes.Add(new() { Manufacturer = maker, Model = $"Box {m}-{t}00", Slug = $"box-{m}-{t}00" });
                _moduleTypes.Add(new() { Manufacturer = maker, Model = $"Card {m}-{t}0" });
                _itemTypes.Add(new() { Manufacturer = maker, Model = $"Disk {m}-{t} TB", Slug = $"disk-{m}-{t}-tb" });
            }
        }
        var inHall = DevicesInHall(_count);
        for (var i = 0; i < _count / 5; i++)
        {
            var rack = i < inHall ? _racksInHall[i / DevicesInRack] : OneOf(_racksElsewhere);
            var serial = Serial();
            var device = new Device
            {
                Name = i < inHall ? $"hall-srv-{i:00000}" : $"srv-{i:00000}",
                DeviceType = OneOf(_deviceTypes),
                Role = _role,
                Tenant = OneOf(_tenants),
                Site = rack.Site,
                Location = rack.Location,
                Rack = rack,
                Serial = serial,
                AssetTag = $"D{i:000000}",
            };
            _devices.Add(device);
            _assets.Add(new() { Status = "used", DeviceType = device.DeviceType, Device = device, Serial = serial, AssetTag = $"D{i:000000}", Tenant = device.Tenant, Purchase = OneOf(_purchases) });
        }
    }

    private void MakeParts()
    {
        for (var i = 0; i < _count / 20; i++)
        {
            var (carrier, maker) = (_devices[i * 4], OneOf(_makers));
            var bay = new ModuleBay { Device = carrier, Name = "Slot 1" };
            var module = new Module { Device = carrier, ModuleBay = bay, ModuleType = OneOf(_moduleTypes), Serial = Serial() };
            var item = new InventoryItem { Device = carrier, Name = "Disk 0", Manufacturer = maker, PartId = $"P-{i % 400}", Serial = Serial() };
            _bays.Add(bay);
            _modules.Add(module);
            _items.Add(item);
            if (i % 2 == 0 || i * 4 < DevicesInHall(_count)) continue;
            _assets.Add(new() { Status = "used", ModuleType = module.ModuleType, Module = module, Serial = module.Serial, AssetTag = $"M{i:000000}", Purchase = OneOf(_purchases) });
            _assets.Add(new() { Status = "used", InventoryItemType = OneOf(_itemTypes), InventoryItem = item, Serial = item.Serial, AssetTag = $"I{i:000000}", Purchase = OneOf(_purchases) });
        }
    }
}
