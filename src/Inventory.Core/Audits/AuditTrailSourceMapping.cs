using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Audits;

internal sealed class AuditTrailSourceMapping : Mapping<AuditTrailSource>
{
    public AuditTrailSourceMapping()
    {
        Unique(x => x.Name, "A source of that name exists.");
        Unique(x => x.Slug, "A source of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<AuditTrailSource> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
