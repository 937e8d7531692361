using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>What an account is granted, its own and through its groups, as the database has it now.</summary>
internal static class Rights
{
    // What is one's own, and what others share.
    private const string Own = """{"user_id": "$user"}""";

    private static readonly Grant[] Everybodys =
    [
        new("core.job", Verb.View, Own),
        new("extras.savedfilter", Verb.View, Own),
        new("extras.savedfilter", Verb.View, """{"shared": true}"""),
        new("extras.savedfilter", Verb.Add, Own),
        new("extras.savedfilter", Verb.Change, Own),
        new("extras.savedfilter", Verb.Delete, Own),
        new("users.token", Verb.View, Own),
        new("users.token", Verb.Add, Own),
        new("users.token", Verb.Change, Own),
        new("users.token", Verb.Delete, Own),
    ];

    /// <summary>The viewer of an account; null when it does not exist or is closed.</summary>
    public static async Task<Viewer?> OfAsync(InventoryDb db, long userId, CancellationToken cancel)
    {
        var account = await db.Set<Account>().AsNoTracking().FirstOrDefaultAsync(a => a.Id == userId && a.IsActive, cancel);
        if (account is null) return null;
        var permissions = await db.Set<Permission>().AsNoTracking()
            .Where(p => p.Enabled && (p.Users.Any(u => u.Id == userId) || p.Groups.Any(g => g.Members.Any(m => m.Id == userId)))).ToListAsync(cancel);
        return new(account.Id, account.UserName, account.IsSuperuser, permissions.SelectMany(p => p.Grants()).Concat(Everybodys));
    }
}
