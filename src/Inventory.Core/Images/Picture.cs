using System.Buffers.Binary;

namespace Inventory.Core.Images;

/// <summary>What the bytes of a picture say of themselves, whatever the file is called. Sizes are in pixels.</summary>
public sealed record Picture(PictureFormat Format, int Width, int Height)
{
    public long Pixels => (long)Width * Height;

    /// <summary>Null when it is no picture of the formats that we know. Without width and height: it is one, but not whole.</summary>
    public static Picture? Read(ReadOnlySpan<byte> file)
    {
        if (FormatOf(file) is not { } format) return null;
        var (width, height) =
            format == PictureFormat.Png ? Png(file)
            : format == PictureFormat.Jpeg ? Jpeg(file)
            : format == PictureFormat.Gif ? Gif(file)
            : format == PictureFormat.WebP ? WebP(file)
            : format == PictureFormat.Bmp ? Bmp(file)
            : Avif(file);
        return width > 0 && height > 0 ? new(format, width, height) : new(format, 0, 0);
    }

    private static PictureFormat? FormatOf(ReadOnlySpan<byte> file) =>
        file.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) ? PictureFormat.Png
        : file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? PictureFormat.Jpeg
        : file.StartsWith("GIF87a"u8) || file.StartsWith("GIF89a"u8) ? PictureFormat.Gif
        : file.StartsWith("RIFF"u8) && Has(file, 8, "WEBP"u8) ? PictureFormat.WebP
        : file.StartsWith("BM"u8) && file.Length > 18 && Little(file, 14) is 12 or (>= 40 and <= 124) ? PictureFormat.Bmp
        : Has(file, 4, "ftyp"u8) && IsAvif(file) ? PictureFormat.Avif
        : null;

    // Chunks up to the last one: length, name, data, checksum.
    private static (int Width, int Height) Png(ReadOnlySpan<byte> file)
    {
        if (file.Length < 33 || !Has(file, 12, "IHDR"u8)) return default;
        for (long at = 8; at + 12 <= file.Length; at += 12 + (long)Big(file, (int)at))
        {
            if (at + 12 + Big(file, (int)at) > file.Length) return default;
            if (Has(file, (int)at + 4, "IEND"u8)) return (Whole(Big(file, 16)), Whole(Big(file, 20)));
        }
        return default;
    }

    // Segments up to the end mark; between them the coded picture, in which a mark is never followed by zero or a restart.
    private static (int Width, int Height) Jpeg(ReadOnlySpan<byte> file)
    {
        (int Width, int Height) size = default;
        for (var at = 2; at + 2 <= file.Length;)
        {
            var mark = file[at + 1];
            if (file[at] != 0xFF || mark is 0x00 or (>= 0xD0 and <= 0xD7) or 0x01)
            {
                at += file[at] == 0xFF ? 2 : 1;
                continue;
            }
            if (mark == 0xD9) return size;
            if (mark == 0xFF)
            {
                at++;
                continue;
            }
            if (at + 4 > file.Length) break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
            if (mark is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC) && at + 9 <= file.Length)
                size = (BinaryPrimitives.ReadUInt16BigEndian(file[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(file[(at + 5)..]));
            at += 2 + length;
        }
        return default;
    }

    // The screen, then blocks up to the end mark. A frame may be larger than the screen says.
    private static (int Width, int Height) Gif(ReadOnlySpan<byte> file)
    {
        if (file.Length < 13) return default;
        int width = Short(file, 6), height = Short(file, 8);
        for (var at = 13 + Colours(file[10]); at < file.Length;)
        {
            switch (file[at])
            {
                case 0x3B:
                    return (width, height);
                case 0x21:
                    at = AfterBlocks(file, at + 2);
                    break;
                case 0x2C when at + 10 < file.Length:
                    (width, height) = (Math.Max(width, Short(file, at + 5)), Math.Max(height, Short(file, at + 7)));
                    at = AfterBlocks(file, at + 11 + Colours(file[at + 9]));
                    break;
                default:
                    return default;
            }
        }
        return default;

        static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int AfterBlocks(ReadOnlySpan<byte> file, int at)
    {
        while (at < file.Length && file[at] != 0) at += 1 + file[at];
        return at + 1;
    }

    private static (int Width, int Height) WebP(ReadOnlySpan<byte> file)
    {
        if (file.Length < 30 || 8L + Little(file, 4) > file.Length) return default;
        if (Has(file, 12, "VP8 "u8)) return (Short(file, 26) & 0x3FFF, Short(file, 28) & 0x3FFF);
        if (Has(file, 12, "VP8X"u8)) return ((int)(Little(file, 24) & 0xFFFFFF) + 1, (int)(Little(file, 26) >> 8) + 1);
        if (!Has(file, 12, "VP8L"u8)) return default;
        var bits = Little(file, 21);
        return ((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    // Rows from the bottom up, or, with a negative height, from the top down.
    private static (int Width, int Height) Bmp(ReadOnlySpan<byte> file)
    {
        if (file.Length < 34) return default;
        var isOld = Little(file, 14) == 12;
        var (width, height) = isOld ? (Short(file, 18), Short(file, 20)) : ((int)Little(file, 18), (int)Math.Min(Math.Abs((long)(int)Little(file, 22)), int.MaxValue));
        var (bits, isPlain) = isOld ? (Short(file, 24), true) : (Short(file, 28), Little(file, 30) is 0 or 3 or 6);
        var needed = isPlain ? Little(file, 10) + ((((long)width * bits) + 31) / 32 * 4 * height) : Little(file, 2);
        return needed <= file.Length ? (width, height) : default;
    }

    private static bool IsAvif(ReadOnlySpan<byte> file)
    {
        for (var at = 8; at + 4 <= Math.Min(Big(file, 0), (uint)file.Length); at += 4)
            if (Has(file, at, "avif"u8) || Has(file, at, "avis"u8)) return true;
        return false;
    }

    // Boxes; the largest size that one of the properties of its parts tells is that of the whole. What is coded lies in a box too.
    private static (int Width, int Height) Avif(ReadOnlySpan<byte> file)
    {
        (int Width, int Height, bool HasData) told = default;
        return AreWhole(file, ref told) && told.HasData ? (told.Width, told.Height) : default;
    }

    private static bool AreWhole(ReadOnlySpan<byte> boxes, ref (int Width, int Height, bool HasData) told)
    {
        while (boxes.Length > 0)
        {
            if (boxes.Length < 8) return false;
            long length = Big(boxes, 0), head = 8;
            if (length == 1 && boxes.Length >= 16) (length, head) = ((long)Math.Min(BinaryPrimitives.ReadUInt64BigEndian(boxes[8..]), long.MaxValue), 16);
            if (length == 0) length = boxes.Length;
            if (length < head || length > boxes.Length) return false;
            var inside = boxes[(int)head..(int)length];
            if (Has(boxes, 4, "meta"u8) && (inside.Length < 4 || !AreWhole(inside[4..], ref told))) return false;
            if ((Has(boxes, 4, "iprp"u8) || Has(boxes, 4, "ipco"u8)) && !AreWhole(inside, ref told)) return false;
            if (Has(boxes, 4, "ispe"u8) && inside.Length >= 12 && (ulong)Big(inside, 4) * Big(inside, 8) > (ulong)told.Width * (ulong)told.Height)
                (told.Width, told.Height) = (Whole(Big(inside, 4)), Whole(Big(inside, 8)));
            told.HasData |= Has(boxes, 4, "mdat"u8) || Has(boxes, 4, "idat"u8);
            boxes = boxes[(int)length..];
        }
        return true;
    }

    private static bool Has(ReadOnlySpan<byte> file, int at, ReadOnlySpan<byte> word) => file.Length >= at + word.Length && file[at..].StartsWith(word);

    private static uint Big(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt32BigEndian(file[at..]);

    private static uint Little(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt32LittleEndian(file[at..]);

    private static int Short(ReadOnlySpan<byte> file, int at) => BinaryPrimitives.ReadUInt16LittleEndian(file[at..]);

    private static int Whole(uint number) => (int)Math.Min(number, int.MaxValue);
}
