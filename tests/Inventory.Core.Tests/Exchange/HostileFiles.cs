using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Inventory.Core.Exchange;

namespace Inventory.Core.Tests.Exchange;

/// <summary>A file that nobody would hand in on purpose.</summary>
internal sealed record HostileFile(string Name, byte[] Content);

/// <summary>Files of every format, nearly right or not at all.</summary>
/// <param name="kind">What the kind that is imported may hold.</param>
internal sealed class HostileFiles(IReadOnlyList<ImportColumn> kind)
{
    // So that something is taken, and what is wrong is found beyond the first cell.
    private static readonly Dictionary<string, string> Right = new()
    {
        ["name"] = "Tried #",
        ["slug"] = "tried-#",
        ["model"] = "Tried #",
        ["serial"] = "T-#",
        ["hardware_kind"] = "device",
        ["manufacturer"] = "Cisco",
        ["model_name"] = "Catalyst 9300",
        ["device_type"] = "Catalyst 9300",
        ["module_type"] = "C9300-NM-8X",
        ["device"] = "sw1",
        ["role"] = "Switch",
        ["site"] = "Ljubljana",
        ["supplier"] = "ACME",
        ["object_type"] = "dcim.site",
        ["object_types"] = "dcim.site",
        ["object_id"] = "1",
        ["parameters"] = "{}",
        ["type"] = "text",
    };

    private static int _number;
    private static readonly string[] Odd =
    [
        "", " ", "\0", "a\0b", "\ud83d", "\udc00x", "\u202e", "\uFEFF", "\uFFFF", "\u0007", "\r", "\n", "\t", "\"", "\"\"", "'=1+1", "=cmd|'/c calc'!A0", "null", "~", "true", "yes", "-1", "0", "1", "7", "1e999", "1e28", "-1e-40",
        "99999999999999999999", "9223372036854775807", "-9223372036854775808", "79228162514264337593543950335", "0.1e-400", "NaN", "Infinity", "2026-01-31", "2026-13-45", "0001-01-01", "9999-12-31", "31.1.2026", "{}", "[]", "{\"a\":1}", "[[", "a,b", "\"a\",b",
        "ACME", "acme", "aepfel", "Ljubljana", "ljubljana", "Cisco", "cisco", "device", "stored", "active", "open", "Store", "Hall 1 / Room 2", "///", "dcim.site", "İ", "ß", "Straße", "%", "_", "\\", "text", "select", "(a+)+$", "[", "#N/A", "$user",
    ];

    private static readonly Encoding[] Encodings = [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, Encoding.Latin1, Encoding.UTF32, new UnicodeEncoding(false, false)];

    private readonly IReadOnlyList<string> _columns = [.. kind.SelectMany(ImportMapping.HeadersOf)];

    public Gen<HostileFile> Any() => Gen.OneOf(Nearly(), Nearly(), Nearly(), Csv(), Csv(), Json(), Yaml(), Sheet(), Sheet(), Noise());

    private static Gen<string> Text() => Gen.OneOf(
        Gen.Elements(Odd),
        Gen.Elements(Odd),
        ArbMap.Default.ArbFor<string>().Generator.Select(t => t ?? ""),
        from text in Gen.Elements(Odd)
        from times in Gen.Elements(2, 300, 40_000)
        select string.Concat(Enumerable.Repeat(text.Length == 0 ? "x" : text[..Math.Min(text.Length, 4)], times)));

    // Mostly columns, now and then with another key, twice, or none.
    private Gen<string> Header() => Gen.OneOf(Gen.Elements<string>([.. _columns]), Gen.Elements<string>([.. _columns]), Gen.Elements<string>([.. _columns]), Gen.Elements<string>([.. _columns]), Gen.Elements<string>([.. _columns]), Text());

    private Gen<string[]> Headers() =>
        from some in Gen.ArrayOf(Header())
        from isClean in Gen.Elements(true, true, true, false)
        select isClean ? [.. some.Where(_columns.Contains).DistinctBy(h => h.Split('.')[0]).Take(9)] : some;

    // A right row but for some cells beside it.
    private Gen<HostileFile> Nearly() =>
        from others in Gen.ArrayOf(Gen.Elements<string>([.. kind.Where(c => !c.IsRequired && c.Name != "id").Select(c => c.Name)]), 2)
        from odd in Gen.ArrayOf(Gen.OneOf(Gen.Constant(""), Text()), 2)
        from isNew in Gen.Elements(true, true, true, false)
        let cells = kind.Where(c => c.IsRequired || c.Name == "slug").Select(c => (c.Name, Cell: RightOf(c.Name)))
            .Concat(others.Distinct().Zip(odd).Where(o => o.First != "slug").Select(o => (Name: o.First, Cell: o.Second)))
            .Concat(isNew ? [] : [("id", "1")]).ToList()
        from file in Encoded($"[{{{string.Join(',', cells.Select(c => $"{Escaped(c.Name)}:{Escaped(c.Cell)}"))}}}]", "file.json")
        select file;

