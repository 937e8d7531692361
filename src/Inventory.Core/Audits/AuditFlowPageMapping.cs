using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Audits;

internal sealed class AuditFlowPageMapping : Mapping<AuditFlowPage>
{
    public AuditFlowPageMapping() => Unique(x => x.Name, "An audit page of that name exists.");

    protected override void Map(EntityTypeBuilder<AuditFlowPage> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.ObjectType).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
