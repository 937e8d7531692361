using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Tracking;

internal sealed class JournalEntryMapping : Mapping<JournalEntry>
{
    protected override void Map(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.Property(x => x.ObjectType).HasMaxLength(100);
        builder.Property(x => x.Kind).HasMaxLength(50);
        builder.Property(x => x.AuthorName).HasMaxLength(256);
        builder.HasIndex(x => new { x.ObjectType, x.ObjectId, x.Created });
        builder.HasIndex(x => new { x.Created, x.Id });
    }
}
