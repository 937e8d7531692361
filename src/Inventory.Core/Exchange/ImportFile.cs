using System.Runtime.InteropServices;
using System.Text;

namespace Inventory.Core.Exchange;

/// <summary>A file that somebody hands in, or text that they paste. What it is follows from its name, else from how it begins.</summary>
public sealed class ImportFile(ReadOnlyMemory<byte> content, string name = "")
{
    /// <summary>Larger ones are not taken.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16 = new(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true);
    private static readonly UnicodeEncoding Utf16BigEndian = new(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true);

    public static ImportFile Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public string Name { get; } = name;

    internal static Stream Open(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var bytes)
        ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new MemoryStream(content.ToArray(), writable: false);

    /// <exception cref="UnreadableFileException">It is none of the formats, or not as they are.</exception>
    public ImportTable Read()
    {
        var table = Table();
        return table.Headers.Count <= ImportTable.MostColumns ? table : throw new UnreadableFileException($"The file has more than {ImportTable.MostColumns} columns.");
    }

    private string Extension => Path.GetExtension(Name).ToUpperInvariant();

    private ImportTable Table()
    {
        if (content.Length > MostBytes) throw new UnreadableFileException("The file is larger than 32 MB. Import it in parts.");
        if (content.Span.StartsWith("PK"u8)) return WorkbookTable.Read(content);
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new UnreadableFileException("This is a workbook of old Excel, or one with a password. Save it as .xlsx without a password.");
        var encoding = EncodingOf(content.Span);
        using var reader = Text(encoding);
        return Extension switch
        {
            ".JSON" => JsonTable.Read(reader.ReadToEnd()),
            ".YAML" or ".YML" => Yaml.Read(reader),
            _ => Guess(encoding, reader),
        };
    }

    private ImportTable Guess(Encoding encoding, StreamReader reader)
    {
        var first = FirstLine(reader);
        if (first is null) throw new UnreadableFileException("The file is empty.");
        var isNamed = Extension is ".CSV" or ".TSV";
        if (!isNamed && first.TrimStart() is ['{' or '[', ..]) return JsonTable.Read(Text(encoding).ReadToEnd());
        if (!isNamed && (first.StartsWith("---", StringComparison.Ordinal) || first.StartsWith("- ", StringComparison.Ordinal))) return Yaml.Read(Text(encoding));
        return CsvTable.Read(() => Text(encoding), first)
            ?? throw new UnreadableFileException("It cannot be told what this is. Begin with a line of column names, separated by commas, semicolons, bars or tabs; or with JSON or YAML.");
    }

    private static string? FirstLine(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line)) return line;
        return null;
    }

    private StreamReader Text(Encoding encoding) => new(Open(content), encoding, detectEncodingFromByteOrderMarks: true);

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        var encoding = Likely(bytes);
        try
        {
            encoding.GetCharCount(bytes);
            return encoding;
        }
        catch (DecoderFallbackException error)
        {
            throw new UnreadableFileException($"The text is not {(encoding == Utf8 ? "UTF-8" : "UTF-16")}, from byte {error.Index + 1} on. Save it as “CSV UTF-8” or as .xlsx.", error);
        }
    }

    private static Encoding Likely(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Utf16;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Utf16BigEndian;
        // UTF-16 without its mark is every second byte zero, as long as the header is plain.
        if (bytes.Length >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0) return Utf16;
        return bytes.Length >= 4 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0 ? Utf16BigEndian : Utf8;
    }
}
