using System.IO.Compression;
using System.Text;
using Inventory.Core.Exchange;

namespace Inventory.Core.Tests.Exchange;

public sealed class ImportFileTests
{
    [Theory]
    [InlineData("name,slug\nA,a")]
    [InlineData("name;slug\nA;a")]
    [InlineData("name|slug\nA|a")]
    [InlineData("name\tslug\nA\ta")]
    [InlineData("\n\nname,slug\n\n\"A\",a\n")]
    [InlineData("[{\"name\":\"A\",\"slug\":\"a\"}]")]
    [InlineData("---\n- name: A\n  slug: a\n")]
    [InlineData("---\nname: A\nslug: a\n")]
    public void Text_OfAnyFormat_IsTheSameTable(string text)
    {
        var table = ImportFile.Of(text).Read();
        Assert.Equal(["name", "slug"], table.Headers);
        Assert.Equal(["A", "a"], Assert.Single(table.Lines).Cells);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Csv_WithItsMark_IsReadInAnyUnicode(string encoding)
    {
        var of = Encoding.GetEncoding(encoding);
        Assert.Equal("Žaga, Łódź", Table([.. of.GetPreamble(), .. of.GetBytes("name,x\n\"Žaga, Łódź\",1")]).Lines.Single().Cells[0]);
    }

    [Fact]
    public void Csv_InUtf16WithoutItsMark_IsRead() => Assert.Equal(["name", "x"], Table(Encoding.Unicode.GetBytes("name,x\nA,1")).Headers);

    [Fact]
    public void Csv_InAnOldEncoding_SaysWhereAndWhatToDo()
    {
        var error = Assert.Throws<UnreadableFileException>(() => Table(Encoding.Latin1.GetBytes("name,x\nMünchen,1")));
        Assert.Contains("not UTF-8, from byte 9", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Csv_OfQuotedCells_KeepsCommasQuotesAndLines()
    {
        var lines = ImportFile.Of("name,comments\n\"A, B\",\"said \"\"so\"\"\r\ntwice\"\nC,D").Read().Lines.ToList();
        Assert.Equal(["A, B", "said \"so\"\r\ntwice"], lines[0].Cells);
        Assert.Equal((2, "C"), (lines[1].Number, lines[1].Cells[0]));
    }

    [Theory]
    [InlineData("name,slug\nA \"x\",a", "A \"x\"")]
    [InlineData("name,slug\r\rA,a", "A")]
    [InlineData("name,slug\n A ,a", " A ")]
    [InlineData("name,slug\n\"\",a", "")]
    [InlineData("name,slug\n\"A\nB\",a", "A\nB")]
    public void Csv_AsSomeProgramsWriteIt_IsRead(string text, string cell) => Assert.Equal([cell, "a"], ImportFile.Of(text).Read().Lines.Single().Cells);

    [Fact]
    public void Csv_InUtf16ThatBreaksOff_SaysSo() =>
        Assert.Contains("not UTF-16", Assert.Throws<UnreadableFileException>(() => Table([.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("name,x\nA,1")[..^1]])).Message, StringComparison.Ordinal);

    [Fact]
    public void Csv_WithCellsTooMany_TellsTheRow_AndReadsOn()
    {
        var lines = ImportFile.Of("name,slug\nA,a,b\n,\nB,b").Read().Lines.ToList();
        Assert.Equal((1, "Expected 2 columns but found 3."), (lines[0].Number, lines[0].Problem));
        Assert.Equal((3, "B"), (lines[1].Number, lines[1].Cells[0]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n \n")]
    [InlineData("no header at all")]
    [InlineData("{\"name\": ")]
    [InlineData("{\"name\": \"A\", \"name\": \"B\"}")]
    [InlineData("[1, 2")]
    [InlineData("---\n- name: [A\n")]
    [InlineData("---\n- &a name: A\n- *a\n")]
    [InlineData("---\n- name: A\n  name: B\n")]
    [InlineData("---\n- name: \"\\uD83D\"\n")]
    [InlineData("[{\"\\ud83d\": 1}]")]
    [InlineData("[{\"name\": {\"a\": 1, \"a\": 2}}]")]
    [InlineData("name,slug\n\"A,a\n")]
    public void Text_ThatIsNoFormat_IsRefusedInWords(string text) => Assert.Throws<UnreadableFileException>(() => ImportFile.Of(text).Read().Lines.Count());

    [Fact]
    public void Json_OfDifferentObjects_SaysOnlyWhatEachNames()
    {
        var lines = ImportFile.Of("""[{"name":"A","tags":["x","y,z"]},{"name":"B","weight":1.50,"active":true,"site":null}]""").Read().Lines.ToList();
        Assert.Equal(["A", "x,\"y,z\"", null, null, null], lines[0].Cells);
        Assert.Equal(["B", null, "1.50", "true", ""], lines[1].Cells);
    }

    [Fact]
    public void Json_WithHalfACharacter_TellsTheRow()
    {
        var lines = ImportFile.Of("""[{"name":"\ud83d"},{"name":"\ud83d\ude00"},{"name":["a",["\ud83d"]]}]""").Read().Lines.ToList();
        Assert.All([lines[0], lines[2]], line => Assert.Contains("half a character", line.Problem, StringComparison.Ordinal));
        Assert.Equal("😀", lines[1].Cells[0]);
    }

    [Fact]
    public void Yaml_NestedWithoutEnd_IsRefused() =>
        Assert.Throws<UnreadableFileException>(() => ImportFile.Of("- " + string.Concat(Enumerable.Repeat("- ", 100)) + "x").Read());

    [Fact]
    public void Workbook_ThatUnpacksToTooMuch_IsRefused()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 260; i++) part.Write(zeros);
        }
        Assert.Contains("256 MB", Assert.Throws<UnreadableFileException>(() => Table(bytes.ToArray())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Workbook_ThatIsNone_IsRefusedInWords() => Assert.Contains("no workbook", Assert.Throws<UnreadableFileException>(() => Table("PK\u0003\u0004 and no more"u8.ToArray())).Message, StringComparison.Ordinal);

    [Fact]
    public void Workbook_OfOldExcel_SaysWhatToDo() =>
        Assert.Contains(".xlsx", Assert.Throws<UnreadableFileException>(() => Table([0xD0, 0xCF, 0x11, 0xE0, 0xA1])).Message, StringComparison.Ordinal);

    [Fact]
    public void Workbook_IsReadWithItsTypes_MergedCellsAndPastTheBlanks()
    {
        var lines = Table(Workbook.Of(
            """
            <row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>serial</t></is></c><c r="C1" t="inlineStr"><is><t>date</t></is></c><c r="D1" t="inlineStr"><is><t>ok</t></is></c></row>
            <row r="2"><c r="A2" t="inlineStr"><is><t>Both</t></is></c><c r="B2" t="inlineStr"><is><t>00123</t></is></c><c r="C2" s="1"><v>46053</v></c><c r="D2" t="b"><v>1</v></c></row>
            <row r="3"><c r="B3"><f>1+1</f><v>2.5</v></c></row>
            <row r="900"><c r="A900" t="inlineStr"><is><t>Last</t></is></c></row>
            """,
            "<mergeCells count=\"1\"><mergeCell ref=\"A2:A3\"/></mergeCells>")).Lines.ToList();
        Assert.Equal(["Both", "00123", "2026-01-31", "true"], lines[0].Cells);
        Assert.Equal(["Both", "2.5", "", ""], lines[1].Cells);
        Assert.Equal((899, "Last"), (lines[2].Number, lines[2].Cells[0]));
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("'=1+1")]
    [InlineData("-5 °C")]
    [InlineData("@home")]
    [InlineData("'quoted'")]
    [InlineData("plain")]
    [InlineData("")]
    public void Formula_GuardedAndRead_IsTheTextAgain(string text)
    {
        Assert.Equal(text, Formula.Unguard(Formula.Guard(text)));
        Assert.False(Formula.Guard(text) is ['=' or '+' or '-' or '@', ..]);
    }

    [Fact]
    public void List_OfAnyValues_IsTheSameOnceJoinedAndSplit()
    {
        string[] values = ["plain", "with, comma", "with \"quote\"", " blanks "];
        Assert.Equal(values, ListCell.Split(ListCell.Join(values)));
        Assert.Equal(["a", "b"], ListCell.Split(" a , ,b,"));
    }

    private static ImportTable Table(byte[] content) => new ImportFile(content).Read();
}
