using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class DeviceMapping : Mapping<Device>
{
    public DeviceMapping()
    {
        Unique(x => new { x.SiteId, x.TenantId, x.NameKey }, "The tenant has a device of that name in the site.");
        Unique(x => new { x.SiteId, x.NameKey }, "The site has a device of that name, without a tenant.").WhenMissing(x => x.TenantId);
        Unique(x => new { x.RackId, x.Position, x.Face }, "Another device is mounted there.");
        Unique(x => x.AssetTag, "A device with this asset tag exists.");
    }

    protected override void Map(EntityTypeBuilder<Device> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(64);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.NameKey).HasMaxLength(64);
        builder.Property(x => x.Serial).HasMaxLength(64);
        builder.Property(x => x.SerialKey).HasMaxLength(64);
        builder.Property(x => x.AssetTag).HasMaxLength(50);
        builder.Property(x => x.TagKey).HasMaxLength(50);
        builder.Property(x => x.Status).HasMaxLength(50);
        builder.Property(x => x.Airflow).HasMaxLength(50);
        builder.Property(x => x.Position).HasPrecision(4, 1);
        builder.Property(x => x.Face).HasMaxLength(50);
        builder.Property(x => x.Latitude).HasPrecision(8, 6);
        builder.Property(x => x.Longitude).HasPrecision(9, 6);
        builder.HasIndex(x => new { x.NameSort, x.Id });
        builder.HasIndex(x => x.SerialKey);
        builder.HasIndex(x => x.TagKey);
    }
}
