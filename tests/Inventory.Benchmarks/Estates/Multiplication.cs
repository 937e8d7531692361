using System.Data.Common;
using System.Globalization;
using Inventory.Benchmarks.Support;

namespace Inventory.Benchmarks.Estates;

/// <summary>
/// Makes an estate of many times the size out of one that is filled, by statements of the database: the same campuses again and again, each thing with a serial and a
/// tag of its own. Types, suppliers and tenants are shared.
/// </summary>
internal static class Multiplication
{
    // What points at another row of these moves along with it.
    private static readonly (string Table, string[] Keys)[] Tables =
    [
        ("sites", []), ("locations", ["site_id", "parent_id"]), ("racks", ["site_id", "location_id"]),
        ("devices", ["site_id", "location_id", "rack_id"]), ("module_bays", ["device_id"]), ("modules", ["device_id", "module_bay_id"]), ("inventory_items", ["device_id", "parent_id"]),
        ("purchases", []), ("deliveries", ["purchase_id"]),
        ("assets", ["device_id", "module_id", "inventory_item_id", "rack_id", "storage_location_id", "purchase_id", "delivery_id", "place_site_id", "place_location_id", "place_rack_id"]),
    ];

    /// <param name="subject">Filled already.</param>
    /// <param name="times">How often each row is there afterwards; at most 26.</param>
    public static async Task RunAsync(Subject subject, int times)
    {
        await using var connection = subject.Bare();
        foreach (var (table, _) in Tables) Step[table] = await NumberAsync(connection, $"SELECT max(id) FROM {table}");
        for (var copy = 1; copy < times; copy++)
        {
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var (table, keys) in Tables) await CopyAsync(connection, table, keys, copy);
            await transaction.CommitAsync();
        }
        foreach (var (table, _) in Tables.Where(_ => subject.Provider == Core.DatabaseProvider.PostgreSql))
            await ExecuteAsync(connection, $"SELECT setval(pg_get_serial_sequence('{table}', 'id'), (SELECT max(id) FROM {table}))");
    }

    private static Dictionary<string, long> Step { get; } = [];

    private static async Task CopyAsync(DbConnection connection, string table, string[] keys, int copy)
    {
        var letter = (char)('A' + copy - 1);
        var columns = await ColumnsAsync(connection, table);
        var serialMoved = $"replace(search, coalesce(nullif(serial, ''), '~~'), coalesce(serial, '') || '{letter}')";
        var values = columns.Select(Value);
        await ExecuteAsync(connection, $"INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", values)} FROM {table} WHERE id <= {Step[table]}");

        string Value(string column) => column switch
        {
            "id" => Moved(table, "id"),
            _ when keys.Contains(column) => Moved(TargetOf(table, column), column),
            // Worked out anew at the next start.
            "tree_sort" => "''",
            "path" when table == "locations" => $"CASE WHEN parent_id IS NULL THEN '/' || {Moved(table, "id")} || '/' ELSE '/' || {Moved(table, "parent_id")} || '/' || {Moved(table, "id")} || '/' END",
            "path" => $"'/' || {Moved(table, "id")} || '/'",
            "slug" when table is "sites" or "locations" => $"slug || '-{char.ToLowerInvariant(letter)}'",
            "name" when table is "sites" or "purchases" or "deliveries" => $"name || ' {letter}'",
            "serial" or "serial_key" or "asset_tag" or "tag_key" => $"CASE WHEN {column} = '' THEN {column} ELSE {column} || '{letter}' END",
            "search" when columns.Contains("asset_tag") => $"replace({serialMoved}, coalesce(nullif(asset_tag, ''), '~~'), coalesce(asset_tag, '') || '{letter}')",
            "search" when columns.Contains("serial") => serialMoved,
            _ => column,
        };

        string Moved(string target, string column) => string.Create(CultureInfo.InvariantCulture, $"({column} + {copy * Step[target]})");
    }

    private static string TargetOf(string table, string key) => key switch
    {
        "parent_id" => table,
        "storage_location_id" or "place_location_id" => "locations",
        "place_site_id" => "sites",
        "place_rack_id" => "racks",
        "delivery_id" => "deliveries",
        _ => key[..^3] + "s",
    };

    private static async Task<List<string>> ColumnsAsync(DbConnection connection, string table)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are our own.
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
#pragma warning restore CA2100
        await using var reader = await command.ExecuteReaderAsync();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName)];
    }

    private static async Task<long> NumberAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        return Convert.ToInt64(await command.ExecuteScalarAsync(), CultureInfo.InvariantCulture);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
