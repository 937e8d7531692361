using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Hardware;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Contracts;
using Inventory.Core.Tests.Support;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Tests.Exchange;

/// <summary>Nothing at all: the choices that a new installation holds would be those of the file once more.</summary>
internal static class Empty
{
    public static World World { get; } = new("empty", async operations =>
    {
        await using var operation = await operations.WriteAsync(Viewer.System);
        await operation.Db.Set<ChoiceRow>().ExecuteDeleteAsync();
        await operation.CommitAsync();
    });
}

public sealed class EmptyOnSqlite(TestRun run) : SqliteDatabase(run)
{
    protected override World World => Empty.World;
}

public sealed class EmptyOnPostgres(TestRun run) : PostgresDatabase(run)
{
    protected override World World => Empty.World;
}

/// <summary>The warehouse, and two more rows of every kind.</summary>
internal static class Everything
{
    public static World World { get; } = new("everything", async operations =>
    {
        await Warehouse.SeedAsync(operations);
        foreach (var kind in Catalog.Of(typeof(Resource).Assembly).All.Where(r => r.IsImported))
            for (var i = 0; i < 2; i++)
            {
                await using var operation = await operations.WriteAsync(Viewer.System);
                await Kind.Of(operation.Catalog.WithSlug(kind.Slug)!).AddAsync(operation);
                await operation.CommitAsync();
            }
        await NestAsync(operations);
    });

    // A bay that comes with the module in another bay.
    private static async Task NestAsync(Operations operations)
    {
        await using var operation = await operations.WriteAsync(Viewer.System);
        var card = await operation.Of<Module>().SingleAsync(m => m.Serial == "NM1");
        await new Seed(operation).AddAsync(new ModuleBay { DeviceId = card.DeviceId, ModuleId = card.Id, Name = "NM/1" });
        await operation.CommitAsync();
    }
}

public sealed class EverythingOnSqlite(TestRun run) : SqliteDatabase(run)
{
    protected override World World => Everything.World;
}

public sealed class EverythingOnPostgres(TestRun run) : PostgresDatabase(run)
{
    protected override World World => Everything.World;
}
