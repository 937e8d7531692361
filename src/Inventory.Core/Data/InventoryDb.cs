using Inventory.Core.Access;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Data;

/// <summary>
/// The database. It names no entity of a subject: it applies every mapping of the assembly and is asked by <c>Set&lt;Asset&gt;()</c>.
/// </summary>
public abstract class InventoryDb(DbContextOptions options) : IdentityUserContext<User, long>(options), IDataProtectionKeyContext
{
    /// <summary>The column of upper-cased text that quick search uses; on SQLite a migration puts the trigram index beside it.</summary>
    internal const string SearchColumn = "Search";

    internal const string OrdinalAnnotation = "Inventory:Ordinal";

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    /// <summary>Who does what in this unit of work; null outside of one.</summary>
    internal Operation? Operation { get; set; }

    /// <summary>Identity reads the version of its own tables from here: the third one knows passkeys.</summary>
    internal static IServiceProvider IdentitySchema { get; } = new ServiceCollection()
        .Configure<IdentityOptions>(o => o.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
        .BuildServiceProvider();

    /// <summary>Rows from elsewhere keep their own times and leave no change records.</summary>
    internal bool IsImporting { get; private set; }

    /// <summary>From now on rows come from elsewhere, as many as they like: a statement may take its time.</summary>
    internal void BeginImport()
    {
        IsImporting = true;
        Database.SetCommandTimeout(TimeSpan.FromHours(1));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();
        configurationBuilder.Properties<decimal>().HavePrecision(18, 6);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<IdentityUserClaim<long>>().ToTable("user_claims");
        builder.Entity<IdentityUserLogin<long>>().ToTable("user_logins");
        builder.Entity<IdentityUserToken<long>>().ToTable("user_tokens");
        builder.Entity<IdentityUserPasskey<long>>().ToTable("user_passkeys");
        builder.ApplyConfigurationsFromAssembly(typeof(InventoryDb).Assembly);
        Functions.AddTo(builder);
        foreach (var entity in builder.Model.GetEntityTypes())
        {
            if (entity.GetTableName() is { } name && entity.ClrType.Namespace?.StartsWith("Inventory.", StringComparison.Ordinal) == true)
                entity.SetTableName(Names.Snake(Plural(name)));
            foreach (var key in entity.GetForeignKeys())
                if (!key.IsOwnership && entity.ClrType.IsAssignableTo(typeof(Entity)))
                    key.DeleteBehavior = DeleteBehavior.Restrict;
            foreach (var property in entity.GetDeclaredProperties())
                if (property.RemoveAnnotation(OrdinalAnnotation) is not null)
                    MakeOrdinal(property);
        }
    }

    /// <summary>Makes the column compare byte by byte.</summary>
    protected abstract void MakeOrdinal(IMutableProperty property);

    private static string Plural(string name) => name switch
    {
        _ when name.EndsWith('s') => name,
        _ when name.EndsWith('y') && !name.EndsWith("ay", StringComparison.Ordinal) => name[..^1] + "ies",
        _ => name + "s",
    };

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        at => at.Kind == DateTimeKind.Local ? at.ToUniversalTime() : DateTime.SpecifyKind(at, DateTimeKind.Utc),
        at => DateTime.SpecifyKind(at, DateTimeKind.Utc));
}

/// <summary>The database on SQLite: one node, one file.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : InventoryDb(options)
{
    // SQLite compares text byte by byte unless told otherwise.
    protected override void MakeOrdinal(IMutableProperty property)
    {
    }
}

/// <summary>The database on PostgreSQL: any number of nodes.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : InventoryDb(options)
{
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.HasPostgresExtension("pg_trgm");
        foreach (var entity in builder.Model.GetEntityTypes().Where(e => e.FindProperty(SearchColumn) is not null).ToList())
            builder.Entity(entity.ClrType).HasIndex(SearchColumn).HasMethod("gin").HasOperators("gin_trgm_ops");
        Postgres.MapFunctions(builder);
    }

    protected override void MakeOrdinal(IMutableProperty property) => property.SetCollation("C");
}
