using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Inventory.Core.Data.Migrations.Sqlite;

/// <summary>The trigram index of quick search, beside the column that it indexes, kept by triggers.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261124000000_Search")]
public sealed class Search : Migration
{
    private static readonly string[] Tables = ["assets", "devices", "modules", "inventory_items", "racks", "purchases", "deliveries"];

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            // Case-sensitive: the column is upper-cased by us, the same way for both databases.
            migrationBuilder.Sql($"CREATE VIRTUAL TABLE {table}_fts USING fts5(search, content='{table}', content_rowid='id', tokenize='trigram case_sensitive 1');");
            migrationBuilder.Sql($"INSERT INTO {table}_fts(rowid, search) SELECT id, search FROM {table};");
        }
        MakeTriggers(migrationBuilder);
    }

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        DropTriggers(migrationBuilder);
        foreach (var table in Tables) migrationBuilder.Sql($"DROP TABLE {table}_fts;");
    }

    internal static void MakeTriggers(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
        {
            migrationBuilder.Sql($"CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table} BEGIN INSERT INTO {table}_fts(rowid, search) VALUES (new.id, new.search); END;");
            migrationBuilder.Sql($"CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table} BEGIN INSERT INTO {table}_fts({table}_fts, rowid, search) VALUES ('delete', old.id, old.search); END;");
            migrationBuilder.Sql($"""
                CREATE TRIGGER {table}_fts_update AFTER UPDATE OF search ON {table} WHEN old.search IS NOT new.search BEGIN
                  INSERT INTO {table}_fts({table}_fts, rowid, search) VALUES ('delete', old.id, old.search);
                  INSERT INTO {table}_fts(rowid, search) VALUES (new.id, new.search);
                END;
                """);
        }
    }

    internal static void DropTriggers(MigrationBuilder migrationBuilder)
    {
        foreach (var table in Tables)
            foreach (var act in new[] { "insert", "delete", "update" }) migrationBuilder.Sql($"DROP TRIGGER IF EXISTS {table}_fts_{act};");
    }
}
