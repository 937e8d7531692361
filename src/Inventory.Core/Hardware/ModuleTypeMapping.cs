using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class ModuleTypeMapping : Mapping<ModuleType>
{
    public ModuleTypeMapping() => Unique(x => new { x.ManufacturerId, x.Model }, "This manufacturer has a type of that model.");

    protected override void Map(EntityTypeBuilder<ModuleType> builder)
    {
        builder.Property(x => x.Model).HasMaxLength(100);
        builder.Property(x => x.ModelSort).SortKey();
        builder.Property(x => x.PartNumber).HasMaxLength(50);
        builder.Property(x => x.Airflow).HasMaxLength(50);
        builder.Property(x => x.Weight).HasPrecision(8, 2);
        builder.Property(x => x.WeightUnit).HasMaxLength(10);
        builder.HasIndex(x => new { x.ManufacturerId, x.ModelSort });
    }
}
