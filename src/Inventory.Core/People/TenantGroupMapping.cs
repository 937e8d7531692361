using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.People;

internal sealed class TenantGroupMapping : Mapping<TenantGroup>
{
    public TenantGroupMapping()
    {
        Unique(x => x.Name, "A tenant group of that name exists.");
        Unique(x => x.Slug, "A tenant group of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<TenantGroup> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
