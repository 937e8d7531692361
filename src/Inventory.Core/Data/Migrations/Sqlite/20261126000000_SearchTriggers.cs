using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Inventory.Core.Data.Migrations.Sqlite;

/// <summary>A table that gets a foreign key is built anew on SQLite and loses its triggers: here they are again.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261126000000_SearchTriggers")]
public sealed class SearchTriggers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        Search.DropTriggers(migrationBuilder);
        Search.MakeTriggers(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
    }
}
