namespace Inventory.Core.Data;

/// <summary>The trigram indexes on search text that migrations make: EF knows neither. <see cref="Dialect.Search"/> asks them.</summary>
internal static class SearchIndex
{
    /// <summary>SQLite keeps it as a table of its own beside the table, in step by triggers. We fold the text, so it compares byte by byte.</summary>
    public static string OnSqlite(string table) =>
        $"""
        CREATE VIRTUAL TABLE {table}_fts USING fts5(search, content='{table}', content_rowid='id', tokenize='trigram case_sensitive 1');
        INSERT INTO {table}_fts({table}_fts) VALUES('rebuild');
        CREATE TRIGGER {table}_fts_insert AFTER INSERT ON {table} BEGIN
            INSERT INTO {table}_fts(rowid, search) VALUES(new.id, new.search);
        END;
        CREATE TRIGGER {table}_fts_delete AFTER DELETE ON {table} BEGIN
            INSERT INTO {table}_fts({table}_fts, rowid, search) VALUES('delete', old.id, old.search);
        END;
        CREATE TRIGGER {table}_fts_update AFTER UPDATE OF search ON {table} WHEN old.search IS NOT new.search BEGIN
            INSERT INTO {table}_fts({table}_fts, rowid, search) VALUES('delete', old.id, old.search);
            INSERT INTO {table}_fts(rowid, search) VALUES(new.id, new.search);
        END;
        """;

    public static string OnPostgres(string table) => $"CREATE INDEX ix_{table}_search ON {table} USING gin (search gin_trgm_ops);";
}
