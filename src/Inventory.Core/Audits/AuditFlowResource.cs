using Inventory.Core.Resources;
using Inventory.Core.Tracking;

namespace Inventory.Core.Audits;

public sealed class AuditFlowResource : PrimaryResource<AuditFlow>
{
    public AuditFlowResource()
        : base("audit-flows", "Audit flow", "Audit flows", "plugins/inventory/audit-flows")
    {
        var name = Text(x => x.Name).SortedBy(x => x.NameSort).Searched();
        var type = Choice(x => x.ObjectType, AuditTypes.Starts).Bare().Labelled("Starts at");
        var filter = Json(x => x.ObjectFilter).Labelled("Only where").Explained("JSON object of conditions that the place must meet; blank for every place.");
        var enabled = Bool(x => x.Enabled);

        Name(name, Sort<AuditFlow>.By(x => x.NameSort));
        List = [name, type, enabled, Description, CountOf<AuditFlowPageAssignment>(x => x.Flow).Labelled("Pages")];
        Form = [Group("Audit flow", name, Description, enabled), Group("Places", type, filter), Common];
        Brief = [name];
        Clone = [type, filter, enabled];
        Filters(new RowFilter<AuditFlowPageAssignment, AuditFlowPage>("page_id", "Page", x => x.PageId).Behind<AuditFlow, AuditFlowPageAssignment>(x => x.FlowId));
    }
}
