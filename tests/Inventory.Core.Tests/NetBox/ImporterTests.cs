using Inventory.Core.NetBox;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.NetBox;

public abstract class ImporterTests(Database database) : DatabaseTests(database), IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await Emptied.MakeAsync(Database);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task WholeCapture_ComesIn()
    {
        var report = await ImportAsync(Capture.Folder);
        await report.WriteAsync(Console.Out);

        foreach (var outcome in report.Outcomes)
        {
            Assert.Equal(Capture.Rows(outcome.Endpoint.Replace('/', '_')).Count, outcome.Created);
            Assert.Equal(outcome.Created, outcome.Total);
        }
    }

    protected Task<ImportReport> ImportAsync(string folder, bool isDryRun = false) =>
        new Importer(Database.Operations).RunAsync(folder, null, isDryRun, _ => { }, Cancel);
}

public sealed class ImporterOnSqlite(SqliteDatabase database) : ImporterTests(database), IClassFixture<SqliteDatabase>;

public sealed class ImporterOnPostgres(PostgresDatabase database) : ImporterTests(database), IClassFixture<PostgresDatabase>;
