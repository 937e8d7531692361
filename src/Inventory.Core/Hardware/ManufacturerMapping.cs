using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class ManufacturerMapping : Mapping<Manufacturer>
{
    public ManufacturerMapping()
    {
        Unique(x => x.Name, "A manufacturer of that name exists.");
        Unique(x => x.Slug, "A manufacturer of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<Manufacturer> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
