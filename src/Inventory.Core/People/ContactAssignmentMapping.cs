using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.People;

internal sealed class ContactAssignmentMapping : Mapping<ContactAssignment>
{
    public ContactAssignmentMapping() =>
        Unique(x => new { x.ObjectType, x.ObjectId, x.ContactId, x.RoleId }, "The contact has this role there already.");

    protected override void Map(EntityTypeBuilder<ContactAssignment> builder)
    {
        builder.Property(x => x.ObjectType).HasMaxLength(100);
        builder.Property(x => x.Priority).HasMaxLength(50);
        builder.HasOne(x => x.Contact).WithMany().HasForeignKey(x => x.ContactId);
        builder.HasOne(x => x.Role).WithMany().HasForeignKey(x => x.RoleId);
    }
}
