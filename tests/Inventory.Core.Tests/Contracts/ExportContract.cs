using System.Text;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Contracts;

public abstract class ExportContract(Database database) : ContractTests(database)
{
    private static readonly Catalog Resources = Catalog.Of(typeof(Resource).Assembly);

    public static TheoryData<string> Imported => [.. Resources.All.Where(r => r.IsImported).Select(r => r.Slug)];

    public static TheoryData<string> NotImported => [.. Resources.All.Where(r => !r.IsImported).Select(r => r.Slug)];

    [Theory, MemberData(nameof(All))]
    public async Task Export_NothingGranted_HoldsNoRow(string slug)
    {
        var kind = Of(slug);
        await AddAsync(kind);
        var blind = Ana(May(Verb.Add, kind), May(Verb.Change, kind), May(Verb.Delete, kind));
        foreach (var format in Formats(kind)) Assert.Single(await Database.ExportAsync(blind, kind.Resource, new(new ListQuery(), format)));
    }

    [Theory, MemberData(nameof(All))]
    public async Task Export_Granted_HoldsEveryRow_WithEveryColumn(string slug)
    {
        var kind = Of(slug);
        var added = await AddAsync(kind, 2);
        var all = new ExportQuery(new ListQuery(), ExportFormat.Csv) { HasAllColumns = true };
        var csv = await Database.ExportAsync(Ana(May(Verb.View, kind)), kind.Resource, all);
        Assert.Empty(kind.Resource.AllFields.Where(f => f.Name != "custom_fields").Select(f => f.Label).Except(csv[0]));
        Assert.Equal(await CountAsync(kind), csv.Count - 1);
        Assert.All(csv, row => Assert.Equal(csv[0].Length, row.Length));
        // Changes have no number among their columns.
        if (csv[0].Contains("Id")) Assert.Empty(added.Select(Files.Text).Except(csv.Of("Id")));
        Assert.Equal(csv.Count, (await Database.ExportAsync(Ana(May(Verb.View, kind)), kind.Resource, all with { Format = ExportFormat.Xlsx })).Count);
    }

    [Theory, MemberData(nameof(All))]
    public async Task Export_ConstrainedGrant_HoldsThoseRowsOnly(string slug)
    {
        var kind = Of(slug);
        var (mine, _) = (await AddAsync(kind), await AddAsync(kind));
        foreach (var format in Formats(kind))
        {
            var rows = await Database.ExportAsync(Ana(MayOnly(Verb.View, kind, mine)), kind.Resource, new(new ListQuery(), format) { Columns = format == ExportFormat.Import ? null : ["id"] });
            Assert.Equal([Files.Text(mine)], rows.Skip(1).Select(r => r[0]));
        }
    }

    [Theory, MemberData(nameof(Imported))]
    public async Task ExportForImport_HoldsTheColumnsOfAnImport_ByTheirNames(string slug)
    {
        var kind = Of(slug);
        var id = await AddAsync(kind);
        await using var operation = Database.Read();
        var columns = (await ImportColumns.OfAsync(operation, kind.Resource)).Where(c => c.IsWritten).ToList();
        var rows = await Database.ExportAsync(Viewer.System, kind.Resource, new(new ListQuery { Filters = [("id", [Files.Text(id)])] }, ExportFormat.Import));
        Assert.Equal(columns.Select(c => c.Header), rows[0]);
        Assert.Equal(Files.Text(id), Assert.Single(rows.Of("id")));
        foreach (var column in columns.Where(c => c.IsRequired)) Assert.NotEqual("", Assert.Single(rows.Of(column.Header)));
    }

    [Theory, MemberData(nameof(NotImported))]
    public async Task ExportForImport_OfWhatIsNotImported_IsRefused(string slug) =>
        Assert.Contains("not imported", await Database.RefusedExportAsync(Viewer.System, Of(slug).Resource, new(new ListQuery(), ExportFormat.Import)), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Imported))]
    public async Task ExportForImport_ImportedAsItIs_ChangesNothing(string slug)
    {
        var kind = Of(slug);
        await AddAsync(kind, 2);
        var file = await Database.ExportBytesAsync(Viewer.System, kind.Resource, new(new ListQuery(), ExportFormat.Import));
        if (!kind.Resource.Acts.HasFlag(Acts.Change))
        {
            // Facts: their numbers keep them from coming in twice.
            Assert.Contains("never changed", Assert.IsType<ImportResult.Refused>(await RunAsync(kind, new(new ImportFile(file, "inventory.csv")))).Problems[0].Message, StringComparison.Ordinal);
            return;
        }
        var (done, operation) = await ImportAsync(kind, file);
        Assert.Equal((0, 0, await CountAsync(kind)), (done.Created, done.Changed, done.Unchanged));
        Assert.Empty(await ChangesAsync(operation));
    }

    [Theory, MemberData(nameof(Imported))]
    public async Task ExportForImport_OfARowThatIsDeleted_BringsItBack(string slug)
    {
        var kind = Of(slug);
        if (!kind.Resource.Acts.HasFlag(Acts.Delete) || kind.Resource.NewRow() is IUndoable) return;
        var id = await AddAsync(kind);
        var before = await Database.ExportBytesAsync(Viewer.System, kind.Resource, OnlyForImport(id));
        await using (var deleting = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Saved>(await kind.DeleteAsync(deleting, id));
            await deleting.CommitAsync();
        }
        // Without its number: the row is new.
        var text = Encoding.UTF8.GetString(before);
        var (done, operation) = await ImportAsync(kind, Encoding.UTF8.GetBytes(text.Replace($"\r\n{Files.Text(id)},", "\r\n,", StringComparison.Ordinal)));
        Assert.Equal((1, 0, 0), (done.Created, done.Changed, done.Unchanged));
        var made = (await ChangesAsync(operation)).First(c => c.ObjectType == kind.Type && c.Action == "create").ObjectId;
        var after = await Database.ExportBytesAsync(Viewer.System, kind.Resource, OnlyForImport(made));
        Assert.Equal(Files.Csv(text)[1][1..], Files.Csv(Encoding.UTF8.GetString(after))[1][1..]);
    }

    private async Task<(ImportResult.Done Done, Guid Operation)> ImportAsync(Kind kind, byte[] file)
    {
        var order = new ImportOrder(new ImportFile(file, "inventory.csv"));
        var result = await RunAsync(kind, order);
        Assert.True(result is ImportResult.Done, result is ImportResult.Refused refused ? string.Join("; ", refused.Problems) : result.ToString());
        return ((ImportResult.Done)result, order.Operation);
    }

    private Task<ImportResult> RunAsync(Kind kind, ImportOrder order) => Database.Services.GetRequiredService<FileImport>().RunAsync(Viewer.System, kind.Resource, order);

    private static ExportQuery OnlyForImport(long id) => new(new ListQuery { Filters = [("id", [Files.Text(id)])] }, ExportFormat.Import);

    private static IEnumerable<ExportFormat> Formats(Kind kind) => Enum.GetValues<ExportFormat>().Where(f => f != ExportFormat.Import || kind.Resource.IsImported);
}

public sealed class ExportContractOnSqlite(SqliteDatabase database) : ExportContract(database), IClassFixture<SqliteDatabase>;

public sealed class ExportContractOnPostgres(PostgresDatabase database) : ExportContract(database), IClassFixture<PostgresDatabase>;
