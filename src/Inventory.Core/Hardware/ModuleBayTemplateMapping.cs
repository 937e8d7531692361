using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Hardware;

internal sealed class ModuleBayTemplateMapping : Mapping<ModuleBayTemplate>
{
    public ModuleBayTemplateMapping()
    {
        Unique(x => new { x.DeviceTypeId, x.Name }, "The type has a bay of that name.");
        Unique(x => new { x.ModuleTypeId, x.Name }, "The type has a bay of that name.");
    }

    protected override void Map(EntityTypeBuilder<ModuleBayTemplate> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(64);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Label).HasMaxLength(64);
        builder.Property(x => x.Position).HasMaxLength(30);
        builder.Property(x => x.Description).HasMaxLength(200);
    }
}
