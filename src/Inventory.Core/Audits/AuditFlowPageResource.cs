using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Audits;

public sealed class AuditFlowPageResource : PrimaryResource<AuditFlowPage>
{
    public AuditFlowPageResource()
        : base("audit-flow-pages", "Audit page", "Audit pages", "plugins/inventory/audit-flowpages")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var type = Choice(x => x.ObjectType, AuditTypes.Listed).Bare().Labelled("Lists");
        var filter = Json(x => x.ObjectFilter).Labelled("Only where").Explained("JSON object of conditions that an object must meet; blank for all of them.");
        var home = Bool(x => x.IncludeHome).Labelled("Include what is stored here")
            .Explained("Lists assets at their storage location too, although they are in use elsewhere.");

        Name(name, Sort<AuditFlowPage>.By(x => x.NameSort));
        List = [name, type, Description, CountOf<AuditFlowPageAssignment>(x => x.Page).Labelled("Flows")];
        Form = [Group("Audit page", name, Description), Group("Objects", type, filter, home), Common];
        Brief = [name];
        Clone = [type, filter];
        Filters(new RowFilter<AuditFlowPageAssignment, AuditFlow>("assigned_flow_id", "Flow", x => x.FlowId).Behind<AuditFlowPage, AuditFlowPageAssignment>(x => x.PageId));
    }
}
