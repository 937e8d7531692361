using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.People;

internal sealed class ContactRoleMapping : Mapping<ContactRole>
{
    public ContactRoleMapping()
    {
        Unique(x => x.Name, "A contact role of that name exists.");
        Unique(x => x.Slug, "A contact role of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<ContactRole> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
