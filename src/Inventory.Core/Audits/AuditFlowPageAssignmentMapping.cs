using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Audits;

internal sealed class AuditFlowPageAssignmentMapping : Mapping<AuditFlowPageAssignment>
{
    public AuditFlowPageAssignmentMapping() => Unique(x => new { x.FlowId, x.PageId }, "The flow has this page.");

    protected override void Map(EntityTypeBuilder<AuditFlowPageAssignment> builder)
    {
        builder.HasOne(x => x.Flow).WithMany().HasForeignKey(x => x.FlowId);
        builder.HasOne(x => x.Page).WithMany().HasForeignKey(x => x.PageId);
    }
}
