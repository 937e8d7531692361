using System.Linq.Expressions;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Data;

/// <summary>How one kind of row is kept: columns, lengths, indexes, and what must be unique.</summary>
public abstract class Mapping<T> : IEntityTypeConfiguration<T>
    where T : Entity
{
    private readonly List<UniqueRule<T>> _uniqueRules = [];

    public IReadOnlyList<UniqueRule<T>> UniqueRules => _uniqueRules;

    public void Configure(EntityTypeBuilder<T> builder)
    {
        builder.Property(x => x.Version).IsConcurrencyToken();
        if (typeof(T).IsAssignableTo(typeof(PrimaryEntity))) ConfigurePrimary(builder);
        if (typeof(T).IsAssignableTo(typeof(ITree)))
        {
            builder.Property(nameof(ITree.Path)).HasMaxLength(1000).Ordinal();
            builder.HasIndex(nameof(ITree.Path));
        }
        if (typeof(T).IsAssignableTo(typeof(IOutline)))
        {
            builder.Property(nameof(IOutline.TreeSort)).HasMaxLength(Keys.OutlineLength).Ordinal();
            builder.HasIndex(nameof(IOutline.TreeSort), nameof(Entity.Id));
        }
        Map(builder);
        foreach (var rule in _uniqueRules.Where(r => r.IsIndexed)) rule.AddIndex(builder);
    }

    protected abstract void Map(EntityTypeBuilder<T> builder);

    /// <summary>No two rows hold the same values; rows where one of them is missing are let be.</summary>
    protected UniqueRule<T> Unique(Expression<Func<T, object?>> columns, string message)
    {
        var rule = new UniqueRule<T>(columns, message);
        _uniqueRules.Add(rule);
        return rule;
    }

    private static void ConfigurePrimary(EntityTypeBuilder<T> builder)
    {
        builder.Property(nameof(PrimaryEntity.Description)).HasMaxLength(200);
        builder.HasOne(typeof(Access.Owner), nameof(PrimaryEntity.Owner)).WithMany()
            .HasForeignKey(nameof(PrimaryEntity.OwnerId)).OnDelete(DeleteBehavior.Restrict);
    }
}

public static class MappingWords
{
    extension(PropertyBuilder property)
    {
        /// <summary>Compared byte by byte on both databases, so that ranges and prefixes use the index.</summary>
        public PropertyBuilder Ordinal()
        {
            property.Metadata.SetAnnotation(InventoryDb.OrdinalAnnotation, true);
            return property;
        }

        /// <summary>A stored natural sort key.</summary>
        public PropertyBuilder SortKey() => property.HasMaxLength(Keys.SortLength).Ordinal();
    }
}
