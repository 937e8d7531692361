using System.Data.Common;

namespace Inventory.Benchmarks.Yardsticks;

/// <summary>Statements without anything around them.</summary>
internal static class BareTables
{
    private static readonly string Text = new('x', 200);

    public static Task CreateAsync(DbConnection connection) => ExecuteAsync(connection, "CREATE TABLE IF NOT EXISTS yardstick (number integer, text text)");

    public static Task InsertAsync(DbConnection connection, int number) => ExecuteAsync(connection, $"INSERT INTO yardstick (number, text) VALUES ({number}, @value)", Text);

    public static async Task ExecuteAsync(DbConnection connection, string sql, string? value = null)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is our own.
        command.CommandText = sql;
#pragma warning restore CA2100
        if (value is not null)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = ("@value", value);
            command.Parameters.Add(parameter);
        }
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync()) _ = reader.GetValue(0);
    }
}
