using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Purchasing;

internal sealed class PurchaseMapping : Mapping<Purchase>
{
    public PurchaseMapping() => Unique(x => new { x.SupplierId, x.Name }, "This supplier has a purchase of that name.");

    protected override void Map(EntityTypeBuilder<Purchase> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Status).HasMaxLength(30);
        builder.HasOne(x => x.Supplier).WithMany().HasForeignKey(x => x.SupplierId);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
