using Inventory.Core.Resources;

namespace Inventory.Core.Audits;

public sealed class AuditFlowPageAssignmentResource : Resource<AuditFlowPageAssignment>
{
    public AuditFlowPageAssignmentResource()
        : base("audit-flow-page-assignments", "Page of a flow", "Pages of flows")
    {
        NetBoxPath = "plugins/inventory/audit-flowpage-assignments";
        var flow = Reference(x => x.Flow).Searched();
        var page = Reference(x => x.Page).Searched();
        var weight = Number(x => x.Weight).Between(0, 32767).Explained("Pages come by weight, then by name.");

        Name(page, Sort<AuditFlow>.By(x => x.NameSort).Through<AuditFlowPageAssignment>(x => x.Flow), Sort<AuditFlowPageAssignment>.By(x => x.Weight),
            Sort<AuditFlowPage>.By(x => x.NameSort).Through<AuditFlowPageAssignment>(x => x.Page));
        DisplayNeeds = [nameof(AuditFlowPageAssignment.Flow), nameof(AuditFlowPageAssignment.Page)];
        List = [page, flow, weight];
        Brief = [flow, page];
        Form = [Group("Page of a flow", flow, page, weight)];
    }
}
