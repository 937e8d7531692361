using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.People;

internal sealed class ContactMapping : Mapping<Contact>
{
    protected override void Map(EntityTypeBuilder<Contact> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Title).HasMaxLength(100);
        builder.Property(x => x.Phone).HasMaxLength(50);
        builder.Property(x => x.Email).HasMaxLength(254);
        builder.Property(x => x.Address).HasMaxLength(200);
        builder.Property(x => x.Link).HasMaxLength(200);
        builder.HasMany(x => x.Groups).WithMany().UsingEntity("contact_group_members");
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}
