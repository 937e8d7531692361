using System.Net;
using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>A token that somebody wants.</summary>
public sealed record TokenOrder(string Description = "", bool MayWrite = true)
{
    /// <summary>40 hexadecimal characters or more that are to be it; null to be given a new one.</summary>
    public string? Secret { get; init; }

    /// <summary>UTC; null: never.</summary>
    public DateTime? Expires { get; init; }

    /// <summary>Networks as CIDR, or addresses; none: from everywhere.</summary>
    public IReadOnlyList<string> AllowedIps { get; init; } = [];

    internal Problems Problems(DateTime now)
    {
        var problems = new Problems();
        if (Description.Length > 200) problems.Add("description", "A description has at most 200 characters.");
        if (Description.Contains('\0', StringComparison.Ordinal)) problems.Add("description", "It holds a character that cannot be stored.");
        if (Secret is not null && (Secret.Length is < 40 or > 200 || !Secret.All(char.IsAsciiHexDigit))) problems.Add("token", "A token that is given has 40 to 200 hexadecimal characters.");
        if (Expires <= now) problems.Add("expires", "Expiration time must be in the future.");
        foreach (var network in AllowedIps.Where(n => Network(n) is null)) problems.Add("allowed_ips", $"“{network}” is no network such as 10.0.0.0/8.");
        if (string.Join(',', AllowedIps).Length > 1000) problems.Add("allowed_ips", "These are too many networks.");
        return problems;
    }

    /// <summary>A network, or one address as a network of its own; null for what is neither.</summary>
    internal static IPNetwork? Network(string text) =>
        IPNetwork.TryParse(text.Trim(), out var network) ? network
        : IPAddress.TryParse(text.Trim(), out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}

/// <summary>A token as it was issued: its text is told once.</summary>
public sealed record IssuedToken(Token Token, string Text);

/// <summary>Whom a token speaks for.</summary>
public sealed record TokenBearer(long TokenId, long UserId, bool MayWrite);
