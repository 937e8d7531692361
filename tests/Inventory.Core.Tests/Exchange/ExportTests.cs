using System.Text;
using System.Xml.Linq;
using Inventory.Core.Access;
using Inventory.Core.Assets;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Purchasing;
using Inventory.Core.Resources;
using Inventory.Core.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Exchange;

public abstract class ExportTests(Database database) : DatabaseTests(database)
{
    private static readonly ListQuery Warehouse = new() { Filters = [("slug", ["aepfel", "acme", "acme-outlet"])], Sort = ["-name"] };

    private Resource Suppliers => Database.Catalog.Of<Supplier>();

    [Fact]
    public async Task Csv_HoldsTheRowsInTheirOrder_AsPeopleReadThem()
    {
        var rows = await Database.ExportAsync(Viewer.System, Suppliers, new(Warehouse, ExportFormat.Csv)
        {
            Columns = ["name", "description", "owner", "tags", "purchase_count", "cf_rating", "cf_since", "cf_cloud", "cf_ways", "created"],
        });
        Assert.Equal(["Name", "Description", "Owner", "Tags", "Purchases", "Rating", "Since", "Cloud", "Ways", "Created"], rows[0]);
        Assert.Equal(["Äpfel & Söhne", "acme outlet", "ACME"], rows.Of("Name"));
        Assert.Equal(["Äpfel & Söhne", "50 % off_all", "Purchasing", "Blau, Red", "3", "4.5", "2019-05-01", "Yes", "[\n  \"mail\",\n  \"phone\"\n]", "2026-03-02T08:00:00Z"], rows[1]);
    }

    [Fact]
    public async Task Csv_SaysChoicesAndWarranties_InWords_AndMissingValuesNotAtAll()
    {
        var rows = await Database.ExportAsync(Viewer.System, Database.Catalog.Of<Asset>(), new(new() { Filters = [("serial", ["FOC1", "FOC2"])], Sort = ["serial"] }, ExportFormat.Csv)
        {
            Columns = ["serial", "status", "kind", "type", "hardware", "place", "warranty_remaining", "name"],
        });
        Assert.Equal(["FOC1", "Used", "Device", "Cisco Catalyst 9300", "sw1", "Ljubljana / Room 2 / R2", "", ""], rows[1]);
        Assert.Equal(["FOC2", "Stored", "Device", "Cisco Catalyst 9300", "", "Ljubljana / Store", "", "Xaver"], rows[2]);
    }

    [Fact]
    public async Task Columns_ThatThePersonLikes_AreThoseOfTheFile_AndTheNameIsAlwaysThere()
    {
        var (ana, preferences) = (await AnaAsync(), Database.Services.GetRequiredService<Preferences>());
        Assert.Equal(Database.Catalog.Of<Supplier>().List.Select(f => f.Label), (await Database.ExportAsync(ana, Suppliers, new(Warehouse, ExportFormat.Csv)))[0]);
        await preferences.ChangeListAsync(ana.UserId, "suppliers", liked => liked with { Columns = ["cf_note", "slug", "gone"] });
        Assert.Equal(["Name", "Note", "Slug"], (await Database.ExportAsync(ana, Suppliers, new(Warehouse, ExportFormat.Csv)))[0]);
        Assert.Equal(["Slug"], (await Database.ExportAsync(ana, Suppliers, new(Warehouse, ExportFormat.Csv) { Columns = ["slug"] }))[0]);
    }

