using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class RackTypeMapping : Mapping<RackType>
{
    public RackTypeMapping()
    {
        Unique(x => new { x.ManufacturerId, x.Model }, "This manufacturer has a type of that model.");
        Unique(x => x.Slug, "A rack type of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<RackType> builder)
    {
        builder.MapFrame();
        builder.Property(x => x.FormFactor).IsRequired();
        builder.Property(x => x.Model).HasMaxLength(100);
        builder.Property(x => x.ModelSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.HasIndex(x => new { x.ManufacturerId, x.ModelSort });
    }
}
