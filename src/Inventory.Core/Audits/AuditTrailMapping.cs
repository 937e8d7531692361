using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Audits;

internal sealed class AuditTrailMapping : Mapping<AuditTrail>
{
    protected override void Map(EntityTypeBuilder<AuditTrail> builder)
    {
        builder.Property(x => x.ObjectType).HasMaxLength(100);
        builder.Property(x => x.AuditorName).HasMaxLength(256);
        builder.Property(x => x.StartObjectType).HasMaxLength(100);
        builder.Property(x => x.Place).HasMaxLength(400);
        builder.Property(x => x.Input).HasMaxLength(20);
        builder.Property(x => x.UndoneBy).HasMaxLength(256);
        builder.HasOne(x => x.Source).WithMany().HasForeignKey(x => x.SourceId);
        builder.HasOne(x => x.Flow).WithMany().HasForeignKey(x => x.FlowId);
        builder.HasOne(x => x.Page).WithMany().HasForeignKey(x => x.PageId);
        // "When was it last seen", and the newest first.
        builder.HasIndex(x => new { x.ObjectType, x.ObjectId, x.Created });
        builder.HasIndex(x => new { x.Created, x.Id });
        builder.HasIndex(x => x.RunId);
        // What was undone is hidden everywhere but in the log of its run, which asks past this.
        builder.HasQueryFilter(x => x.UndoneAt == null);
    }
}
