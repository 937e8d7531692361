using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Audits;

/// <summary>Where trails come from that were not made here: a monitoring system, a scanner's own program.</summary>
[ObjectType("netbox_inventory.audittrailsource")]
public sealed class AuditTrailSource : PrimaryEntity, IKeyed
{
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    public string Slug { get; set; } = null!;

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public override string ToString() => Name;
}
