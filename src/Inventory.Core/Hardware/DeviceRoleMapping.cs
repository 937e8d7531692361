using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class DeviceRoleMapping : Mapping<DeviceRole>
{
    public DeviceRoleMapping()
    {
        Unique(x => new { x.ParentId, x.Name }, "The parent holds a device role of that name.");
        Unique(x => new { x.ParentId, x.Slug }, "The parent holds a device role of that slug.");
        Unique(x => x.Name, "At the top there is a device role of that name.").WhenMissing(x => x.ParentId);
        Unique(x => x.Slug, "At the top there is a device role of that slug.").WhenMissing(x => x.ParentId);
    }

    protected override void Map(EntityTypeBuilder<DeviceRole> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.Property(x => x.Color).HasMaxLength(6);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
