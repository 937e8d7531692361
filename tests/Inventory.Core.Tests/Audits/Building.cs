using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Audits;

/// <summary>A building to audit: every way in which a thing may lie in a place, under names that say how.</summary>
internal static partial class Building
{
    public static async Task SeedAsync(Operations operations)
    {
        await using var operation = await operations.WriteAsync(Viewer.System);
        var seed = new Seed(operation);
        await PlacesAsync(seed);
        await HardwareAsync(seed);
        await AssetsAsync(seed);
        await AuditsAsync(seed);
        await operation.CommitAsync();
    }
}

/// <summary>The building in a file of its own.</summary>
public sealed class SqliteBuilding(TestRun run) : SqliteDatabase(run)
{
    protected override World World => new("building", Building.SeedAsync);
}

/// <summary>The building in a database of its own on the run's server.</summary>
public sealed class PostgresBuilding(TestRun run) : PostgresDatabase(run)
{
    protected override World World => new("building", Building.SeedAsync);
}
