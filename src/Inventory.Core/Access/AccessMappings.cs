using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Access;

internal sealed class OwnerMapping : Mapping<Owner>
{
    public OwnerMapping() => Unique(x => x.Name, "An owner of that name exists.");

    protected override void Map(EntityTypeBuilder<Owner> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Description).HasMaxLength(200);
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}

internal sealed class OwnerGroupMapping : Mapping<OwnerGroup>
{
    public OwnerGroupMapping() => Unique(x => x.Name, "An owner group of that name exists.");

    protected override void Map(EntityTypeBuilder<OwnerGroup> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.Description).HasMaxLength(200);
    }
}

internal sealed class PermissionMapping : Mapping<Permission>
{
    protected override void Map(EntityTypeBuilder<Permission> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.Description).HasMaxLength(200);
        builder.HasMany(x => x.Users).WithMany().UsingEntity("permission_users");
    }
}

internal sealed class TokenMapping : Mapping<Token>
{
    public TokenMapping() => Unique(x => x.Digest, "This token exists.");

    protected override void Map(EntityTypeBuilder<Token> builder)
    {
        builder.Property(x => x.Digest).HasMaxLength(64);
        builder.Property(x => x.Description).HasMaxLength(200);
        builder.HasOne(x => x.User).WithMany().HasForeignKey(x => x.UserId);
    }
}

internal sealed class PreferenceMapping : IEntityTypeConfiguration<Preference>
{
    public void Configure(EntityTypeBuilder<Preference> builder)
    {
        builder.HasKey(x => new { x.UserId, x.Key });
        builder.Property(x => x.Key).HasMaxLength(100);
        builder.HasOne<User>().WithMany().HasForeignKey(x => x.UserId);
    }
}

internal sealed class BookmarkMapping : IEntityTypeConfiguration<Bookmark>
{
    public void Configure(EntityTypeBuilder<Bookmark> builder)
    {
        builder.HasKey(x => new { x.UserId, x.ObjectType, x.ObjectId });
        builder.HasIndex(x => new { x.ObjectType, x.ObjectId });
        builder.Property(x => x.ObjectType).HasMaxLength(100);
        builder.HasOne<User>().WithMany().HasForeignKey(x => x.UserId);
    }
}
