using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inventory.Core.Data;

/// <summary>Something that the program remembers about this database: a secret of its own, the version of its sort keys.</summary>
public sealed class Fact
{
    public string Name { get; set; } = null!;

    public string Value { get; set; } = null!;
}

internal sealed class FactMapping : IEntityTypeConfiguration<Fact>
{
    public void Configure(EntityTypeBuilder<Fact> builder)
    {
        builder.HasKey(x => x.Name);
        builder.Property(x => x.Name).HasMaxLength(100);
    }
}
