using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class ModuleMapping : Mapping<Module>
{
    public ModuleMapping()
    {
        Unique(x => x.ModuleBayId, "There is a module in this bay.");
        Unique(x => x.AssetTag, "A module with this asset tag exists.");
    }

    protected override void Map(EntityTypeBuilder<Module> builder)
    {
        builder.Property(x => x.Status).HasMaxLength(50);
        builder.Property(x => x.Serial).HasMaxLength(64);
        builder.Property(x => x.SerialKey).HasMaxLength(64);
        builder.Property(x => x.AssetTag).HasMaxLength(50);
        builder.Property(x => x.TagKey).HasMaxLength(50);
        builder.HasOne(x => x.ModuleBay).WithOne(x => x.InstalledModule).HasForeignKey<Module>(x => x.ModuleBayId);
        builder.HasIndex(x => x.SerialKey);
        builder.HasIndex(x => x.TagKey);
    }
}
