using System.Buffers.Binary;
using System.IO.Compression;

namespace Inventory.Core.Tests.Support;

/// <summary>Small files of pictures, made by hand: the PNG is one that browsers show, the others are as much as is looked at.</summary>
public static class SamplePictures
{
    public static byte[] Png(int width = 4, int height = 3) =>
    [
        0x89, .. "PNG\r\n\u001a\n"u8,
        .. Chunk("IHDR"u8, [.. Big(width), .. Big(height), 8, 0, 0, 0, 0]),
        .. Chunk("IDAT"u8, Packed(new byte[Math.Min((width + 1L) * height, 1_000_000)])),
        .. Chunk("IEND"u8, []),
    ];

    public static byte[] Jpeg(int width = 4, int height = 3) =>
    [
        0xFF, 0xD8, 0xFF, 0xE0, 0, 6, .. "JFIF"u8,
        0xFF, 0xC0, 0, 11, 8, .. Big(height)[2..], .. Big(width)[2..], 1, 1, 0x11, 0,
        0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4,
        0xFF, 0xD9,
    ];

    public static byte[] Gif(int width = 4, int height = 3) =>
    [
        .. "GIF89a"u8, .. Little(width)[..2], .. Little(height)[..2], 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
        0x21, 0xF9, 4, 0, 0, 0, 0, 0,
        0x2C, 0, 0, 0, 0, .. Little(width)[..2], .. Little(height)[..2], 0, 2, 2, 0x4C, 0x01, 0,
        0x3B,
    ];

    public static byte[] Bmp(int width = 4, int height = 3) =>
    [
        .. "BM"u8, .. Little(54 + (width * 4 * height)), 0, 0, 0, 0, .. Little(54),
        .. Little(40), .. Little(width), .. Little(-height), 1, 0, 32, 0, .. new byte[24], .. new byte[width * 4 * height],
    ];

    public static byte[] WebP(int width = 4, int height = 3) =>
        Riff([.. "VP8L"u8, .. Little(10), 0x2F, .. Little((width - 1) | ((height - 1) << 14)), .. new byte[5]]);

    public static byte[] WebPOfOldKind(int width = 4, int height = 3) =>
        Riff([.. "VP8 "u8, .. Little(10), 0, 0, 0, 0x9D, 0x01, 0x2A, .. Little(width)[..2], .. Little(height)[..2]]);

    public static byte[] WebPOfManyParts(int width = 4, int height = 3) =>
        Riff([.. "VP8X"u8, .. Little(10), 0, 0, 0, 0, .. Little(width - 1)[..3], .. Little(height - 1)[..3]]);

    public static byte[] Avif(int width = 4, int height = 3) =>
    [
        .. Box("ftyp"u8, [.. "mif1"u8, 0, 0, 0, 0, .. "mif1avif"u8]),
        .. Box("meta"u8, [0, 0, 0, 0, .. Box("iprp"u8, Box("ipco"u8, [.. Box("ispe"u8, [0, 0, 0, 0, .. Big(2), .. Big(2)]), .. Box("ispe"u8, [0, 0, 0, 0, .. Big(width), .. Big(height)])]))]),
        .. Box("mdat"u8, [1, 2, 3]),
    ];

    private static byte[] Riff(byte[] chunk) => [.. "RIFF"u8, .. Little(4 + chunk.Length), .. "WEBP"u8, .. chunk];

    private static byte[] Box(ReadOnlySpan<byte> name, byte[] inside) => [.. Big(8 + inside.Length), .. name, .. inside];

    private static byte[] Chunk(ReadOnlySpan<byte> name, byte[] data)
    {
        byte[] told = [.. name, .. data];
        return [.. Big(data.Length), .. told, .. Big(Sum(told))];
    }

    private static byte[] Packed(byte[] data)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Fastest)) zip.Write(data);
        return packed.ToArray();
    }

    // The checksum of PNG's chunks, bit by bit.
    private static int Sum(byte[] data)
    {
        var sum = uint.MaxValue;
        foreach (var one in data)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : (sum >> 1) ^ 0xEDB88320;
        }
        return unchecked((int)~sum);
    }

    private static byte[] Big(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Little(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
