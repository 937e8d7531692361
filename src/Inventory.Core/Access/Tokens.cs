using System.Security.Cryptography;
using System.Text;
using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>Finds and issues tokens. A token is any opaque text; the database keeps its HMAC alone.</summary>
public sealed class Tokens(Dialect dialect, TimeProvider clock)
{
    private const string PepperName = "tokens.pepper";
    private static readonly TimeSpan LastUsedPrecision = TimeSpan.FromMinutes(1);
    private byte[]? _pepper;

    /// <summary>The account that a token speaks for, and whether it may write; null when it is unknown, disabled or expired.</summary>
    public async Task<(long UserId, bool MayWrite)?> FindAsync(string secret, CancellationToken cancel = default)
    {
        await using var db = dialect.Create();
        var digest = await DigestAsync(db, secret, cancel);
        var token = await db.Set<Token>().AsNoTracking().FirstOrDefaultAsync(t => t.Digest == digest && t.Enabled && t.User.IsActive, cancel);
        var now = clock.GetUtcNow().UtcDateTime;
        if (token is null || token.Expires <= now) return null;
        if (token.LastUsed is null || now - token.LastUsed > LastUsedPrecision)
            await db.Set<Token>().Where(t => t.Id == token.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsed, now), cancel);
        return (token.UserId, token.WriteEnabled);
    }

    /// <summary>Keeps a given secret for an account.</summary>
    public async Task KeepAsync(long userId, string secret, string description, CancellationToken cancel = default)
    {
        await using var db = dialect.Create();
        db.Add(new Token { UserId = userId, Digest = await DigestAsync(db, secret, cancel), Description = description });
        await db.SaveChangesAsync(cancel);
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
