using ClosedXML.Excel;
using Inventory.Core.Access;
using Inventory.Core.Data;
using Inventory.Core.Exchange;
using Inventory.Core.Purchasing;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Exchange;

/// <summary>What is exported, as another program opens it.</summary>
public abstract class ExportedWorkbookTests(Database database) : DatabaseTests(database)
{
    [Fact]
    public async Task Workbook_OpenedByAnotherProgram_IsATable_WithItsHeaderFrozen_AndColumnsWideEnough()
    {
        using var book = await OpenAsync("acme", "aepfel");
        var sheet = Assert.Single(book.Worksheets);
        Assert.Equal("Suppliers", sheet.Name);
        Assert.Equal((1, 0), (sheet.SheetView.SplitRow, sheet.SheetView.SplitColumn));
        var table = Assert.Single(sheet.Tables);
        Assert.Equal("A1:F3", table.RangeAddress.ToString());
        Assert.Equal(["Name", "Id", "Rating", "Since", "Created", "Description"], table.Fields.Select(f => f.Name));
        Assert.True(table.ShowAutoFilter);
        Assert.All(sheet.Columns(1, 6), column => Assert.InRange(column.Width, 7, 60));
        Assert.True(sheet.Column(1).Width > "Äpfel & Söhne".Length);
    }

    [Fact]
    public async Task Cells_OpenedByAnotherProgram_AreDays_Numbers_AndTexts()
    {
        using var book = await OpenAsync("aepfel");
        var row = book.Worksheet(1).Row(2);
        Assert.Equal((XLDataType.Text, "Äpfel & Söhne"), (row.Cell(1).DataType, row.Cell(1).GetString()));
        Assert.Equal(XLDataType.Number, row.Cell(2).DataType);
        Assert.Equal((XLDataType.Number, 4.5), (row.Cell(3).DataType, row.Cell(3).GetDouble()));
        Assert.Equal((XLDataType.DateTime, new DateTime(2019, 5, 1)), (row.Cell(4).DataType, row.Cell(4).GetDateTime()));
        Assert.Equal((XLDataType.DateTime, new DateTime(2026, 3, 2, 8, 0, 0)), (row.Cell(5).DataType, row.Cell(5).GetDateTime()));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("'=1")]
    [InlineData("00123")]
    [InlineData("1E5")]
    [InlineData("2026-01-31")]
    [InlineData("a < b & \"c\" > d")]
    [InlineData("_xyz")]
    [InlineData("two\nlines")]
    [InlineData("😀 東京")]
    public async Task Text_OpenedByAnotherProgram_StaysTheSameText_AndIsNoFormula(string text)
    {
        var slug = $"opened-{Guid.NewGuid():N}";
        await using (var operation = await Database.WriteAsync())
        {
            Assert.IsType<SaveResult.Saved>(await operation.Records<Supplier>().SaveAsync(new Supplier { Name = slug, Slug = slug, Description = text }));
            await operation.CommitAsync();
        }
        using var book = await OpenAsync(slug);
        var cell = book.Worksheet(1).Cell(2, 6);
        Assert.Equal((false, XLDataType.Text, text), (cell.HasFormula, cell.DataType, cell.GetString().ReplaceLineEndings("\n")));
    }

    private async Task<XLWorkbook> OpenAsync(params string[] slugs)
    {
        var query = new ExportQuery(new() { Filters = [("slug", slugs)], Sort = ["-name"] }, ExportFormat.Xlsx) { Columns = ["name", "id", "cf_rating", "cf_since", "created", "description"] };
        return new(new MemoryStream(await Database.ExportBytesAsync(Viewer.System, Database.Catalog.Of<Supplier>(), query)));
    }
}

public sealed class ExportedWorkbookOnSqlite(SqliteDatabase database) : ExportedWorkbookTests(database), IClassFixture<SqliteDatabase>;

public sealed class ExportedWorkbookOnPostgres(PostgresDatabase database) : ExportedWorkbookTests(database), IClassFixture<PostgresDatabase>;
