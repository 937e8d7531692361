using ClosedXML.Excel;
using Inventory.Core.Exchange;

namespace Inventory.Core.Tests.Exchange;

/// <summary>Workbooks as a spreadsheet program writes them are read as people see them there.</summary>
public sealed class WorkbookCellsTests
{
    [Fact]
    public void Numbers_Days_AndTimes_AreReadAsTheyAreShown()
    {
        var cells = Read(
            ("number", 1234.5, "General"), ("thousands", 1234567.5, "#,##0.00"), ("exact", 0.1 + 0.2, "General"), ("long", 123456789012345d, "0"),
            ("negative", -5d, "General"), ("percent", 0.125, "0.0%"), ("padded", 123d, "00000"), ("tiny", 0.000001, "General"),
            ("yes", true, "General"), ("day", new DateTime(2026, 1, 31), "yyyy-mm-dd"), ("german", new DateTime(2026, 1, 31), "dd.mm.yyyy"),
            ("moment", new DateTime(2026, 1, 31, 10, 20, 30), "yyyy-mm-dd hh:mm:ss"), ("time", 0.5 + (1.0 / 24), "hh:mm"), ("duration", 26.5 / 24, "[h]:mm"), ("text", "00123", "@"));
        Assert.Equal("1234.5", cells["number"]);
        Assert.Equal("1234567.5", cells["thousands"]);
        Assert.Equal("0.3", cells["exact"]);
        Assert.Equal("123456789012345", cells["long"]);
        Assert.Equal("-5", cells["negative"]);
        Assert.Equal("12.5%", cells["percent"]);
        Assert.Equal("00123", cells["padded"]);
        Assert.Equal("0.000001", cells["tiny"]);
        Assert.Equal("true", cells["yes"]);
        Assert.Equal("2026-01-31", cells["day"]);
        Assert.Equal("2026-01-31", cells["german"]);
        Assert.Equal("2026-01-31T10:20:30", cells["moment"]);
        Assert.Equal("13:00:00", cells["time"]);
        Assert.Equal("26:30:00", cells["duration"]);
        Assert.Equal("00123", cells["text"]);
    }

    [Fact]
    public void Days_OfBookkeepingSince1904_AreTheSameDays()
    {
        using var book = new XLWorkbook { Use1904DateSystem = true };
        var sheet = book.AddWorksheet("Old Mac");
        sheet.Cell(1, 1).SetValue("date");
        sheet.Cell(1, 2).SetValue("time");
        // The number that such a workbook keeps for the day.
        sheet.Cell(2, 1).SetValue(46053 - 1462).Style.NumberFormat.Format = "yyyy-mm-dd";
        sheet.Cell(2, 2).SetValue(0.75).Style.NumberFormat.Format = "hh:mm";
        Assert.Equal(["2026-01-31", "18:00:00"], Table(book).Lines.Single().Cells);
    }

