using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Assets;

internal sealed class AssetRoleMapping : Mapping<AssetRole>
{
    public AssetRoleMapping()
    {
        Unique(x => new { x.ParentId, x.Name }, "The parent holds an asset role of that name.");
        Unique(x => x.Name, "At the top there is an asset role of that name.").WhenMissing(x => x.ParentId);
    }

    protected override void Map(EntityTypeBuilder<AssetRole> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.Property(x => x.Color).HasMaxLength(6);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
