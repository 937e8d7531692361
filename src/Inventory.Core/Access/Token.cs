using System.Globalization;
using Inventory.Core.Resources;

namespace Inventory.Core.Access;

/// <summary>A key for scripts and handhelds. Only a keyed digest of the secret is kept.</summary>
[ObjectType("users.token"), Secret]
public sealed class Token : Entity
{
    public long UserId { get; set; }

    [WhenTargetGoes(Fate.Go)]
    public Account User { get; set; } = null!;

    /// <summary>HMAC-SHA256 of the whole opaque text, in hexadecimal.</summary>
    [Secret]
    public string Digest { get; set; } = null!;

    /// <summary>The part of it that is no secret, by which people tell it from others; null where the text was given.</summary>
    public string? Key { get; set; }

    /// <summary>Networks from which it is accepted, as CIDR, comma-separated; null for every address.</summary>
    public string? AllowedIps { get; set; }

    public string Description { get; set; } = "";

    public bool WriteEnabled { get; set; } = true;

    public bool Enabled { get; set; } = true;

    public DateTime? Expires { get; set; }

    /// <summary>Written at most once a minute.</summary>
    public DateTime? LastUsed { get; set; }

    /// <summary>What it is for, where its owner said so; else the part of it that is no secret.</summary>
    public override string ToString() => Description.Length > 0 ? Description : Key ?? string.Create(CultureInfo.InvariantCulture, $"Token {Id}");
}
