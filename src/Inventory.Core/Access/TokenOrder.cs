using Inventory.Core.Data;
using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>A token that somebody wants.</summary>
public sealed record TokenOrder(string Description = "", bool MayWrite = true)
{
    /// <summary>40 hexadecimal characters or more that are to be it; null to be given a new one.</summary>
    public string? Secret { get; init; }

    /// <summary>UTC; null: never.</summary>
    public DateTime? Expires { get; init; }

    public bool Enabled { get; init; } = true;

    /// <summary>Networks as CIDR, or addresses; none: from everywhere.</summary>
    public IReadOnlyList<string> AllowedIps { get; init; } = [];

    internal Problems Problems(DateTime now)
    {
        var problems = new Problems();
        if (Description.Length > 200) problems.Add("description", "A description has at most 200 characters.");
        if (Description.Contains('\0', StringComparison.Ordinal)) problems.Add("description", "It holds a character that cannot be stored.");
        if (Secret is not null && (Secret.Length is < 40 or > 200 || !Secret.All(char.IsAsciiHexDigit))) problems.Add("token", "A token that is given has 40 to 200 hexadecimal characters.");
        if (Expires <= now) problems.Add("expires", "Expiration time must be in the future.");
        foreach (var problem in AllowedIps.Select(Networks.Problem).OfType<string>()) problems.Add("allowed_ips", problem);
        if (string.Join(',', AllowedIps).Length > 1000) problems.Add("allowed_ips", "These are too many networks.");
        return problems;
    }

    internal Token Make(long userId, string? key, string digest) => new()
    {
        UserId = userId,
        Digest = digest,
        Key = key,
        Description = Description.Trim(),
        WriteEnabled = MayWrite,
        Enabled = Enabled,
        Expires = Expires,
        AllowedIps = AllowedIps.Count > 0 ? Words.Join(AllowedIps) : null,
    };
}

/// <summary>How an order ended; and the text of the token where it was issued, which is told once.</summary>
public sealed record IssuedToken(SaveResult Result, string? Text = null);

/// <summary>Whom a token speaks for.</summary>
public sealed record TokenBearer(long TokenId, long UserId, bool MayWrite);
