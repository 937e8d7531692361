using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Audits;

internal sealed class AuditFlowMapping : Mapping<AuditFlow>
{
    public AuditFlowMapping() => Unique(x => x.Name, "An audit flow of that name exists.");

    protected override void Map(EntityTypeBuilder<AuditFlow> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.ObjectType).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
