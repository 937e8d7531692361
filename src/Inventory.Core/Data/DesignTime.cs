using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Inventory.Core.Data;

/// <summary>For <c>dotnet ef migrations add NAME --context SqliteDb</c>.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDb>
{
    public SqliteDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<SqliteDb>();
        Sqlite.Configure(builder, "Data Source=:memory:");
        return new(builder.Options);
    }
}

/// <summary>For <c>dotnet ef migrations add NAME --context PostgresDb</c>.</summary>
internal sealed class PostgresDesign : IDesignTimeDbContextFactory<PostgresDb>
{
    public PostgresDb CreateDbContext(string[] args)
    {
        var builder = new DbContextOptionsBuilder<PostgresDb>();
        Postgres.Configure(builder, "Host=localhost");
        return new(builder.Options);
    }
}
