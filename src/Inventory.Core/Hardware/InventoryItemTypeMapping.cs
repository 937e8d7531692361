using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class InventoryItemTypeMapping : Mapping<InventoryItemType>
{
    public InventoryItemTypeMapping()
    {
        Unique(x => new { x.ManufacturerId, x.Model }, "This manufacturer has a type of that model.");
        Unique(x => new { x.ManufacturerId, x.Slug }, "This manufacturer has a type of that slug.");
    }

    protected override void Map(EntityTypeBuilder<InventoryItemType> builder)
    {
        builder.Property(x => x.Model).HasMaxLength(100);
        builder.Property(x => x.ModelSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.Property(x => x.PartNumber).HasMaxLength(50);
        builder.HasIndex(x => new { x.ManufacturerId, x.ModelSort });
    }
}
