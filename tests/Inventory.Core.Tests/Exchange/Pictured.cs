using System.IO.Compression;
using System.Text;
using Inventory.Core.Tests.Support;

namespace Inventory.Core.Tests.Exchange;

/// <summary>A workbook whose sheet shows a picture too.</summary>
internal static class Pictured
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Packages = "http://schemas.openxmlformats.org/package/2006/relationships";
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006";

    public static byte[] With(string rows)
    {
        using var bytes = new MemoryStream();
        bytes.Write(Workbook.Of(rows, $"""<drawing xmlns:r="{Office}" r:id="d1"/>"""));
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Update, leaveOpen: true))
        {
            Put("xl/media/image1.png", SamplePictures.Png());
            Put("xl/worksheets/_rels/sheet1.xml.rels", Text($"""<Relationships xmlns="{Packages}"><Relationship Id="d1" Type="{Office}/drawing" Target="../drawings/drawing1.xml"/></Relationships>"""));
            Put("xl/drawings/_rels/drawing1.xml.rels", Text($"""<Relationships xmlns="{Packages}"><Relationship Id="p1" Type="{Office}/image" Target="../media/image1.png"/></Relationships>"""));
            Put("xl/drawings/drawing1.xml", Text($"""
                <xdr:wsDr xmlns:xdr="{Drawing}/spreadsheetDrawing" xmlns:a="{Drawing}/main"><xdr:oneCellAnchor><xdr:from><xdr:col>5</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>
                <xdr:ext cx="9525" cy="9525"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="1" name="Logo"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="{Office}" r:embed="p1"/></xdr:blipFill><xdr:spPr/></xdr:pic>
                <xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>
                """));

            void Put(string name, byte[] content)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(content);
            }
        }
        return bytes.ToArray();
    }

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
