using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Inventory.Core.Tracking;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.NetBox;

/// <summary>
/// Brings another NetBox in: all of it, or nothing. Numbers are kept. An import from the same source again writes only what differs there;
/// it deletes nothing.
/// </summary>
public sealed class Importer(Operations operations)
{
    private const string Message = "Import from NetBox";

    /// <param name="from">A folder of JSON files, or the address of a NetBox.</param>
    /// <param name="token">For an address: the token that it asks for.</param>
    /// <param name="isDryRun">Does everything and writes nothing.</param>
    /// <param name="tell">Is told how far it is, a line each.</param>
    /// <exception cref="ImportException">The source cannot be read or does not fit.</exception>
    public async Task<ImportReport> RunAsync(string from, string? token, bool isDryRun, Action<string> tell, CancellationToken cancel = default)
    {
        var report = new ImportReport { IsDryRun = isDryRun };
        if (!Uri.TryCreate(from, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
            return await RunAsync(new SourceFolder(from), report, tell, cancel);
        using var download = new Download(address, token, report, tell);
        return await RunAsync(await download.FetchAsync(cancel), report, tell, cancel);
    }

    private async Task<ImportReport> RunAsync(SourceFolder source, ImportReport report, Action<string> tell, CancellationToken cancel)
    {
        report.OtherFiles = source.OtherFiles;
        report.Source = await source.HomeAsync(cancel) ?? "";
        await using (var operation = await operations.WriteAsync(Viewer.System, Message, cancel))
        {
            operation.Db.BeginImport();
            var run = new ImportRun(operation, source, report, tell);
            await RefuseStrangersAsync(run, cancel);
            await TakeAsync(run, cancel);
            if (report.IsDryRun) return report;
            await run.Known.RememberAsync(report.Source, cancel);
            await RecordAsync(operation, report, cancel);
            await run.Dialect.PassIdsAsync(run.Db, Kinds().Select(r => run.Db.Model.FindEntityType(r.EntityType)!), cancel);
            operation.Announce(new EverythingChanged());
            await operation.CommitAsync(cancel);
        }
        if (report.ChangedAnything) await AnalyseAsync(cancel);
        return report;
    }

    /// <summary>Numbers of two sources would mean two things.</summary>
    private async Task RefuseStrangersAsync(ImportRun run, CancellationToken cancel)
    {
        var source = await run.Known.SourceAsync(cancel);
        if (source == run.Report.Source) return;
        if (source is not null) throw new ImportException($"This database was filled from {Word(source)}; rows of {Word(run.Report.Source)} cannot join them, because their numbers would clash.");
        foreach (var resource in Kinds())
            if (await IsFilledAsync(run.Db, resource, cancel))
                throw new ImportException($"This database holds {resource.Plural.ToLowerInvariant()} that do not come from {Word(run.Report.Source)}. The import keeps the numbers of its source, so it needs a database without inventory; joining two is not possible yet.");
    }

    private async Task TakeAsync(ImportRun run, CancellationToken cancel)
    {
        foreach (var kind in Kinds()) await run.Known.LoadAsync(kind.EntityType, cancel);
        var lists = new List<ListImport>();
        foreach (var endpoint in Endpoints.InOrder.Where(e => e != Endpoints.Images && run.Source.Has(e)))
        {
            if (run.Catalog.WithObjectType(endpoint.ObjectType) is not { } resource) continue;
            var list = ListImport.Of(run, endpoint, resource);
            await list.RunAsync(cancel);
            lists.Add(list);
        }
        foreach (var list in lists) await list.FinishAsync(cancel);
        if (run.Report.ChangedAnything)
        {
            run.Tell("Where everything is, and by what it is found");
            await Whereabouts.RepairAsync(run.Db, cancel);
            await SearchText.RefreshAllAsync(run.Db, cancel);
        }
        await NameImagesAsync(run, cancel);
        await Auditors.MindStrangersAsync(run.Db, run.Source, run.Report, cancel);
        foreach (var endpoint in run.Source.Lists.Where(e => !run.Takes(e.Path) && e != Endpoints.Users && e != Endpoints.Changes))
            run.Report.Unknown(endpoint.Path, await run.Source.Rows(endpoint).ReadAsync(cancel).CountAsync(cancel));
    }

    // A record without its picture would show nothing.
    private static async Task NameImagesAsync(ImportRun run, CancellationToken cancel)
    {
        if (!run.Source.Has(Endpoints.Images)) return;
        var (outcome, index) = (run.Report.Begin(Endpoints.Images), 0);
        await foreach (var row in run.Source.Rows(Endpoints.Images).ReadAsync(cancel))
        {
            outcome.Skipped++;
            run.Report.Mind(Endpoints.Images.Path, SourceFolder.IdOf(Endpoints.Images, row, ++index), JsonValues.Display(row), "was left out: its picture is in no list; add it at its row by hand");
        }
    }

    private static async Task RecordAsync(Operation operation, ImportReport report, CancellationToken cancel)
    {
        foreach (var outcome in report.Outcomes.Where(o => o.Created + o.Updated > 0))
            operation.Db.Add(new Change
            {
                Created = operation.Clock.GetUtcNow().UtcDateTime,
                UserName = operation.Viewer.Name,
                OperationId = operation.Id,
                Action = "import",
                ObjectType = Endpoints.InOrder.First(e => e.Path == outcome.Endpoint).ObjectType,
                Display = string.Create(CultureInfo.InvariantCulture, $"{outcome.Created} created, {outcome.Updated} updated"),
                Message = report.Source.Length > 0 ? $"{Message} ({report.Source})" : Message,
                After = JsonSerializer.Serialize(new { created = outcome.Created, updated = outcome.Updated, unchanged = outcome.Unchanged, skipped = outcome.Skipped }),
            });
        await operation.Db.SaveChangesAsync(cancel);
    }

    private async Task AnalyseAsync(CancellationToken cancel)
    {
        using var turn = await operations.Dialect.EnterWriteAsync(cancel);
        await using var db = operations.Dialect.Create();
        await operations.Dialect.AnalyseAsync(db, cancel);
    }

    private static Task<bool> IsFilledAsync(InventoryDb db, Resource resource, CancellationToken cancel) =>
        (Task<bool>)typeof(Importer).GetMethod(nameof(HasRowsAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(resource.EntityType).Invoke(null, [db, cancel])!;

    private static Task<bool> HasRowsAsync<T>(InventoryDb db, CancellationToken cancel)
        where T : Entity => db.Set<T>().IgnoreQueryFilters().AnyAsync(cancel);

    private IEnumerable<Resource> Kinds() => Endpoints.InOrder.Select(e => operations.Catalog.WithObjectType(e.ObjectType)).OfType<Resource>();

    private static string Word(string source) => source.Length > 0 ? source : "a NetBox that does not name itself";
}
