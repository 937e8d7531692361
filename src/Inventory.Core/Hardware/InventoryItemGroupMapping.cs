using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class InventoryItemGroupMapping : Mapping<InventoryItemGroup>
{
    public InventoryItemGroupMapping()
    {
        Unique(x => new { x.ParentId, x.Name }, "The parent holds a group of that name.");
        Unique(x => x.Name, "At the top there is a group of that name.").WhenMissing(x => x.ParentId);
    }

    protected override void Map(EntityTypeBuilder<InventoryItemGroup> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
