using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Audits;

/// <summary>A way to audit a place: which pages to go through, from which kind of place.</summary>
[ObjectType("netbox_inventory.auditflow")]
public sealed class AuditFlow : PrimaryEntity, IKeyed, IChecked
{
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    /// <summary>One of <see cref="AuditTypes.Starts"/>.</summary>
    public string ObjectType { get; set; } = null!;

    /// <summary>JSON object of conditions that a place must meet for the flow to start there; null for any place.</summary>
    public string? ObjectFilter { get; set; }

    /// <summary>A flow that is not enabled starts nowhere.</summary>
    public bool Enabled { get; set; } = true;

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public void Check(Problems problems) => AuditTypes.CheckFilter(problems, ObjectFilter);

    public override string ToString() => Name;
}
