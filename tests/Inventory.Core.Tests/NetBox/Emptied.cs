using Inventory.Core.Data;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.NetBox;

/// <summary>A test's database without any row, as an import needs it.</summary>
internal static class Emptied
{
    public static async Task MakeAsync(Database database)
    {
        await using var db = database.Open();
        var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().ToList();
        var sql = db is PostgresDb
            ? $"TRUNCATE {string.Join(", ", tables)} RESTART IDENTITY CASCADE"
            : "PRAGMA foreign_keys=OFF; " + string.Concat(tables.Select(t => $"DELETE FROM {t}; ")) + "DELETE FROM sqlite_sequence; PRAGMA foreign_keys=ON";
#pragma warning disable EF1002 // The names come from the model.
        await db.Database.ExecuteSqlRawAsync(sql);
#pragma warning restore EF1002
    }
}
