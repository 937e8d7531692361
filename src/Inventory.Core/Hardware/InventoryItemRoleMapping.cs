using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class InventoryItemRoleMapping : Mapping<InventoryItemRole>
{
    public InventoryItemRoleMapping()
    {
        Unique(x => x.Name, "An inventory item role of that name exists.");
        Unique(x => x.Slug, "An inventory item role of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<InventoryItemRole> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.Property(x => x.Color).HasMaxLength(6);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
