using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.People;

internal sealed class TenantMapping : Mapping<Tenant>
{
    // NetBox asks for unique names only inside a group of tenants.
    public TenantMapping()
    {
        Unique(x => x.Name, "A tenant of that name exists.").CheckedOnly();
        Unique(x => x.Slug, "A tenant of that slug exists.").CheckedOnly();
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
