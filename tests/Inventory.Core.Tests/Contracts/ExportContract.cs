using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;

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

    private static IEnumerable<ExportFormat> Formats(Kind kind) => Enum.GetValues<ExportFormat>().Where(f => f != ExportFormat.Import || kind.Resource.IsImported);
}

public sealed class ExportContractOnSqlite(SqliteDatabase database) : ExportContract(database), IClassFixture<SqliteDatabase>;

public sealed class ExportContractOnPostgres(PostgresDatabase database) : ExportContract(database), IClassFixture<PostgresDatabase>;
