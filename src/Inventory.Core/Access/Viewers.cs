using System.Collections.Concurrent;
using Inventory.Core.Data;

namespace Inventory.Core.Access;

/// <summary>
/// What people are allowed to, kept for at most thirty seconds and read again at once when permissions change:
/// a right that is taken away is gone from open pages too.
/// </summary>
public sealed class Viewers
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(30);

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
        await using var db = _dialect.Create();
        var viewer = await Rights.OfAsync(db, userId, cancel);
        _cache[userId] = (viewer, now + Lifetime);
        return viewer;
    }
}

/// <summary>An account, permission or group changed.</summary>
public sealed record AccessChanged : Notice;
