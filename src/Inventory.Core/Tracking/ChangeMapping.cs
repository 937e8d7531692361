using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Tracking;

internal sealed class ChangeMapping : Mapping<Change>
{
    protected override void Map(EntityTypeBuilder<Change> builder)
    {
        // Written once, and there are millions.
        builder.Ignore(x => x.Version);
        builder.Ignore(x => x.LastUpdated);
        builder.Property(x => x.Created).HasColumnName("time").IsRequired();
        builder.Property(x => x.Action).HasMaxLength(10);
        builder.Property(x => x.ObjectType).HasMaxLength(100);
        builder.Property(x => x.RelatedObjectType).HasMaxLength(100);
        builder.Property(x => x.UserName).HasMaxLength(256);
        builder.Property(x => x.Display).HasMaxLength(200);
        builder.Property(x => x.Message).HasMaxLength(200);
        // Lists are walked by time, the newest first, until the page is full.
        builder.HasIndex(x => new { x.Created, x.Id });
        builder.HasIndex(x => new { x.UserName, x.Created });
        builder.HasIndex(x => new { x.ObjectType, x.Created });
        builder.HasIndex(x => new { x.ObjectType, x.ObjectId, x.Created });
        builder.HasIndex(x => new { x.RelatedObjectType, x.RelatedObjectId });
        builder.HasIndex(x => x.OperationId);
        // Most acts have none: those that have one are found by it.
        builder.HasIndex(x => new { x.Created, x.Message }).HasFilter("message <> ''");
    }
}
