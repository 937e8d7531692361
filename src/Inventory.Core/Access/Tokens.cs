using System.Net;
using System.Security.Cryptography;
using System.Text;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>Finds and issues tokens. A token is any opaque text; the database keeps its HMAC alone.</summary>
public sealed class Tokens(Dialect dialect, TimeProvider clock)
{
    private const string Prefix = "nbt_";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int KeyLength = 12;
    private const int SecretLength = 40;
    private const string PepperName = "tokens.pepper";
    private static readonly TimeSpan LastUsedPrecision = TimeSpan.FromMinutes(1);
    private byte[]? _pepper;

    /// <summary>The account that a token speaks for, and whether it may write; null when it is unknown, disabled or expired, or does not come from where it may.</summary>
    public async Task<TokenBearer?> FindAsync(string secret, IPAddress? from = null, CancellationToken cancel = default)
    {
        await using var db = dialect.Create();
        var digest = await DigestAsync(db, secret, cancel);
        var token = await db.Set<Token>().AsNoTracking().FirstOrDefaultAsync(t => t.Digest == digest && t.Enabled && t.User.IsActive, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (token is null || token.Expires <= now || !IsFromWithin(token, from)) return null;
        if (token.LastUsed is null || now - token.LastUsed > LastUsedPrecision)
            await db.Set<Token>().Where(t => t.Id == token.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsed, now), cancel);
        return new(token.Id, token.UserId, token.WriteEnabled);
    }

    /// <summary>Makes a token for an account.</summary>
    public async Task<(IssuedToken? Token, Problems Problems)> IssueAsync(long userId, TokenOrder order, CancellationToken cancel = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var problems = order.Problems(now);
        await using var db = dialect.Create();
        if (!problems.Any && !await db.Set<Account>().AnyAsync(a => a.Id == userId, cancel)) problems.Add("user", "There is no such user.");
        var key = order.Secret is null ? RandomNumberGenerator.GetString(Letters, KeyLength) : null;
        var text = order.Secret ?? $"{Prefix}{key}.{RandomNumberGenerator.GetString(Letters, SecretLength)}";
        var digest = problems.Any ? "" : await DigestAsync(db, text, cancel);
        if (!problems.Any && await db.Set<Token>().AnyAsync(t => t.Digest == digest, cancel)) problems.Add("token", "This token exists.");
        if (problems.Any) return (null, problems);
        var token = new Token
        {
            UserId = userId,
            Digest = digest,
            Key = key,
            Description = order.Description.Trim(),
            WriteEnabled = order.MayWrite,
            Expires = order.Expires,
            AllowedIps = order.AllowedIps.Count > 0 ? Words.Join(order.AllowedIps) : null,
        };
        db.Add(token);
        using (await dialect.EnterWriteAsync(cancel)) await db.SaveChangesAsync(cancel);
        return (new(token, text), problems);
    }

    /// <summary>The tokens of an account, of everybody where none is named; the newest first.</summary>
    public async Task<IReadOnlyList<Token>> ListAsync(long? userId, CancellationToken cancel = default)
    {
        await using var db = dialect.Create();
        return await db.Set<Token>().AsNoTracking().Include(t => t.User).Where(t => userId == null || t.UserId == userId).OrderByDescending(t => t.Id).ToListAsync(cancel);
    }

    /// <summary>Takes a token back for good; false when there is none, of that account where one is named.</summary>
    public async Task<bool> RevokeAsync(long id, long? userId, CancellationToken cancel = default)
    {
        await using var db = dialect.Create();
        using var turn = await dialect.EnterWriteAsync(cancel);
        return await db.Set<Token>().Where(t => t.Id == id && (userId == null || t.UserId == userId)).ExecuteDeleteAsync(cancel) > 0;
    }

    /// <summary>Keeps a given secret for an account.</summary>
    public async Task KeepAsync(long userId, string secret, string description, CancellationToken cancel = default)
    {
        await using var db = dialect.Create();
        db.Add(new Token { UserId = userId, Digest = await DigestAsync(db, secret, cancel), Description = description });
        await db.SaveChangesAsync(cancel);
    }

    // A server that cannot see where a call comes from accepts what is not bound to a network.
    private static bool IsFromWithin(Token token, IPAddress? from)
    {
        if (token.AllowedIps is not { } networks) return true;
        var address = from is { IsIPv4MappedToIPv6: true } ? from.MapToIPv4() : from;
        return address is not null && Words.Split(networks).Any(n => TokenOrder.Network(n) is { } network && network.Contains(address));
    }

    private async Task<string> DigestAsync(InventoryDb db, string secret, CancellationToken cancel) =>
        Convert.ToHexString(HMACSHA256.HashData(_pepper ??= await PepperAsync(db, cancel), Encoding.UTF8.GetBytes(secret)));

    private static async Task<byte[]> PepperAsync(InventoryDb db, CancellationToken cancel)
    {
        if (await db.Set<Fact>().AsNoTracking().FirstOrDefaultAsync(f => f.Name == PepperName, cancel) is { } known) return Convert.FromHexString(known.Value);
        var pepper = new Fact { Name = PepperName, Value = Convert.ToHexString(RandomNumberGenerator.GetBytes(32)) };
        db.Add(pepper);
        try
        {
            await db.SaveChangesAsync(cancel);
            return Convert.FromHexString(pepper.Value);
        }
        catch (DbUpdateException)
        {
            // Another node was quicker.
            return Convert.FromHexString((await db.Set<Fact>().AsNoTracking().FirstAsync(f => f.Name == PepperName, cancel)).Value);
        }
    }
}
