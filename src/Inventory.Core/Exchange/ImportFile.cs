using System.Text;

namespace Inventory.Core.Exchange;

/// <summary>A file that somebody hands in, or text that they paste. What it is follows from its name, else from how it begins.</summary>
public sealed class ImportFile(ReadOnlyMemory<byte> content, string name = "")
{
    /// <summary>Larger ones are not taken.</summary>
    public const int MostBytes = 32 * 1024 * 1024;

    private static readonly UTF8Encoding Utf8 = new(false, throwOnInvalidBytes: true);

    public static ImportFile Of(string text) => new(Encoding.UTF8.GetBytes(text));

    public string Name { get; } = name;

    /// <exception cref="UnreadableFileException">It is none of the formats, or not as they are.</exception>
    public ImportTable Read()
    {
        if (content.Length > MostBytes) throw new UnreadableFileException("The file is larger than 32 MB. Import it in parts.");
        if (content.Span.StartsWith("PK"u8)) return WorkbookTable.Read(content);
        if (content.Span.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new UnreadableFileException("This is a workbook of old Excel, or one with a password. Save it as .xlsx without a password.");
        var encoding = EncodingOf(content.Span);
        using var reader = Text(encoding);
        return Extension switch
        {
            ".JSON" => JsonTable.Read(reader.ReadToEnd()),
            ".YAML" or ".YML" => JsonTable.Read(Yaml.Read(reader)),
            _ => Guess(encoding, reader),
        };
    }

    private string Extension => Path.GetExtension(Name).ToUpperInvariant();

    private ImportTable Guess(Encoding encoding, StreamReader reader)
    {
        var first = FirstLine(reader);
        if (first is null) throw new UnreadableFileException("The file is empty.");
        var isNamed = Extension is ".CSV" or ".TSV";
        if (!isNamed && first.TrimStart() is ['{' or '[', ..]) return JsonTable.Read(Text(encoding).ReadToEnd());
        if (!isNamed && (first.StartsWith("---", StringComparison.Ordinal) || first.StartsWith("- ", StringComparison.Ordinal))) return JsonTable.Read(Yaml.Read(Text(encoding)));
        return CsvTable.Read(() => Text(encoding), first)
            ?? throw new UnreadableFileException("It cannot be told what this is. Begin with a line of column names, separated by commas, semicolons, bars or tabs; or with JSON or YAML.");
    }

    private static string? FirstLine(StreamReader reader)
    {
        while (reader.ReadLine() is { } line)
            if (!string.IsNullOrWhiteSpace(line)) return line;
        return null;
    }

    private StreamReader Text(Encoding encoding)
    {
        var stream = System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var bytes)
            ? new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);
        return new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true);
    }

    private static Encoding EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE])) return Encoding.Unicode;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return Encoding.BigEndianUnicode;
        // UTF-16 without its mark is every second byte zero, as long as the header is plain.
        if (bytes.Length >= 4 && bytes[0] != 0 && bytes[1] == 0 && bytes[3] == 0) return Encoding.Unicode;
        if (bytes.Length >= 4 && bytes[0] == 0 && bytes[1] != 0 && bytes[2] == 0) return Encoding.BigEndianUnicode;
        try
        {
            Utf8.GetCharCount(bytes);
            return Utf8;
        }
        catch (DecoderFallbackException error)
        {
            throw new UnreadableFileException($"The text is not UTF-8, from byte {error.Index + 1} on. Save it as “CSV UTF-8” or as .xlsx.", error);
        }
    }
}
