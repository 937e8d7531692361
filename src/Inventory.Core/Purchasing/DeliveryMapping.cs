using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Purchasing;

internal sealed class DeliveryMapping : Mapping<Delivery>
{
    public DeliveryMapping() => Unique(x => new { x.PurchaseId, x.Name }, "The purchase has a delivery of that name.");

    protected override void Map(EntityTypeBuilder<Delivery> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.HasIndex(x => new { x.PurchaseId, x.NameSort });
    }
}
