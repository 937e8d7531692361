using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Places;

internal sealed class SiteMapping : Mapping<Site>
{
    public SiteMapping()
    {
        Unique(x => x.Name, "A site of that name exists.");
        Unique(x => x.Slug, "A site of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<Site> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.Property(x => x.Status).HasMaxLength(50);
        builder.Property(x => x.Facility).HasMaxLength(50);
        builder.Property(x => x.TimeZone).HasMaxLength(63);
        builder.Property(x => x.PhysicalAddress).HasMaxLength(200);
        builder.Property(x => x.ShippingAddress).HasMaxLength(200);
        builder.Property(x => x.Latitude).HasPrecision(8, 6);
        builder.Property(x => x.Longitude).HasPrecision(9, 6);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
