using System.Collections.Concurrent;
using Inventory.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Inventory.Core.Access;

/// <summary>
/// What people are allowed to, kept for at most thirty seconds and read again at once when permissions change:
/// a right that is taken away is gone from open pages too.
/// </summary>
public sealed class Viewers
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

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
    ];

    private readonly ConcurrentDictionary<long, (Viewer? Viewer, DateTimeOffset Until)> _cache = new();
    private readonly Dialect _dialect;
    private readonly TimeProvider _clock;

    public Viewers(Dialect dialect, Feed feed, TimeProvider clock)
    {
        (_dialect, _clock) = (dialect, clock);
        feed.Subscribe(notice =>
        {
            if (notice is EverythingChanged or AccessChanged) _cache.Clear();
        });
    }

    /// <summary>The viewer of an account; null when it does not exist or is not active.</summary>
    public async Task<Viewer?> OfAsync(long userId, CancellationToken cancel = default)
    {
        var now = _clock.GetUtcNow();
        if (_cache.TryGetValue(userId, out var known) && known.Until > now) return known.Viewer;
        var viewer = await ReadAsync(userId, cancel);
        _cache[userId] = (viewer, now + Lifetime);
        return viewer;
    }

    private async Task<Viewer?> ReadAsync(long userId, CancellationToken cancel)
    {
        await using var db = _dialect.Create();
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId && u.IsActive, cancel);
        if (user is null) return null;
        var permissions = await db.Set<Permission>().AsNoTracking().Where(p => p.Enabled && p.Users.Any(u => u.Id == userId)).ToListAsync(cancel);
        return new Viewer(user.Id, user.UserName!, user.IsSuperuser, permissions.SelectMany(p => p.Grants()).Concat(Everybodys));
    }
}

/// <summary>An account, permission or group changed.</summary>
public sealed record AccessChanged : Notice;
