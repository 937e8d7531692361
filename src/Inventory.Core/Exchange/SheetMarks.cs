using System.IO.Compression;
using System.Xml;

namespace Inventory.Core.Exchange;

/// <summary>
/// What reads workbooks takes errors, and formulas that were never calculated, for blanks. Where a sheet has any formula or error, it is written again with a mark
/// in such cells.
/// </summary>
internal static class SheetMarks
{
    /// <summary>Begins the text of a cell that holds an error; no text of people holds it.</summary>
    public const char Mark = '\uF8D0';

    public const string Uncalculated = "formula";

    /// <summary>The bytes of the longest sign, but for one.</summary>
    public const int Longest = 4;

    private static readonly byte[][] Signs = [.. new[] { "t=\"e\"", "t='e'", "<f>", "<f ", "<f/", ":f>", ":f ", ":f/" }.Select(System.Text.Encoding.ASCII.GetBytes)];

    /// <summary>Whether a part of a sheet holds a formula or an error, as far as its bytes tell.</summary>
    public static bool AreIn(ReadOnlySpan<byte> xml)
    {
        foreach (var sign in Signs)
            if (xml.IndexOf(sign) >= 0) return true;
        return false;
    }

    /// <summary>The workbook with marks in the cells of some of its sheets.</summary>
    public static ReadOnlyMemory<byte> Put(ReadOnlyMemory<byte> content, IReadOnlySet<string> sheets)
    {
        using var marked = new MemoryStream();
        using (var from = new ZipArchive(ImportFile.Open(content)))
        using (var to = new ZipArchive(marked, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries)
            {
                using var source = entry.Open();
                using var target = to.CreateEntry(entry.FullName, CompressionLevel.Fastest).Open();
                if (sheets.Contains(entry.FullName)) Copy(source, target);
                else source.CopyTo(target);
            }
        return marked.GetBuffer().AsMemory(0, (int)marked.Length);
    }

    private static void Copy(Stream source, Stream target)
    {
        using var reader = XmlReader.Create(source, new() { DtdProcessing = DtdProcessing.Prohibit, CheckCharacters = false });
        using var writer = XmlWriter.Create(target, new() { CheckCharacters = false });
        var cell = new Cell();
        while (reader.Read())
            switch (reader.NodeType)
            {
                case XmlNodeType.Element: Begin(reader, writer, ref cell); break;
                case XmlNodeType.EndElement:
                    if (reader.LocalName == "c" && cell is { HasFormula: true, HasValue: false, Kind: not "str" }) writer.WriteElementString(reader.Prefix, "v", reader.NamespaceURI, Mark + Uncalculated);
                    writer.WriteFullEndElement();
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA:
                    writer.WriteString(reader.Value);
                    break;
            }
    }

    private static void Begin(XmlReader reader, XmlWriter writer, ref Cell cell)
    {
        var (name, isEmpty, kind) = (reader.LocalName, reader.IsEmptyElement, reader.GetAttribute("t"));
        writer.WriteStartElement(reader.Prefix, name, reader.NamespaceURI);
        while (reader.MoveToNextAttribute())
            writer.WriteAttributeString(reader.Prefix, reader.LocalName, reader.NamespaceURI, name == "c" && kind == "e" && reader.LocalName == "t" ? "str" : reader.Value);
        if (name == "c") cell = new(kind, false, false);
        else if (name == "f") cell = cell with { HasFormula = true };
        else if (name is "v" or "is")
        {
            cell = cell with { HasValue = true };
            if (cell.Kind == "e") writer.WriteString(Mark.ToString());
        }
        if (isEmpty) writer.WriteEndElement();
    }

    private readonly record struct Cell(string? Kind, bool HasFormula, bool HasValue);
}
