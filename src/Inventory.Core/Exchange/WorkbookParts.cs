using System.Globalization;
using System.Text;

namespace Inventory.Core.Exchange;

/// <summary>The files inside of a workbook (ECMA-376) that has one sheet with one table.</summary>
internal static class WorkbookParts
{
    public const string SheetPath = "xl/worksheets/sheet1.xml";
    public const string SheetEnd = """</sheetData><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape"/><tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>""";

    /// <summary>Attributes of cells, by their place among the formats of <see cref="Styles"/>.</summary>
    public const string DayStyle = " s=\"1\"";
    public const string MomentStyle = " s=\"2\"";

    private const string Xml = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static string SheetBegin(IEnumerable<int> widths)
    {
        var columns = widths.Select((width, i) => string.Create(CultureInfo.InvariantCulture, $"""<col min="{i + 1}" max="{i + 1}" width="{width}" customWidth="1"/>"""));
        return $"""{Xml}<worksheet xmlns="{Main}" xmlns:r="{Relations}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>{string.Concat(columns)}</cols><sheetData>""";
    }

    /// <summary>Every other file, by its path.</summary>
    /// <param name="area">The cells of the table with its header: "A1:F10".</param>
    public static IEnumerable<(string Path, string Text)> All(string name, string area, IReadOnlyList<string> headers) =>
    [
        ("xl/worksheets/_rels/sheet1.xml.rels", Rels(("table", "../tables/table1.xml"))),
        ("xl/tables/table1.xml", Table(area, headers)),
        ("xl/styles.xml", Styles),
        ("xl/workbook.xml", $"""{Xml}<workbook xmlns="{Main}" xmlns:r="{Relations}"><sheets><sheet name="{Attribute(name)}" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", Rels(("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"))),
        ("_rels/.rels", Rels(("officeDocument", "xl/workbook.xml"))),
        ("[Content_Types].xml", ContentTypes),
    ];

    // Days as they are written where the file is opened; moments say that they are UTC, for a cell knows no zone.
    private static readonly string Styles =
        $"""{Xml}<styleSheet xmlns="{Main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\-mm\-dd\ hh:mm&quot; UTC&quot;"/></numFmts>""" +
        """<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>""" +
        """<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>""" +
        """<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>""" +
        """<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>""";

    private static readonly string ContentTypes =
        $"""{Xml}<Types xmlns="{Package}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>""" +
        $"""<Override PartName="/xl/workbook.xml" ContentType="{Sheet}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="{Sheet}.worksheet+xml"/>""" +
        $"""<Override PartName="/xl/styles.xml" ContentType="{Sheet}.styles+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="{Sheet}.table+xml"/></Types>""";

    private static string Table(string area, IReadOnlyList<string> headers)
    {
        var columns = headers.Select((header, i) => $"""<tableColumn id="{(i + 1).ToString(CultureInfo.InvariantCulture)}" name="{Attribute(header)}"/>""");
        return $"""{Xml}<table xmlns="{Main}" id="1" name="Rows" displayName="Rows" ref="{area}" totalsRowShown="0"><autoFilter ref="{area}"/><tableColumns count="{headers.Count.ToString(CultureInfo.InvariantCulture)}">{string.Concat(columns)}</tableColumns><tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>""";
    }

    private static string Rels(params (string Kind, string Target)[] targets) =>
        $"""{Xml}<Relationships xmlns="{Package}/relationships">{string.Concat(targets.Select((t, i) => $"""<Relationship Id="rId{(i + 1).ToString(CultureInfo.InvariantCulture)}" Type="{Relations}/{t.Kind}" Target="{t.Target}"/>"""))}</Relationships>""";

    private static string Attribute(string text)
    {
        var xml = new StringBuilder();
        SheetText.Append(xml, text);
        return xml.Replace("\"", "&quot;").ToString();
    }
}
