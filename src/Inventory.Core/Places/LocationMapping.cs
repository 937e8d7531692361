using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Places;

internal sealed class LocationMapping : Mapping<Location>
{
    public LocationMapping()
    {
        Unique(x => new { x.SiteId, x.ParentId, x.Name }, "The parent holds a location of that name.");
        Unique(x => new { x.SiteId, x.ParentId, x.Slug }, "The parent holds a location of that slug.");
        Unique(x => new { x.SiteId, x.Name }, "At the top of the site there is a location of that name.").WhenMissing(x => x.ParentId);
        Unique(x => new { x.SiteId, x.Slug }, "At the top of the site there is a location of that slug.").WhenMissing(x => x.ParentId);
    }

    protected override void Map(EntityTypeBuilder<Location> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.Property(x => x.Status).HasMaxLength(50);
        builder.Property(x => x.Facility).HasMaxLength(50);
        builder.HasIndex(x => new { x.SiteId, x.NameSort });
    }
}
