using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Inventory.Core.Exchange;

namespace Inventory.Core.Tests.Exchange;

/// <summary>Small files that say they are huge, and the largest that are taken: each is read, or refused in words, before anybody loses patience.</summary>
public sealed class LargeFilesTests
{
    private const string Header = """<row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>serial</t></is></c></row>""";
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("1048577")]
    [InlineData("2147483647")]
    public void Sheet_WithARowBeyondAll_EndsSoon(string row) =>
        Refused(Workbook.Of($"""{Header}<row r="{row}"><c r="C{row}"><v>1</v></c></row>"""), "too far");

    [Fact]
    public void Sheet_WithAMillionBlankRows_IsRead()
    {
        var table = Read(Workbook.Of($"""{Header}<row r="1048576"><c r="B1048576"><v>1</v></c></row>"""));
        Assert.Equal((1_048_575, "1"), (table[0].Number, table[0].Cells[1]));
    }

    [Fact]
    public void Sheet_AsWideAndAsLongAsSheetsCanBe_IsRefused() =>
        Refused(Workbook.Of($"""{Header}<row r="1048576"><c r="ALL1048576"><v>1</v></c></row>"""), "too far");

    [Fact]
    public void Sheet_OfCellsMergedOverEachOther_IsRefused()
    {
        var merges = new StringBuilder("<mergeCells>");
        for (var i = 0; i < 100_000; i++) merges.Append("<mergeCell ref=\"A1:A900000\"/>");
        Refused(Workbook.Of($"""{Header}<row r="900000"><c r="A900000"><v>1</v></c></row>""", merges.Append("</mergeCells>").ToString()), "overlap");
    }

    [Fact]
    public void Sheet_OfManyMergedCells_IsRead()
    {
        var (rows, merges) = (new StringBuilder(Header), new StringBuilder("<mergeCells>"));
        for (var i = 2; i < 100_002; i += 2)
        {
            rows.Append(CultureInfo.InvariantCulture, $"""<row r="{i}"><c r="A{i}"><v>{i}</v></c></row><row r="{i + 1}"><c r="B{i + 1}"><v>1</v></c></row>""");
            merges.Append(CultureInfo.InvariantCulture, $"""<mergeCell ref="A{i}:A{i + 1}"/>""");
        }
        var lines = Read(Workbook.Of(rows.ToString(), merges.Append("</mergeCells>").ToString()));
        Assert.Equal(100_000, lines.Count);
        Assert.Equal(lines[^2].Cells[0], lines[^1].Cells[0]);
    }

    [Fact]
    public void Workbook_OfParts_WithoutEnd_IsRefused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            for (var i = 0; i < 10_001; i++) zip.CreateEntry($"{i}");
        Refused(bytes.ToArray(), "parts");
    }

    [Fact]
    public void Csv_OfDelimitersAlone_IsRefused() => Refused(Encoding.UTF8.GetBytes(new string(',', 16_000_000)), "1000 columns");

    [Fact]
    public void Csv_WithALineOfDelimitersAlone_TellsTheLine()
    {
        Assert.Contains("Expected 2", Read(Encoding.UTF8.GetBytes($"name,slug\n{new string(',', 1_000_000)}x\n"))[0].Problem, StringComparison.Ordinal);
        Refused(Encoding.UTF8.GetBytes($"name,slug\n{new string(',', 16_000_000)}x\n"), "Row 1 below the header is longer");
    }

    [Fact]
    public void Csv_WithAQuoteThatNeverEnds_IsRefused()
    {
        Refused(Encoding.UTF8.GetBytes("name,slug\nA,a\n\"" + new string('x', 30_000_000)), "Row 2 below the header is longer");
        Refused("name,slug\nA,\"a\nB,b"u8.ToArray(), "Row 1 below the header has a quotation mark too many or too few in cell 2");
        Refused("name,slug\nA,a\nB,\"b\"c"u8.ToArray(), "Row 2 below the header has a quotation mark too many or too few in cell 2");
        Refused("name,\"slug\nA,a"u8.ToArray(), "The first row has a quotation mark");
    }

    [Fact]
    public void Csv_WithWhatOthersTakeForAComment_IsReadAsItStands() =>
        Assert.Equal([["#1", "5\" disk"], ["\"", "a\nb"]], Read("name,slug\n#1,5\" disk\r\n\"\"\"\",\"a\nb\""u8.ToArray()).Select(l => l.Cells));

    [Fact]
    public void Csv_OfBlankLinesAlone_IsRefused() => Refused(Encoding.UTF8.GetBytes(new string('\n', 32_000_000)), "empty");

    [Fact]
    public void Json_OfEveryNameOnce_IsRefused() =>
        Refused(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Range(0, 900_000).Select(i => $"{{\"n{i}\":1}}")) + "]"), "1000 columns");

    [Fact]
    public void Json_OfMillionsOfValues_IsRefused() => Refused(Encoding.UTF8.GetBytes("[" + string.Join(',', Enumerable.Repeat("{}", 8_000_000)) + "]"), "million");

    [Fact]
    public void Yaml_OfMillionsOfValues_IsRefused() =>
        Refused(Encoding.UTF8.GetBytes("---\n" + string.Concat(Enumerable.Repeat("- a\n", 4_000_000))), "values");

    [Fact]
    public void Yaml_OfBracketsAlone_IsRefused() => Refused(Encoding.UTF8.GetBytes("---\n" + new string('[', 10_000_000)), "nested");

    private static void Refused(byte[] file, string piece) =>
        Assert.Contains(piece, Assert.Throws<UnreadableFileException>(() => { Count(file); }).Message, StringComparison.Ordinal);

    private static List<ImportLine> Read(byte[] file) => InTime(() => new ImportFile(file).Read().Lines.ToList());

    private static int Count(byte[] file) => InTime(() => new ImportFile(file).Read().Lines.Count());

    private static T InTime<T>(Func<T> read)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            return read();
        }
        finally
        {
            Assert.True(watch.Elapsed < Soon, $"It took {watch.Elapsed}.");
        }
    }
}
