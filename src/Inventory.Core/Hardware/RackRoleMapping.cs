using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class RackRoleMapping : Mapping<RackRole>
{
    public RackRoleMapping()
    {
        Unique(x => x.Name, "A rack role of that name exists.");
        Unique(x => x.Slug, "A rack role of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<RackRole> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.Property(x => x.Color).HasMaxLength(6);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
