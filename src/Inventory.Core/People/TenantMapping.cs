using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.People;

internal sealed class TenantMapping : Mapping<Tenant>
{
    public TenantMapping()
    {
        Unique(x => new { x.GroupId, x.Name }, "The group holds a tenant of that name.");
        Unique(x => new { x.GroupId, x.Slug }, "The group holds a tenant of that slug.");
        Unique(x => x.Name, "There is a tenant of that name, without a group.").WhenMissing(x => x.GroupId);
        Unique(x => x.Slug, "There is a tenant of that slug, without a group.").WhenMissing(x => x.GroupId);
    }

    protected override void Map(EntityTypeBuilder<Tenant> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
        builder.HasIndex(x => x.Slug);
    }
}
