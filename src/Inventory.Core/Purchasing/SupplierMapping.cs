using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Purchasing;

internal sealed class SupplierMapping : Mapping<Supplier>
{
    public SupplierMapping()
    {
        Unique(x => x.Name, "A supplier of that name exists.");
        Unique(x => x.Slug, "A supplier of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<Supplier> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