    [Fact]
    public async Task Filter_NotUnderstood_MakesNoFile()
    {
        Assert.Contains("nonsense", await Database.RefusedExportAsync(Viewer.System, Suppliers, new(new() { Filters = [("nonsense", ["1"])] }, ExportFormat.Csv)), StringComparison.Ordinal);
        Assert.Contains("id", await Database.RefusedExportAsync(Viewer.System, Suppliers, new(new() { Filters = [("id", ["one"])] }, ExportFormat.Xlsx)), StringComparison.Ordinal);
        Assert.Contains("filter", await Database.RefusedExportAsync(Viewer.System, Suppliers, new(new() { Filters = [("filter", ["not-saved"])] }, ExportFormat.Import)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Column_ThatIsNone_MakesNoFile() =>
        Assert.Contains("“nonsense”", await Database.RefusedExportAsync(Viewer.System, Suppliers, new(Warehouse, ExportFormat.Csv) { Columns = ["name", "nonsense"] }), StringComparison.Ordinal);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+386 1", "'+386 1")]
    [InlineData("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("'=1", "''=1")]
    [InlineData("-5", "-5")]
    [InlineData("-5+1", "'-5+1")]
    [InlineData("a \"b\", c; d | e", "a \"b\", c; d | e")]
    [InlineData("two\nlines", "two\nlines")]
    [InlineData("<b>&amp;", "<b>&amp;")]
    [InlineData("00123", "00123")]
    public async Task HostileText_NeverBecomesAFormula_NorTearsTheFile(string text, string guarded)
    {
        var name = await AddAsync(text);
        var query = new ExportQuery(new() { Filters = [("slug", [name])] }, ExportFormat.Csv) { Columns = ["name", "description", "slug"] };
        foreach (var delimiter in CsvFile.Delimiters.Values)
            Assert.Equal([name, guarded, name], (await Database.ExportAsync(Viewer.System, Suppliers, query with { Delimiter = delimiter }))[1]);
        Assert.Equal([name, text, name], (await Database.ExportAsync(Viewer.System, Suppliers, query with { Format = ExportFormat.Xlsx }))[1]);
        var back = await Database.ExportAsync(Viewer.System, Suppliers, query with { Format = ExportFormat.Import });
        Assert.Equal(text, Formula.Unguard(Assert.Single(back.Of("description"))));
    }

    [Fact]
    public async Task Csv_BeginsWithAByteOrderMark_AndEndsEveryLine()
    {
        var text = Encoding.UTF8.GetString(await Database.ExportBytesAsync(Viewer.System, Suppliers, new(Warehouse, ExportFormat.Csv) { Columns = ["name"] }));
        Assert.Equal("\uFEFFName\r\nÄpfel & Söhne\r\nacme outlet\r\nACME\r\n", text);
    }

    [Fact]
    public async Task Workbook_IsOneTable_WithDaysAsDays_AndNumbersAsNumbers()
    {
        var bytes = await Database.ExportBytesAsync(Viewer.System, Suppliers, new(Warehouse, ExportFormat.Xlsx) { Columns = ["name", "id", "cf_rating", "cf_since", "created"] });
        var sheet = Files.Part(bytes, "xl/worksheets/sheet1.xml").ToString(SaveOptions.DisableFormatting);
        Assert.Contains("""<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen" />""", sheet, StringComparison.Ordinal);
        Assert.Contains("""<c r="C2"><v>4.5</v></c>""", sheet, StringComparison.Ordinal);
        Assert.Contains("""<c r="D2" s="1"><v>43586</v></c>""", sheet, StringComparison.Ordinal);
        Assert.Contains("""<c r="E2" s="2"><v>46083.333333333336</v></c>""", sheet, StringComparison.Ordinal);
        Assert.Contains("""<c r="A2" t="inlineStr">""", sheet, StringComparison.Ordinal);
        var table = Files.Part(bytes, "xl/tables/table1.xml").Root!;
        Assert.Equal(("A1:E4", "A1:E4"), ((string)table.Attribute("ref")!, (string)table.Elements().First().Attribute("ref")!));
        Assert.Contains("name=\"Suppliers\"", Files.Part(bytes, "xl/workbook.xml").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Workbook_OfNoRows_IsStillATable()
    {
        var bytes = await Database.ExportBytesAsync(Viewer.System, Suppliers, new(new() { Text = "nowhere to be found" }, ExportFormat.Xlsx) { Columns = ["name", "slug"] });
        Assert.Equal(["Name", "Slug"], Assert.Single(Files.Sheet(bytes)));
        Assert.Equal("A1:B2", (string)Files.Part(bytes, "xl/tables/table1.xml").Root!.Attribute("ref")!);
    }

    [Fact]
    public async Task Walk_OverManyPages_ShowsEachRowOnce_ThoughRowsMoveMeanwhile()
    {
        var tag = await ManyAsync((2 * Records<Supplier>.WalkSlice) + 7);
        await using var operation = Database.Read();
        var query = new ListQuery { Text = tag, Sort = ["name"] };
        var (seen, pages) = (new List<long>(), 0);
        await foreach (var page in operation.Records<Supplier>().WalkAsync(query, []))
        {
            seen.AddRange(page.Rows.Select(r => r.Id));
            // What was the first becomes the last, and the other way round.
            if (pages++ == 0) await RenameAllAsync(tag);
        }
        Assert.Equal(3, pages);
        Assert.Equal((2 * Records<Supplier>.WalkSlice) + 7, seen.Distinct().Count());
        Assert.Equal(seen.Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task Reader_WhoGoesAway_StopsTheReading()
    {
        var tag = await ManyAsync(3 * Records<Supplier>.WalkSlice);
        using var gone = new CancellationTokenSource();
        var file = new Abandoned(gone);
        var ready = (Export.Ready)await Database.Services.GetRequiredService<Exporter>().BeginAsync(Viewer.System, Suppliers, new(new() { Text = tag }, ExportFormat.Csv));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ready.WriteAsync(file, gone.Token));
        Assert.InRange(file.Lines, 1, Records<Supplier>.WalkSlice + 1);
    }

    [Fact]
    public async Task FirstPage_IsWrittenBeforeTheSecondIsRead()
    {
        var tag = await ManyAsync(2 * Records<Supplier>.WalkSlice);
        var ready = (Export.Ready)await Database.Services.GetRequiredService<Exporter>().BeginAsync(Viewer.System, Suppliers, new(new() { Text = tag }, ExportFormat.Csv) { Columns = ["name"] });
        var file = new Flushes();
        await ready.WriteAsync(file, CancellationToken.None);
        Assert.Equal([Records<Supplier>.WalkSlice + 1, (2 * Records<Supplier>.WalkSlice) + 1], file.LinesAtFlush);
    }

    private async Task<string> AddAsync(string description)
    {
        var name = $"hostile-{Guid.NewGuid():N}";
        await using var operation = await Database.WriteAsync();
        Assert.IsType<SaveResult.Saved>(await operation.Records<Supplier>().SaveAsync(new Supplier { Name = name, Slug = name, Description = description }));
        await operation.CommitAsync();
        return name;
    }

    // Written past the door: they need no history.
    private async Task<string> ManyAsync(int many)
    {
        var tag = $"walked{Guid.NewGuid():N}"[..20];
        await using var db = Database.Open();
        db.AddRange(Enumerable.Range(0, many).Select(i => new Supplier { Name = $"{tag} {i}", Slug = $"{tag}-{i}" }));
        await db.SaveChangesAsync();
        return tag;
    }

    private async Task RenameAllAsync(string tag)
    {
        await using var db = Database.Open();
        foreach (var row in await db.Set<Supplier>().Where(s => s.Slug.StartsWith(tag)).ToListAsync()) row.Name = $"{tag} {9999 - int.Parse(row.Slug.Split('-')[1], System.Globalization.CultureInfo.InvariantCulture)}";
        await db.SaveChangesAsync();
    }

    private async Task<Viewer> AnaAsync()
    {
        await using var scope = Database.Services.CreateAsyncScope();
        var (user, _) = await scope.ServiceProvider.GetRequiredService<Accounts>().AddAsync("ana-who-exports", "Long-enough-2026", isSuperuser: true);
        return new(user!.Id, "ana-who-exports", isSuperuser: true, []);
    }

    private sealed class Abandoned(CancellationTokenSource gone) : MemoryStream
    {
        public int Lines => Encoding.UTF8.GetString(ToArray()).Count(c => c == '\n');

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            gone.Cancel();
            return Task.CompletedTask;
        }
    }

    private sealed class Flushes : MemoryStream
    {
        public List<int> LinesAtFlush { get; } = [];

        public override Task FlushAsync(CancellationToken cancellationToken)
        {
            LinesAtFlush.Add(Encoding.UTF8.GetString(ToArray()).Count(c => c == '\n'));
            return Task.CompletedTask;
        }
    }
}

public sealed class ExportOnSqlite(SqliteDatabase database) : ExportTests(database), IClassFixture<SqliteDatabase>;

public sealed class ExportOnPostgres(PostgresDatabase database) : ExportTests(database), IClassFixture<PostgresDatabase>;
