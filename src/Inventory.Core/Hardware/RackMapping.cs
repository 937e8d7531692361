using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class RackMapping : Mapping<Rack>
{
    public RackMapping()
    {
        Unique(x => new { x.LocationId, x.Name }, "The location has a rack of that name.");
        Unique(x => new { x.LocationId, x.FacilityId }, "The location has a rack of that facility ID.");
        Unique(x => new { x.SiteId, x.Name }, "The site has a rack of that name, without a location.").WhenMissing(x => x.LocationId).CheckedOnly();
        Unique(x => new { x.SiteId, x.FacilityId }, "The site has a rack of that facility ID, without a location.").WhenMissing(x => x.LocationId).CheckedOnly();
        Unique(x => x.AssetTag, "A rack with this asset tag exists.");
    }

    protected override void Map(EntityTypeBuilder<Rack> builder)
    {
        builder.MapFrame();
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.FacilityId).HasMaxLength(50);
        builder.Property(x => x.Status).HasMaxLength(50);
        builder.Property(x => x.Serial).HasMaxLength(64);
        builder.Property(x => x.SerialKey).HasMaxLength(64);
        builder.Property(x => x.AssetTag).HasMaxLength(50);
        builder.Property(x => x.TagKey).HasMaxLength(50);
        builder.Property(x => x.Airflow).HasMaxLength(50);
        builder.HasIndex(x => new { x.SiteId, x.LocationId, x.NameSort });
        builder.HasIndex(x => new { x.NameSort, x.Id });
        builder.HasIndex(x => x.SerialKey);
        builder.HasIndex(x => x.TagKey);
    }
}