    [Fact]
    public void Formulas_CountWithTheirSavedValue_AndMergedCellsAllHoldIt()
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Sums");
        foreach (var (header, i) in new[] { "name", "sum", "words", "day" }.Select((h, i) => (h, i))) sheet.Cell(1, i + 1).SetValue(header);
        sheet.Cell("A2").SetValue("Both");
        sheet.Range("A2:A3").Merge();
        sheet.Cell("B2").FormulaA1 = "1+1.5";
        sheet.Cell("C2").FormulaA1 = "\"a\"&\"b\"";
        sheet.Cell("D2").FormulaA1 = "DATE(2026,1,31)";
        sheet.Cell("D2").Style.NumberFormat.Format = "yyyy-mm-dd";
        sheet.Cell("B3").SetValue(3);
        var lines = Table(book).Lines.ToList();
        Assert.Equal(["Both", "2.5", "ab", "2026-01-31"], lines[0].Cells);
        Assert.Equal(["Both", "3", "", ""], lines[1].Cells);
    }

    [Fact]
    public void RichText_IsItsText()
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Rich");
        sheet.Cell(1, 1).SetValue("name");
        var rich = sheet.Cell(2, 1).RichText;
        rich.AddText("Bold ").SetBold();
        rich.AddText("& <plain>\nnext");
        Assert.Equal("Bold & <plain>\nnext", Table(book).Lines.Single().Cells[0]);
    }

    // What ClosedXML does not write: other programs do.
    [Theory]
    [InlineData("""<c r="A2" t="inlineStr"><is><r><t>Ri</t></r><r><rPr><b/></rPr><t xml:space="preserve">ch </t></r></is></c>""", "Rich ")]
    [InlineData("""<c r="A2" t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="0"/></is></c>""", "東京")]
    [InlineData("""<c r="A2" t="str"><f>"a"</f><v>said</v></c>""", "said")]
    [InlineData("""<c r="A2" t="d"><v>2026-01-31</v></c>""", "2026-01-31")]
    [InlineData("""<c r="A2" t="b"><v>0</v></c>""", "false")]
    [InlineData("""<c r="A2" t="inlineStr"><is><t>a_x000D_b _x0041_</t></is></c>""", "a\rb A")]
    [InlineData("""<c r="A2" s="1"><v>46053.99999999</v></c>""", "2026-02-01")]
    [InlineData("""<c r="A2"><v>1E+3</v></c>""", "1000")]
    [InlineData("""<c r="A2"><v>1234567890123456</v></c>""", "1234567890123456")]
    public void Cells_AsOtherProgramsWriteThem_AreRead(string cell, string text)
    {
        const string header = """<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row>""";
        Assert.Equal(text, new ImportFile(Workbook.Of($"""{header}<row r="2">{cell}</row>""")).Read().Lines.Single().Cells[0]);
    }

    [Fact]
    public void Errors_AndFormulasNeverCalculated_AreNoValues_AndToldByTheirPlace()
    {
        var line = new ImportFile(Workbook.Of(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>serial</t></is></c><c r="C1" t="inlineStr"><is><t>date</t></is></c><c r="D1" t="inlineStr"><is><t>sum</t></is></c><c r="E1" t="inlineStr"><is><t>none</t></is></c></row>
            <row r="2"><c r="A2" t="e"><f>VLOOKUP(1,D:D,1)</f><v>#N/A</v></c><c r="B2" t="inlineStr"><is><t>#N/A t="e"</t></is></c><c r="C2" t='e'><v>#DIV/0!</v></c><c r="D2"><f>1+1</f></c><c r="E2" t="str"><f>""</f><v></v></c></row>
            """)).Read().Lines.Single();
        Assert.Equal([null, "#N/A t=\"e\"", null, null, ""], line.Cells);
        Assert.Equal([0, 2, 3], line.Errors.Keys);
        Assert.Contains("#N/A", line.Errors[0], StringComparison.Ordinal);
        Assert.Contains("#DIV/0!", line.Errors[2], StringComparison.Ordinal);
        Assert.Contains("never calculated", line.Errors[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Pictures_AndNotes_AreNoRows()
    {
        const string rows = """<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>A</t></is></c></row>""";
        Assert.Equal("A", new ImportFile(Pictured.With(rows)).Read().Lines.Single().Cells[0]);
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Notes");
        sheet.Cell(1, 1).SetValue("name");
        sheet.Cell(2, 1).SetValue("A").Comment.AddText("a note");
        sheet.Cell(2, 1).Hyperlink = new("https://example.org");
        Assert.Equal("A", Table(book).Lines.Single().Cells[0]);
    }

    private static Dictionary<string, string> Read(params (string Header, object Value, string Format)[] cells)
    {
        using var book = new XLWorkbook();
        var sheet = book.AddWorksheet("Cells");
        foreach (var ((header, value, format), i) in cells.Select((c, i) => (c, i + 1)))
        {
            sheet.Cell(1, i).SetValue(header);
            sheet.Cell(2, i).Value = value;
            if (value is string) sheet.Cell(2, i).DataType = XLDataType.Text;
            if (value is string text) sheet.Cell(2, i).SetValue(text);
            sheet.Cell(2, i).Style.NumberFormat.Format = format;
        }
        var table = Table(book);
        return table.Headers.Zip(table.Lines.Single().Cells).ToDictionary(p => p.First, p => p.Second!);
    }

    private static ImportTable Table(XLWorkbook book)
    {
        using var bytes = new MemoryStream();
        book.SaveAs(bytes, new SaveOptions { EvaluateFormulasBeforeSaving = true });
        return new ImportFile(bytes.ToArray()).Read();
    }
}
