using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Inventory.Core.Access;
using Inventory.Core.Exchange;
using Inventory.Core.Resources;
using Microsoft.Extensions.DependencyInjection;

namespace Inventory.Core.Tests.Support;

/// <summary>Exports as somebody who opens them sees them: rows of cells, the headers first.</summary>
internal static class Files
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static async Task<List<string[]>> ExportAsync(this Database database, Viewer viewer, Resource resource, ExportQuery query)
    {
        var bytes = await database.ExportBytesAsync(viewer, resource, query);
        return query.Format == ExportFormat.Xlsx ? Sheet(bytes) : Csv(Encoding.UTF8.GetString(bytes), query.Delimiter);
    }

    public static async Task<byte[]> ExportBytesAsync(this Database database, Viewer viewer, Resource resource, ExportQuery query)
    {
        var export = await database.Services.GetRequiredService<Exporter>().BeginAsync(viewer, resource, query);
        var ready = Assert.IsType<Export.Ready>(export);
        using var file = new MemoryStream();
        await ready.WriteAsync(file, TestContext.Current.CancellationToken);
        return file.ToArray();
    }

    /// <summary>Why no file is made.</summary>
    public static async Task<string> RefusedExportAsync(this Database database, Viewer viewer, Resource resource, ExportQuery query) =>
        Assert.IsType<Export.Refused>(await database.Services.GetRequiredService<Exporter>().BeginAsync(viewer, resource, query)).Why;

    /// <summary>As RFC 4180 has it.</summary>
    public static List<string[]> Csv(string text, char delimiter = ',')
    {
        Assert.StartsWith("\uFEFF", text, StringComparison.Ordinal);
        var (rows, row, cell, isQuoted) = (new List<string[]>(), new List<string>(), new StringBuilder(), false);
        for (var i = 1; i < text.Length; i++)
        {
            var c = text[i];
            if (isQuoted && c == '"' && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[++i]);
            else if (c == '"') isQuoted = !isQuoted;
            else if (isQuoted) cell.Append(c);
            else if (c == delimiter) End();
            else if (c == '\r' && text[i + 1] == '\n')
            {
                End();
                rows.Add([.. row]);
                row.Clear();
                i++;
            }
            else cell.Append(c);
        }
        Assert.Empty(row);
        return rows;

        void End()
        {
            row.Add(cell.ToString());
            cell.Clear();
        }
    }

    /// <summary>The table of a workbook: its cells as they are kept, blank ones too.</summary>
    public static List<string[]> Sheet(byte[] workbook)
    {
        var width = Part(workbook, "xl/tables/table1.xml").Descendants(Main + "tableColumn").Count();
        var rows = new List<string[]>();
        foreach (var row in Part(workbook, "xl/worksheets/sheet1.xml").Descendants(Main + "row"))
        {
            var cells = Enumerable.Repeat("", width).ToArray();
            foreach (var cell in row.Elements(Main + "c")) cells[Column((string)cell.Attribute("r")!)] = cell.Value;
            rows.Add(cells);
        }
        return rows;
    }

    public static XDocument Part(byte[] workbook, string path)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        using var part = zip.GetEntry(path)!.Open();
        return XDocument.Load(part, LoadOptions.PreserveWhitespace);
    }

    private static int Column(string cell) => cell.TakeWhile(char.IsAsciiLetterUpper).Aggregate(0, (number, letter) => (number * 26) + letter - 'A' + 1) - 1;

    /// <summary>The cells of one column below its header.</summary>
    public static IReadOnlyList<string> Of(this List<string[]> rows, string header) => [.. rows.Skip(1).Select(r => r[Array.IndexOf(rows[0], header)])];

    public static string Text(long id) => id.ToString(CultureInfo.InvariantCulture);
}
