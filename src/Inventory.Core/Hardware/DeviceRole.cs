using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>What a device does: switch, server. Roles hold narrower roles.</summary>
[ObjectType("dcim.devicerole")]
public sealed class DeviceRole : PrimaryEntity, IOutline, IKeyed
{
    public long? ParentId { get; set; }

    [Named(Reverse = "children"), WhenTargetGoes(Fate.Go)]
    public DeviceRole? Parent { get; set; }

    [Derived]
    public string Path { get; set; } = "";

    [Derived]
    public string TreeSort { get; set; } = "";

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public string Color { get; set; } = "9e9e9e";

    /// <summary>Virtual machines may have it too.</summary>
    public bool VmRole { get; set; } = true;

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
