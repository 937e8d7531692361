using System.Buffers;
using System.Text;

namespace Inventory.Core.Exchange;

/// <summary>Text as the sheets of a workbook hold it.</summary>
internal static class SheetText
{
    /// <summary>A cell holds no more characters.</summary>
    public const int MostInCell = 32_767;

    private const string CutNote = " … (cut: a cell of Excel holds no more)";
    private static readonly SearchValues<char> Plain = SearchValues.Create(
        " !\"#$%'()*+,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^`abcdefghijklmnopqrstuvwxyz{|}~");

    /// <summary>The text as the content of an element, without what XML cannot hold.</summary>
    public static void Append(StringBuilder xml, string text)
    {
        if (text.Length > MostInCell) text = Cut(text, MostInCell - CutNote.Length) + CutNote;
        var at = 0;
        while (at < text.Length)
        {
            var plain = text.AsSpan(at).IndexOfAnyExcept(Plain);
            xml.Append(text.AsSpan(at, plain < 0 ? text.Length - at : plain));
            if (plain < 0) return;
            at += plain;
            at += AppendOther(xml, text, at);
        }
    }

    /// <summary>A name that a sheet may have.</summary>
    public static string SheetName(string text)
    {
        var name = string.Concat(text.Select(c => char.IsControl(c) || "[]:*?/\\".Contains(c, StringComparison.Ordinal) ? ' ' : c)).Trim(' ', '\'');
        return name.Length == 0 ? "Rows" : Cut(name, 31).Trim(' ', '\'');
    }

    /// <summary>Headers of a table: none blank, none twice in any letter case, each one line.</summary>
    public static IReadOnlyList<string> Headers(IEnumerable<string> texts)
    {
        var (headers, taken) = (new List<string>(), new HashSet<string>(StringComparer.OrdinalIgnoreCase));
        foreach (var text in texts)
        {
            var header = Cut(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)).Trim(), 240) is { Length: > 0 } name ? name : "Column";
            var own = header;
            for (var number = 2; !taken.Add(own); number++) own = $"{header} {number}";
            headers.Add(own);
        }
        return headers;
    }

    private static int AppendOther(StringBuilder xml, string text, int at)
    {
        var c = text[at];
        switch (c)
        {
            case '<': xml.Append("&lt;"); break;
            case '>': xml.Append("&gt;"); break;
            case '&': xml.Append("&amp;"); break;
            case '\t' or '\n': xml.Append(c); break;
            case '\r' when at + 1 == text.Length || text[at + 1] != '\n': xml.Append('\n'); break;
            // "_x0041_" would be read as the character of that number.
            case '_' when at + 6 < text.Length && text[at + 1] == 'x' && text[at + 6] == '_': xml.Append("_x005F_"); break;
            case var high when char.IsHighSurrogate(high) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]):
                xml.Append(high).Append(text[at + 1]);
                return 2;
            case < ' ' or '\uFFFE' or '\uFFFF': break;
            case var half when char.IsSurrogate(half): break;
            default: xml.Append(c); break;
        }
        return 1;
    }

    // Never between the halves of a character.
    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
