using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.People;

/// <summary>Whom things belong to or serve: a department, a customer.</summary>
[ObjectType("tenancy.tenant")]
public sealed class Tenant : PrimaryEntity, IKeyed
{
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public long? GroupId { get; set; }

    [Named(Reverse = "tenants"), WhenTargetGoes(Fate.Clear)]
    public TenantGroup? Group { get; set; }

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
