using Inventory.Core.NetBox;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.NetBox;

/// <summary>The captured NetBox, imported once.</summary>
internal static class ImportedCapture
{
    public static World World { get; } = new("capture", operations => new Importer(operations).RunAsync(Capture.Folder, null, isDryRun: false, _ => { }));
}

public sealed class CaptureOnSqlite(TestRun run) : SqliteDatabase(run)
{
    protected override World World => ImportedCapture.World;
}

public sealed class CaptureOnPostgres(TestRun run) : PostgresDatabase(run)
{
    protected override World World => ImportedCapture.World;
}
