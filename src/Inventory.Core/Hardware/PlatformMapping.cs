using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class PlatformMapping : Mapping<Platform>
{
    public PlatformMapping()
    {
        Unique(x => new { x.ManufacturerId, x.Name }, "This manufacturer has a platform of that name.");
        Unique(x => new { x.ManufacturerId, x.Slug }, "This manufacturer has a platform of that slug.");
        Unique(x => x.Name, "There is a platform of that name, without a manufacturer.").WhenMissing(x => x.ManufacturerId);
        Unique(x => x.Slug, "There is a platform of that slug, without a manufacturer.").WhenMissing(x => x.ManufacturerId);
    }

    protected override void Map(EntityTypeBuilder<Platform> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
