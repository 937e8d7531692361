using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Places;

/// <summary>What sites have in common beside where they are: campuses, branches.</summary>
[ObjectType("dcim.sitegroup")]
public sealed class SiteGroup : PrimaryEntity, ITree, IKeyed
{
    public long? ParentId { get; set; }

    [Named(Reverse = "children"), WhenTargetGoes(Fate.Go)]
    public SiteGroup? Parent { get; set; }

    [Derived]
    public string Path { get; set; } = "";

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
