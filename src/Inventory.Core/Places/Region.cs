using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Places;

/// <summary>A part of the world that holds sites and other regions.</summary>
[ObjectType("dcim.region")]
public sealed class Region : PrimaryEntity, IOutline, IKeyed
{
    public long? ParentId { get; set; }

    [Named(Reverse = "children"), WhenTargetGoes(Fate.Go)]
    public Region? Parent { get; set; }

    [Derived]
    public string Path { get; set; } = "";

    [Derived]
    public string TreeSort { get; set; } = "";

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