    private static string RightOf(string column) => Right.GetValueOrDefault(column, "x").Replace("#", Interlocked.Increment(ref _number).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private Gen<HostileFile> Csv() =>
        from delimiter in Gen.Elements(",", ",", ";", "|", "\t", "#")
        from end in Gen.Elements("\n", "\r\n", "\r")
        from headers in Headers()
        from cells in Gen.ArrayOf(Text(), headers.Length * 3)
        from quotes in Gen.Elements(true, true, false)
        let rows = cells.Chunk(Math.Max(1, headers.Length)).Prepend(headers)
        let text = string.Join(end, rows.Select(r => string.Join(delimiter, r.Select(c => quotes ? $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : c))))
        from file in Encoded(text, "file.csv", "file.tsv", "", "file.txt")
        select file;

    private Gen<HostileFile> Json() =>
        from value in Gen.OneOf(Value(3), Objects(), Objects(), Gen.Elements(5, 31, 33, 9_000).Select(n => new string('[', n) + new string(']', n)), Gen.Constant("[{\"name\":\"A\",\"name\":\"B\"}]"))
        from file in Encoded(value, "file.json", "")
        select file;

    private Gen<string> Objects() =>
        from headers in Headers()
        from values in Gen.ArrayOf(Value(1), headers.Length)
        from more in Gen.ArrayOf(Value(1), headers.Length)
        select $"[{Object(headers, values)},{Object(headers, more)}]";

    private static string Object(string[] headers, string[] values) => $"{{{string.Join(',', headers.Zip(values).Select(p => $"{Escaped(p.First)}:{p.Second}"))}}}";

    private static Gen<string> Value(int depth) => depth == 0
        ? Gen.OneOf(Gen.Elements("null", "true", "-0", "1e999", "1E400", "123456789012345678901234567890", "0.1e-400", "[]", "{}", "\"\\ud83d\"", "{\"\\ud83d\":1}", "\"\\u0000\"", "[null]", "{\"id\":1}"), Text().Select(Escaped))
        : Gen.OneOf(Value(0), Gen.ArrayOf(Value(depth - 1)).Select(v => $"[{string.Join(',', v.Take(5))}]"), Gen.ArrayOf(Value(depth - 1)).Select(v => $"{{{string.Join(',', v.Take(5).Select((x, i) => $"\"n{i % 4}\":{x}"))}}}"));

    // Half characters as they are: System.Text.Json would mend them.
    private static string Escaped(string text) => $"\"{string.Concat(text.Select(c => c is '"' or '\\' || char.IsControl(c) || char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString()))}\"";

    private Gen<HostileFile> Yaml() =>
        from headers in Headers()
        from values in Gen.ArrayOf(Gen.OneOf(Text(), Text().Select(Escaped), Gen.Elements("&a x", "*a", "!!binary x", "!<x> y", "{<<: *a}", "[a, b, {c: d}]", "|\n  text", ">-\n  folded", "\"\\uD83D\"", "\"\\U00110000\"", "\"\\x\"", "? a", "- - - b", "%TAG", "@x", "`x`", "# c")), headers.Length * 2)
        let rows = values.Chunk(Math.Max(1, headers.Length)).Select(row => "- " + string.Join("\n  ", headers.Zip(row).Select(p => $"{p.First}: {p.Second}")))
        from first in Gen.Elements("---\n", "", "--- &a\n", "%YAML 9.9\n---\n", "---\n- &a {name: A}\n- *a\n", "--- !!set\n", "---\n" + new string('[', 50) + "\n")
        from file in Encoded(first + string.Join('\n', rows), "file.yaml", "file.yml", "")
        select file;

    private Gen<HostileFile> Sheet() =>
        from headers in Headers()
        from cells in Gen.ArrayOf(Cell(), Math.Max(1, headers.Length) * 3)
        from last in Gen.Elements("5", "5", "5", "900", "1048576", "1048577", "2147483647", "99999999999", "-1", "x", "")
        from after in Gen.Elements("", "", "", "<mergeCells><mergeCell ref=\"A2:C9\"/></mergeCells>", "<mergeCells><mergeCell ref=\"A0:ZZZZ9\"/></mergeCells>", "<mergeCells><mergeCell ref=\"C9:A1\"/><mergeCell ref=\"\"/></mergeCells>", "<x", "</worksheet>")
        from part in Gen.Elements("", "", "", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels", "[Content_Types].xml", "xl/worksheets/sheet1.xml", "1904", "laughs")
        from cut in Gen.Choose(0, 400)
        from place in Gen.Choose(0, 5_000)
        let top = string.Concat(headers.Select((h, i) => $"<c r=\"{(char)('A' + (i % 26))}1\" t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(Storable(h))}</t></is></c>"))
        let rows = cells.Chunk(Math.Max(1, headers.Length)).Select((row, r) => $"<row r=\"{r + 2}\">{string.Concat(row.Select((c, i) => $"<c r=\"{(char)('A' + (i % 26))}{r + 2}\" {c}</c>"))}</row>")
        let sheet = $"<row r=\"1\">{top}</row>{string.Concat(rows)}<row r=\"{last}\"><c r=\"A{last}\"><v>1</v></c></row>"
        let bytes = Workbook.Of(sheet, after, Parts(part))
        select new HostileFile("file.xlsx", Damaged(bytes, cut, place));

    private static Gen<string> Cell() => Gen.OneOf(
        Text().Select(t => $"t=\"inlineStr\"><is><t>{System.Security.SecurityElement.Escape(Storable(t))}</t></is>"),
        Gen.Elements(
            "t=\"e\"><v>#REF!</v>", "t=\"s\"><v>0</v>", "t=\"s\"><v>99999</v>", "t=\"s\"><v>-1</v>", "t=\"s\"><v>x</v>", "t=\"b\"><v>7</v>", "t=\"d\"><v>2026-99-99</v>", "t=\"?\"><v>1</v>", "s=\"1\"><v>46053</v>", "s=\"1\"><v>-5</v>",
            "s=\"1\"><v>2958466</v>", "s=\"1\"><v>1e300</v>", "s=\"999\"><v>1</v>", "s=\"-1\"><v>1</v>", "s=\"x\"><v>1</v>", "><v>1e400</v>", "><v>NaN</v>", "><v></v>", "><f>A1</f>", ">", "t=\"inlineStr\"><is/>", "t=\"inlineStr\"><is><r><t>a</t></r><rPh><t>b</t></rPh></is>"));

    private static IReadOnlyList<(string Name, string Text)> Parts(string part) => part switch
    {
        "" => Workbook.Shared("<si><t>shared</t></si>"),
        "1904" => [("xl/workbook.xml", $"<workbook xmlns=\"{Workbook.Main}\" xmlns:r=\"{Workbook.Office}\"><workbookPr date1904=\"1\"/><sheets><sheet name=\"Rows\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")],
        "laughs" => [("xl/worksheets/sheet1.xml", $"<!DOCTYPE w [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]><worksheet xmlns=\"{Workbook.Main}\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></sheetData></worksheet>")],
        _ => [(part, "<x/>")],
    };

    private static byte[] Damaged(byte[] bytes, int cut, int place)
    {
        if (cut < 60) return bytes[..Math.Max(2, bytes.Length - (cut * 10))];
        if (cut < 120) bytes[2 + (place % (bytes.Length - 2))] ^= (byte)cut;
        return bytes;
    }

    private static string Storable(string text) => string.Concat(text.Where(c => c is '\t' or '\n' or '\r' or (>= ' ' and < '\ud800')));

    private static Gen<HostileFile> Noise() =>
        from bytes in Gen.ArrayOf(Gen.Choose(0, 255).Select(b => (byte)b))
        from first in Gen.Elements("", "PK", "PK\u0003\u0004", "\u00D0\u00CF\u0011\u00E0", "{", "[", "---\n", "name,slug\n", "\u00FF\u00FE", "\u00EF\u00BB\u00BF", "\u001F\u008B")
        from name in Gen.Elements("", "file.csv", "file.json", "file.yaml", "file.xlsx")
        select new HostileFile(name, [.. Encoding.Latin1.GetBytes(first), .. bytes]);

    private static Gen<HostileFile> Encoded(string text, params string[] names) =>
        from encoding in Gen.Frequency((8, Gen.Constant(Encodings[0])), (4, Gen.Elements(Encodings)))
        from mark in Gen.Elements(true, false)
        from cut in Gen.Elements(0, 0, 0, 0, 1, 2, 3, 17)
        from name in Gen.Elements(names)
        let bytes = (mark ? encoding.GetPreamble() : []).Concat(encoding.GetBytes(text)).ToArray()
        select new HostileFile(name, bytes[..Math.Max(0, bytes.Length - cut)]);
}
