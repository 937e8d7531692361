using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class InventoryItemMapping : Mapping<InventoryItem>
{
    public InventoryItemMapping()
    {
        Unique(x => new { x.DeviceId, x.ParentId, x.Name }, "The parent holds an item of that name.");
        Unique(x => new { x.DeviceId, x.Name }, "The device holds an item of that name.").WhenMissing(x => x.ParentId).CheckedOnly();
        Unique(x => x.AssetTag, "An inventory item with this asset tag exists.");
    }

    protected override void Map(EntityTypeBuilder<InventoryItem> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(64);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Label).HasMaxLength(64);
        builder.Property(x => x.Status).HasMaxLength(50);
        builder.Property(x => x.PartId).HasMaxLength(50);
        builder.Property(x => x.Serial).HasMaxLength(64);
        builder.Property(x => x.SerialKey).HasMaxLength(64);
        builder.Property(x => x.AssetTag).HasMaxLength(50);
        builder.Property(x => x.TagKey).HasMaxLength(50);
        builder.HasIndex(x => new { x.DeviceId, x.ParentId, x.NameSort });
        builder.HasIndex(x => x.SerialKey);
        builder.HasIndex(x => x.TagKey);
    }
}
