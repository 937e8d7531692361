using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.People;

internal sealed class ContactGroupMapping : Mapping<ContactGroup>
{
    public ContactGroupMapping() => Unique(x => new { x.ParentId, x.Name }, "The parent holds a contact group of that name.");

    protected override void Map(EntityTypeBuilder<ContactGroup> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
