using Inventory.Core.Resources;

namespace Inventory.Core.Audits;

/// <summary>A page of a flow, in its place among the others.</summary>
[ObjectType("netbox_inventory.auditflowpageassignment")]
public sealed class AuditFlowPageAssignment : Entity, IChecked
{
    public long FlowId { get; set; }

    [Named(Reverse = "assigned_pages"), WhenTargetGoes(Fate.Go)]
    public AuditFlow Flow { get; set; } = null!;

    public long PageId { get; set; }

    [Named(Reverse = "assigned_flows")]
    public AuditFlowPage Page { get; set; } = null!;

    /// <summary>Pages come by weight, then name; 0 to 32767.</summary>
    public int Weight { get; set; } = 100;

    public void Check(Problems problems)
    {
        if (!AuditTypes.HasRoad(Page.ObjectType, Flow.ObjectType))
            problems.Add("page", $"{Page} lists what cannot be found from where {Flow} starts.");
    }

    public override string ToString() => $"{Flow} -> {Page}";
}
