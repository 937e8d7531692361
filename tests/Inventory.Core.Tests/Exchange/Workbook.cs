using System.IO.Compression;

namespace Inventory.Core.Tests.Exchange;

/// <summary>The least workbook that holds some rows.</summary>
internal static class Workbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string Packages = "http://schemas.openxmlformats.org/package/2006";

    // The parts are files inside of it, beside the usual ones or instead of them.
    public static byte[] Of(string rows, string after = "", params IReadOnlyList<(string Name, string Text)> parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            Put("[Content_Types].xml", $"""
                <Types xmlns="{Packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                <Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>
                <Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/></Types>
                """);
            Put("_rels/.rels", $"""<Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/></Relationships>""");
            Put("xl/workbook.xml", $"""<workbook xmlns="{Main}" xmlns:r="{Office}"><sheets><sheet name="Rows" sheetId="1" r:id="r1"/></sheets></workbook>""");
            Put("xl/_rels/workbook.xml.rels", $"""
                <Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/></Relationships>
                """);
            Put("xl/styles.xml", $"""
                <styleSheet xmlns="{Main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>
                <cellXfs count="2"><xf numFmtId="0" xfId="0"/><xf numFmtId="14" xfId="0" applyNumberFormat="1"/></cellXfs></styleSheet>
                """);
            Put("xl/worksheets/sheet1.xml", $"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData>{after}</worksheet>""");

            foreach (var (name, text) in parts) Write(name, text);

            void Put(string name, string text)
            {
                if (!parts.Any(p => p.Name == name)) Write(name, text);
            }

            void Write(string name, string text)
            {
                using var part = new StreamWriter(zip.CreateEntry(name).Open());
                part.Write(text);
            }
        }
        return bytes.ToArray();
    }

    /// <summary>The parts by which cells share their texts.</summary>
    public static IReadOnlyList<(string Name, string Text)> Shared(string items) =>
    [
        ("xl/sharedStrings.xml", $"""<sst xmlns="{Main}">{items}</sst>"""),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Packages}/relationships"><Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
            <Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/><Relationship Id="r3" Type="{Office}/sharedStrings" Target="sharedStrings.xml"/></Relationships>
            """),
    ];
}
