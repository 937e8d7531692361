using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Audits;

internal sealed class AuditScanMapping : IEntityTypeConfiguration<AuditScan>
{
    public void Configure(EntityTypeBuilder<AuditScan> builder)
    {
        builder.HasKey(x => x.ScanId);
        builder.Property(x => x.ScanId).ValueGeneratedNever();
        builder.Property(x => x.UserName).HasMaxLength(256);
        builder.Property(x => x.StartObjectType).HasMaxLength(100);
        builder.Property(x => x.Code).HasMaxLength(256);
        builder.Property(x => x.Input).HasMaxLength(20);
        builder.HasIndex(x => new { x.FlowId, x.StartObjectType, x.StartObjectId, x.Received });
        builder.HasIndex(x => x.RunId);
    }
}
