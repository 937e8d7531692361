using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Places;

internal sealed class SiteGroupMapping : Mapping<SiteGroup>
{
    public SiteGroupMapping()
    {
        Unique(x => new { x.ParentId, x.Name }, "The parent holds a site group of that name.");
        Unique(x => new { x.ParentId, x.Slug }, "The parent holds a site group of that slug.");
        Unique(x => x.Name, "At the top there is a site group of that name.").WhenMissing(x => x.ParentId);
        Unique(x => x.Slug, "At the top there is a site group of that slug.").WhenMissing(x => x.ParentId);
    }

    protected override void Map(EntityTypeBuilder<SiteGroup> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
