using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Tracking;

internal sealed class TagMapping : Mapping<Tag>
{
    public TagMapping()
    {
        Unique(x => x.Name, "A tag of that name exists.");
        Unique(x => x.Slug, "A tag of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<Tag> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.Property(x => x.Color).HasMaxLength(6);
        builder.Property(x => x.Description).HasMaxLength(200);
    }
}

internal sealed class TaggedItemMapping : IEntityTypeConfiguration<TaggedItem>
{
    public void Configure(EntityTypeBuilder<TaggedItem> builder)
    {
        builder.HasKey(x => new { x.ObjectType, x.ObjectId, x.TagId });
        builder.HasIndex(x => new { x.TagId, x.ObjectType, x.ObjectId });
        builder.Property(x => x.ObjectType).HasMaxLength(100);
        builder.HasOne(x => x.Tag).WithMany().HasForeignKey(x => x.TagId);
    }
}

internal sealed class CustomFieldMapping : Mapping<CustomField>
{
    public CustomFieldMapping() => Unique(x => x.Name, "A custom field of that name exists.");

    protected override void Map(EntityTypeBuilder<CustomField> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(50);
        builder.Property(x => x.RelatedObjectType).HasMaxLength(100);
        builder.Property(x => x.FilterLogic).HasMaxLength(50);
        builder.Property(x => x.UiVisible).HasMaxLength(50);
        builder.Property(x => x.UiEditable).HasMaxLength(50);
        builder.Property(x => x.ValidationMinimum).HasPrecision(16, 4);
        builder.Property(x => x.ValidationMaximum).HasPrecision(16, 4);
        builder.Property(x => x.Type).HasMaxLength(50);
        builder.Property(x => x.Label).HasMaxLength(50);
        builder.Property(x => x.GroupName).HasMaxLength(50);
        builder.Property(x => x.Description).HasMaxLength(200);
        builder.Property(x => x.ValidationRegex).HasMaxLength(500);
        builder.HasOne(x => x.ChoiceSet).WithMany().HasForeignKey(x => x.ChoiceSetId);
        builder.HasOne(x => x.Owner).WithMany().HasForeignKey(x => x.OwnerId);
    }
}

internal sealed class CustomFieldChoiceSetMapping : Mapping<CustomFieldChoiceSet>
{
    public CustomFieldChoiceSetMapping() => Unique(x => x.Name, "A choice set of that name exists.");

    protected override void Map(EntityTypeBuilder<CustomFieldChoiceSet> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.Description).HasMaxLength(200);
        builder.Property(x => x.BaseChoices).HasMaxLength(50);
        builder.HasOne(x => x.Owner).WithMany().HasForeignKey(x => x.OwnerId);
    }
}

internal sealed class ChoiceRowMapping : Mapping<ChoiceRow>
{
    public ChoiceRowMapping() => Unique(x => new { x.List, x.Value }, "The list has that value.");

    protected override void Map(EntityTypeBuilder<ChoiceRow> builder)
    {
        builder.ToTable("choices");
        builder.Property(x => x.List).HasMaxLength(50);
        builder.Property(x => x.Value).HasMaxLength(50);
        builder.Property(x => x.Label).HasMaxLength(100);
        builder.Property(x => x.Color).HasMaxLength(30);
    }
}
