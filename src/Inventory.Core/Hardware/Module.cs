using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>A part with a place of its own in a device: a line card, a power supply.</summary>
[ObjectType("dcim.module")]
public sealed class Module : PrimaryEntity, IKeyed, IChecked, IHardware
{
    public static readonly ChoiceList Statuses = PartStatus.List("module.status");

    public long DeviceId { get; set; }

    [Named(Reverse = "modules"), WhenTargetGoes(Fate.Go)]
    public Device Device { get; set; } = null!;

    public long ModuleBayId { get; set; }

    [Named(Reverse = "installed_module"), WhenTargetGoes(Fate.Go)]
    public ModuleBay ModuleBay { get; set; } = null!;

    public long ModuleTypeId { get; set; }

    [Named(Reverse = "instances")]
    public ModuleType ModuleType { get; set; } = null!;

    public string Status { get; set; } = PartStatus.Active;

    public string Serial { get; set; } = "";

    [Derived]
    public string? SerialKey { get; private set; }

    public string? AssetTag { get; set; }

    [Derived]
    public string? TagKey { get; private set; }

    [Derived]
    public string Search { get; private set; } = "";

    public void RefreshKeys()
    {
        SerialKey = Keys.Normal(Serial);
        TagKey = Keys.Normal(AssetTag);
        Search = Keys.Search(Serial, AssetTag, Description, Comments);
    }

    public void Check(Problems problems)
    {
        if (ModuleBay.DeviceId != DeviceId)
            problems.Add("module_bay", $"{ModuleBay} is not a bay of {Device}.");
    }

    public override string ToString() => $"{string.Join(": ", new[] { ModuleBay?.Name, ModuleType?.Model }.OfType<string>().DefaultIfEmpty("Module"))} ({Id})";
}
