using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Hardware;

/// <summary>What runs on devices: an operating system, a firmware. Platforms hold narrower ones; names are unique with the manufacturer.</summary>
[ObjectType("dcim.platform")]
public sealed class Platform : PrimaryEntity, ITree, IKeyed
{
    public long? ParentId { get; set; }

    [Named(Reverse = "children"), WhenTargetGoes(Fate.Go)]
    public Platform? Parent { get; set; }

    [Derived]
    public string Path { get; set; } = "";

    public long? ManufacturerId { get; set; }

    /// <summary>Whose devices alone may have it; null for everybody's.</summary>
    [Named(Reverse = "platforms")]
    public Manufacturer? Manufacturer { get; set; }

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}

internal static class PlatformRules
{
    /// <summary>A platform that names a manufacturer is for its hardware alone.</summary>
    public static void CheckMaker(this Platform? platform, Problems problems, string field, long manufacturerId)
    {
        if (platform?.ManufacturerId is { } maker && maker != manufacturerId)
            problems.Add(field, $"{platform} is for hardware of another manufacturer.");
    }
}
