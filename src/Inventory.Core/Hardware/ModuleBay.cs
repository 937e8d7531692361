using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>A slot of a device, or of a module in it, that takes one module.</summary>
[ObjectType("dcim.modulebay")]
public sealed class ModuleBay : PrimaryEntity, IKeyed, IChecked
{
    public long DeviceId { get; set; }

    [Named(Reverse = "modulebays"), WhenTargetGoes(Fate.Go)]
    public Device Device { get; set; } = null!;

    public long? ModuleId { get; set; }

    /// <summary>The module that brings the bay with it; null for a bay of the device itself.</summary>
    [Named(Reverse = "modulebays"), WhenTargetGoes(Fate.Go)]
    public Module? Module { get; set; }

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    /// <summary>What is printed on it.</summary>
    public string Label { get; set; } = "";

    /// <summary>The number that names of what is in it are made with.</summary>
    public string Position { get; set; } = "";

    /// <summary>A disabled bay takes no new module.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>The module that is in it.</summary>
    public Module? InstalledModule { get; set; }

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public void Check(Problems problems)
    {
        if (Module is not null && Module.DeviceId != DeviceId)
            problems.Add("module", $"{Module} is not in {Device}.");
    }

    public override string ToString() => Label.Length > 0 ? $"{Name} ({Label})" : Name;
}
