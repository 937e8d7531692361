using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Jobs;

internal sealed class JobMapping : Mapping<Job>
{
    protected override void Map(EntityTypeBuilder<Job> builder)
    {
        builder.Property(x => x.Name).HasMaxLength(200);
        builder.Property(x => x.State).HasMaxLength(20);
        builder.Property(x => x.UserName).HasMaxLength(256);
        builder.Property(x => x.Outcome).HasMaxLength(1000);
        builder.Property(x => x.Href).HasMaxLength(2000);
        builder.HasIndex(x => new { x.UserId, x.Created });
        builder.HasIndex(x => x.Created);
        builder.HasIndex(x => x.State);
    }
}
