using System.Data.Common;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>Finds and issues tokens. A token is any opaque text; the database keeps its HMAC alone.</summary>
public sealed class Tokens(Operations operations, Dialect dialect, TimeProvider clock)
{
    private const string Prefix = "nbt_";
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private const int KeyLength = 12;
    private const int SecretLength = 40;
    private const string PepperName = "tokens.pepper";
    private static readonly TimeSpan LastUsedPrecision = TimeSpan.FromMinutes(1);
    private byte[]? _pepper;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The account that a token speaks for, and whether it may write; null when it is unknown, disabled or expired, or does not come from where it may.</summary>
    public async Task<TokenBearer?> FindAsync(string secret, IPAddress? from = null, CancellationToken cancel = default)
    {
        var digest = await DigestAsync(secret, cancel);
        await using var db = dialect.Create();
        if (await StandingAsync(db.Set<Token>().Where(t => t.Digest == digest), from, cancel) is not { } token) return null;
        var now = Now;
        if (token.LastUsed is null || now - token.LastUsed > LastUsedPrecision)
            await db.Set<Token>().Where(t => t.Id == token.Id).ExecuteUpdateAsync(s => s.SetProperty(t => t.LastUsed, now), cancel);
        return new(token.Id, token.UserId, token.WriteEnabled);
    }

    /// <summary>The same of a token that was found before: whether it holds still.</summary>
    public async Task<TokenBearer?> FindAsync(long id, IPAddress? from = null, CancellationToken cancel = default)
    {
        await using var db = dialect.Create();
        return await StandingAsync(db.Set<Token>().Where(t => t.Id == id), from, cancel) is { } token ? new(token.Id, token.UserId, token.WriteEnabled) : null;
    }

    /// <summary>Makes a token for an account: one's own, or somebody else's by those who may grant it.</summary>
    public async Task<IssuedToken> IssueAsync(Viewer viewer, long userId, TokenOrder order, string message = "", CancellationToken cancel = default) =>
        (await IssueAsync(viewer, [(userId, order)], message, cancel))[0];

    /// <summary>The same for many, all of them or none: when one was not issued, none is kept.</summary>
    public async Task<IReadOnlyList<IssuedToken>> IssueAsync(Viewer viewer, IReadOnlyList<(long UserId, TokenOrder Order)> orders, string message = "", CancellationToken cancel = default)
    {
        // In a connection of its own, and so before this one writes.
        await MakePepperAsync(cancel);
        await using var operation = await operations.WriteAsync(viewer, message, cancel);
        var issued = new List<IssuedToken>();
        foreach (var (user, order) in orders)
            if (!operation.IsRefused) issued.Add(await IssueAsync(operation, user, order, cancel));
        if (issued.TrueForAll(i => i.Text is not null)) await operation.CommitAsync(cancel);
        return issued;
    }

    /// <summary>The tokens of an account, the newest first.</summary>
    public async Task<IReadOnlyList<Token>> ListAsync(long userId, CancellationToken cancel = default)
    {
        await using var db = dialect.Create();
        return await db.Set<Token>().AsNoTracking().Where(t => t.UserId == userId).OrderByDescending(t => t.Id).ToListAsync(cancel);
    }

    /// <summary>Keeps a given secret for an account.</summary>
    public async Task KeepAsync(long userId, string secret, string description, CancellationToken cancel = default)
    {
        var digest = await DigestAsync(secret, cancel);
        await using var db = dialect.Create();
        db.Add(new Token { UserId = userId, Digest = digest, Description = description });
        await db.SaveChangesAsync(cancel);
    }

    private async Task<IssuedToken> IssueAsync(Operation operation, long userId, TokenOrder order, CancellationToken cancel)
    {
        var (db, viewer) = (operation.Db, operation.Viewer);
        var verb = viewer.UserId == userId ? Verb.Add : Verb.Grant;
        if (!viewer.May(verb, Names.ObjectType(typeof(Token))!)) return new(new SaveResult.Forbidden());
        var problems = order.Problems(Now);
        var owner = await db.Set<Account>().FirstOrDefaultAsync(a => a.Id == userId, cancel);
        if (owner is null) problems.Add("user", "There is no such user.");
        else if (owner.IsSuperuser && !viewer.IsSuperuser && verb == Verb.Grant) problems.Add("user", "Only a superuser issues tokens for a superuser.");
        var key = order.Secret is null ? RandomNumberGenerator.GetString(Letters, KeyLength) : null;
        var text = order.Secret ?? $"{Prefix}{key}.{RandomNumberGenerator.GetString(Letters, SecretLength)}";
        var digest = await DigestAsync(text, cancel);
        if (await db.Set<Token>().AnyAsync(t => t.Digest == digest, cancel)) problems.Add("token", "This token exists.");
        if (problems.Any) return new(new SaveResult.Refused(problems));
        var token = order.Make(userId, key, digest);
        db.Add(token);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException error) when (error.InnerException is DbException inner && dialect.IsUniqueViolation(inner))
        {
            // Somebody gave the same text at the same time.
            operation.Refuse();
            return new(SaveResult.Refused.Because("This token exists."));
        }
        return await db.Set<Token>().VisibleTo(viewer, db, verb).AnyAsync(t => t.Id == token.Id, cancel) ? new(new SaveResult.Saved(token), text) : new(new SaveResult.Forbidden());
    }

    private async Task<Token?> StandingAsync(IQueryable<Token> tokens, IPAddress? from, CancellationToken cancel)
    {
        var token = await tokens.AsNoTracking().FirstOrDefaultAsync(t => t.Enabled && t.User.IsActive, cancel);
        return token is null || token.Expires <= Now || !IsFromWithin(token, from) ? null : token;
    }

    // A server that cannot see where a call comes from accepts what is not bound to a network.
    private static bool IsFromWithin(Token token, IPAddress? from) => token.AllowedIps is not { } networks || (from is not null && Networks.Hold(networks, from));

    private async Task<string> DigestAsync(string secret, CancellationToken cancel) =>
        Convert.ToHexString(HMACSHA256.HashData(await MakePepperAsync(cancel), Encoding.UTF8.GetBytes(secret)));

    private async Task<byte[]> MakePepperAsync(CancellationToken cancel)
    {
        if (_pepper is not null) return _pepper;
        await using var db = dialect.Create();
        if (await KnownPepperAsync(db, cancel) is { } known) return _pepper = known;
        var pepper = new Fact { Name = PepperName, Value = Convert.ToHexString(RandomNumberGenerator.GetBytes(32)) };
        db.Add(pepper);
        try
        {
            await db.SaveChangesAsync(cancel);
            return _pepper = Convert.FromHexString(pepper.Value);
        }
        catch (DbUpdateException)
        {
            // Another node was quicker.
            return _pepper = (await KnownPepperAsync(db, cancel))!;
        }
    }

    private static async Task<byte[]?> KnownPepperAsync(InventoryDb db, CancellationToken cancel) =>
        await db.Set<Fact>().AsNoTracking().FirstOrDefaultAsync(f => f.Name == PepperName, cancel) is { } known ? Convert.FromHexString(known.Value) : null;
}
