using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal static class RackFrameMapping
{
    public static void MapFrame<T>(this EntityTypeBuilder<T> builder)
        where T : RackFrame
    {
        builder.Property(x => x.FormFactor).HasMaxLength(50);
        builder.Property(x => x.Width).HasMaxLength(10);
        builder.Property(x => x.OuterUnit).HasMaxLength(10);
        builder.Property(x => x.Weight).HasPrecision(8, 2);
        builder.Property(x => x.WeightUnit).HasMaxLength(10);
    }
}
