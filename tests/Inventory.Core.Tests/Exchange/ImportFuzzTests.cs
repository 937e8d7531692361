using System.Diagnostics;
using Inventory.Core.Access;
using Inventory.Core.Exchange;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Exchange;

/// <summary>Whatever is handed in, it is imported whole or not at all, and soon. INVENTORY_TEST_FUZZ says how many files are tried.</summary>
public abstract class ImportFuzzTests(Database database) : DatabaseTests(database)
{
    private const int Usual = 1000;
    private static readonly string[] Kinds = ["suppliers", "assets", "sites", "locations", "devices", "racks", "tags", "custom-fields", "contacts", "purchases", "audit-flow-pages", "audit-trails", "saved-filters", "inventory-item-types", "device-types", "modules"];
    // Of a clock that others use too: a file that has no end is meant.
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task WhateverIsHandedIn_IsTakenWhole_OrRefusedInWords()
    {
        var count = Fuzz.Count(Usual);
        var import = Database.Services.GetRequiredService<FileImport>();
        var (before, taken) = (await CountsAsync(), 0);
        foreach (var slug in Kinds)
        {
            var kind = Database.Catalog.WithSlug(slug)!;
            var files = new HostileFiles(await import.ColumnsAsync(Viewer.System, kind)).Any().Tried((count / Kinds.Length) + 1);
            foreach (var (i, file) in files.Index())
            {
                var order = new ImportOrder(new(file.Content, file.Name)) { IsDryRun = i % 5 == 4, KeepsIds = i % 7 == 6, Message = "tried" };
                var watch = Stopwatch.StartNew();
                var result = await Told(() => import.RunAsync(Viewer.System, kind, order), slug, file);
                Assert.True(watch.Elapsed < Soon, $"{watch.Elapsed} for {Shown(slug, file)}");
                var after = await CountsAsync();
                if (result is ImportResult.Done && !order.IsDryRun) (before, taken) = (after, taken + 1);
                else Assert.True(before.SequenceEqual(after), $"Something stays of {Shown(slug, file)}");
                if (result is ImportResult.Refused refused) Assert.True(refused.Problems.All(p => p.Message.Length is > 0 and < 1000), Shown(slug, file));
            }
        }
        Assert.True(taken > count / 100, $"Only {taken} files were taken.");
    }

    private static async Task<ImportResult> Told(Func<Task<ImportResult>> import, string slug, HostileFile file)
    {
        try
        {
            return await import();
        }
        catch (Exception error)
        {
            throw new InvalidOperationException($"{error.GetBaseException().GetType().Name}: {error.GetBaseException().Message} for {Shown(slug, file)}", error);
        }
    }

    private static string Shown(string slug, HostileFile file) => $"{slug} from “{file.Name}”, in Base64: {Convert.ToBase64String(file.Content.AsSpan(0, Math.Min(file.Content.Length, 6_000)))}";

    // All tables, those that no resource shows too.
    private async Task<List<long>> CountsAsync()
    {
        await using var db = Database.Open();
        var tables = db.Model.GetEntityTypes().Select(e => e.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal);
        var sql = string.Join(" UNION ALL ", tables.Select((t, i) => $"SELECT {i} AS place, count(*) AS many FROM {t}"));
#pragma warning disable EF1002 // The names come from the model.
        return await db.Database.SqlQueryRaw<long>($"SELECT many AS \"Value\" FROM ({sql}) AS counts ORDER BY place").ToListAsync();
#pragma warning restore EF1002
    }
}

public sealed class ImportFuzzOnSqlite(SqliteDatabase database) : ImportFuzzTests(database), IClassFixture<SqliteDatabase>;

public sealed class ImportFuzzOnPostgres(PostgresDatabase database) : ImportFuzzTests(database), IClassFixture<PostgresDatabase>;
