using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Tracking;

internal sealed class SavedFilterMapping : Mapping<SavedFilter>
{
    public SavedFilterMapping()
    {
        Unique(x => x.Name, "A saved filter of that name exists.");
        Unique(x => x.Slug, "A saved filter of that slug exists.");
    }

    protected override void Map(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(100);
        builder.Property(x => x.Slug).HasMaxLength(100);
        builder.Property(x => x.ObjectTypes).HasMaxLength(2000);
        builder.Property(x => x.Description).HasMaxLength(200);
        builder.HasIndex(x => x.UserId);
    }
}

/// <summary>A saved filter belongs to who makes it.</summary>
internal sealed class SavedFilterOwner : Follower
{
    public override Task CheckAsync(Operation operation, Entity row, Problems problems, CancellationToken cancel)
    {
        if (row is SavedFilter { Id: 0, UserId: null } made) made.UserId = operation.Viewer.UserId;
        return Task.CompletedTask;
    }
}
