using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class ModuleBayMapping : Mapping<ModuleBay>
{
    public ModuleBayMapping()
    {
        Unique(x => new { x.DeviceId, x.ModuleId, x.Name }, "The module has a bay of that name.");
        Unique(x => new { x.DeviceId, x.Name }, "The device has a bay of that name.").WhenMissing(x => x.ModuleId).CheckedOnly();
    }

    protected override void Map(EntityTypeBuilder<ModuleBay> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(64);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Label).HasMaxLength(64);
        builder.Property(x => x.Position).HasMaxLength(30);
        builder.HasOne(x => x.Module).WithMany().HasForeignKey(x => x.ModuleId);
        builder.HasIndex(x => new { x.DeviceId, x.NameSort });
    }
}
