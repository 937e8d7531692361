using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Audits;

/// <summary>A list to go through in an audit: all objects of one kind that meet the conditions, at the place where the audit started.</summary>
[ObjectType("netbox_inventory.auditflowpage")]
public sealed class AuditFlowPage : PrimaryEntity, IKeyed, IChecked
{
    public string Name { get; set; } = null!;

    [Derived]
    public string NameSort { get; private set; } = "";

    /// <summary>One of <see cref="AuditTypes.Listed"/>; others come in from elsewhere.</summary>
    public string ObjectType { get; set; } = null!;

    /// <summary>JSON object of conditions, all of which an object meets; null for all objects.</summary>
    public string? ObjectFilter { get; set; }

    /// <summary>Lists assets at their storage location too, although they are in use elsewhere.</summary>
    public bool IncludeHome { get; set; }

    public void RefreshKeys() => NameSort = Keys.Sort(Name);

    public void Check(Problems problems) => AuditTypes.CheckFilter(problems, ObjectFilter);

    public override string ToString() => Name;
}
