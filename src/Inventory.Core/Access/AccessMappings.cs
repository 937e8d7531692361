using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Access;

internal sealed class AccountMapping : Mapping<Account>
{
    // The index is Identity's own.
    public AccountMapping() => Unique(x => x.NormalizedUserName, "A user of that name exists, perhaps in other letter case.").CheckedOnly();

    protected override void Map(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("users");
        builder.Property(x => x.Created).HasColumnName("date_joined");
        builder.Property(x => x.UserName).HasColumnName("user_name").HasMaxLength(150);
        builder.Property(x => x.NormalizedUserName).HasColumnName("normalized_user_name").HasMaxLength(256);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.FirstName).HasColumnName("first_name").HasMaxLength(150);
        builder.Property(x => x.LastName).HasColumnName("last_name").HasMaxLength(150);
        builder.Property(x => x.Email).HasColumnName("email").HasMaxLength(256);
        builder.Property(x => x.IsActive).HasColumnName("is_active");
        builder.Property(x => x.IsSuperuser).HasColumnName("is_superuser");
        builder.Property(x => x.LastLogin).HasColumnName("last_login");
        builder.Property(x => x.Version).HasColumnName("version");
        builder.HasIndex(x => new { x.NameSort, x.Id });
    }
}

/// <summary>The part of an account's row that is Identity's: it may be added later than the account, so that each column has a value to begin with.</summary>
internal sealed class UserMapping : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.ToTable("users");
        builder.HasOne<Account>().WithOne(x => x.Proof).HasForeignKey<User>(x => x.Id).Metadata.IsRequiredDependent = true;
        // Columns that both know are named, or each would have its own.
        builder.Property(x => x.UserName).HasColumnName("user_name").HasMaxLength(150).IsRequired();
        builder.Property(x => x.NormalizedUserName).HasColumnName("normalized_user_name").IsRequired();
        builder.Property(x => x.FirstName).HasColumnName("first_name").HasMaxLength(150);
        builder.Property(x => x.LastName).HasColumnName("last_name").HasMaxLength(150);
        builder.Property(x => x.Email).HasColumnName("email");
        builder.Property(x => x.IsActive).HasColumnName("is_active");
        builder.Property(x => x.IsSuperuser).HasColumnName("is_superuser");
        builder.Property(x => x.LastLogin).HasColumnName("last_login");
        builder.Property(x => x.Version).HasColumnName("version").IsConcurrencyToken();
        builder.Property(x => x.EmailConfirmed).HasDefaultValue(false);
        builder.Property(x => x.PhoneNumberConfirmed).HasDefaultValue(false);
        builder.Property(x => x.TwoFactorEnabled).HasDefaultValue(false);
        builder.Property(x => x.LockoutEnabled).HasDefaultValue(false);
        builder.Property(x => x.AccessFailedCount).HasDefaultValue(0);
    }
}

internal sealed class GroupMapping : Mapping<Group>
{
    public GroupMapping() => Unique(x => x.Name, "A group of that name exists.");

    protected override void Map(EntityTypeBuilder<Group> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(150);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Description).HasMaxLength(200);
        builder.HasIndex(x => new { x.NameSort, x.Id });
        builder.HasMany(x => x.Members).WithMany(x => x.Groups).UsingEntity("group_members");
    }
}

internal sealed class OwnerMapping : Mapping<Owner>
{
    public OwnerMapping() => Unique(x => x.Name, "An owner of that name exists.");

    protected override void Map(EntityTypeBuilder<Owner> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Description).HasMaxLength(200);
        builder.HasIndex(x => new { x.NameSort, x.Id });
        builder.HasMany(x => x.Users).WithMany().UsingEntity("owner_users");
        builder.HasMany(x => x.UserGroups).WithMany().UsingEntity("owner_user_groups");
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
        builder.Property(x => x.NameSort).SortKey();
        builder.Property(x => x.Description).HasMaxLength(200);
        builder.HasIndex(x => new { x.NameSort, x.Id });
        builder.HasMany(x => x.Users).WithMany(x => x.Permissions).UsingEntity("permission_users");
        builder.HasMany(x => x.Groups).WithMany(x => x.Permissions).UsingEntity("permission_groups");
    }
}

internal sealed class TokenMapping : Mapping<Token>
{
    public TokenMapping() => Unique(x => x.Digest, "This token exists.");

    protected override void Map(EntityTypeBuilder<Token> builder)
    {
        builder.Property(x => x.Digest).HasMaxLength(64);
        builder.Property(x => x.Key).HasMaxLength(12);
        builder.Property(x => x.AllowedIps).HasMaxLength(1000);
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
