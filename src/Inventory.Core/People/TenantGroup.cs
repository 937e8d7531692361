using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

/// <summary>Tenants that belong together; groups hold groups. Names are unique in all of the tree.</summary>
[ObjectType("tenancy.tenantgroup")]
public sealed class TenantGroup : PrimaryEntity, ITree, IKeyed
{
    public long? ParentId { get; set; }

    [Named(Reverse = "children"), WhenTargetGoes(Fate.Go)]
    public TenantGroup? Parent { get; set; }

    [Derived]
    public string Path { get; set; } = "";

    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
