using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Images;

internal sealed class ImageAttachmentMapping : Mapping<ImageAttachment>
{
    protected override void Map(EntityTypeBuilder<ImageAttachment> builder)
    {
        builder.Property(x => x.ObjectType).HasMaxLength(100);
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.Description).HasMaxLength(200);
        builder.Property(x => x.Image).HasMaxLength(100);
        builder.HasIndex(x => new { x.ObjectType, x.ObjectId });
        // Files are asked whether they have a row.
        builder.HasIndex(x => x.Image);
    }
}
