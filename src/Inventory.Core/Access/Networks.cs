using System.Globalization;
using System.Net;
using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>Networks as people write them: CIDR, or one address. IPv4 that is written as IPv6 is IPv4.</summary>
internal static class Networks
{
    /// <summary>A network, or one address as a network of its own; null for what is neither. An address inside the network may stand for its beginning.</summary>
    public static IPNetwork? Read(string text)
    {
        var parts = text.Trim().Split('/', 2);
        if (!IPAddress.TryParse(parts[0], out var address) || !IsWhole(parts[0])) return null;
        var length = address.GetAddressBytes().Length * 8;
        var bits = length;
        if (parts.Length == 2 && (!int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out bits) || bits > length)) return null;
        if (address.IsIPv4MappedToIPv6 && bits >= 96) (address, bits) = (address.MapToIPv4(), bits - 96);
        return new(Masked(address, bits), bits);
    }

    /// <summary>Whether one of the networks, comma-separated, holds the address.</summary>
    public static bool Hold(string networks, IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Words.Split(networks).Any(n => Read(n) is { } network && network.Contains(plain));
    }

    /// <summary>Why the text is no network; null when it is one.</summary>
    public static string? Problem(string text) => Read(text) is null ? $"“{text}” is no network such as 10.0.0.0/8." : null;

    // "10" would be read as 0.0.0.10; a scope such as %eth0 means nothing to others.
    private static bool IsWhole(string address) => !address.Contains('%', StringComparison.Ordinal) && (address.Contains(':', StringComparison.Ordinal) || address.Count(c => c == '.') == 3);

    private static IPAddress Masked(IPAddress address, int bits)
    {
        var bytes = address.GetAddressBytes();
        for (var i = 0; i < bytes.Length; i++)
        {
            var kept = Math.Clamp(bits - (i * 8), 0, 8);
            bytes[i] &= (byte)(0xFF << (8 - kept));
        }
        return new(bytes);
    }
}
