using System.Collections.Concurrent;

namespace Inventory.Blazor.Account;

/// <summary>After ten wrong passwords in a row, for an account or from an address, signing in waits; each further one doubles the wait.</summary>
internal sealed class SignInThrottle(TimeProvider clock)
{
    private const int Allowed = 10;
    private const int MostKeys = 100_000;
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(15);
    private readonly ConcurrentDictionary<string, Failures> _failures = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long this account or address has to wait; zero when it may try.</summary>
    public TimeSpan Wait(string account, string address)
    {
        var now = clock.GetUtcNow();
        var until = new[] { Of(account), At(address) }.Max(key => _failures.TryGetValue(key, out var f) ? f.Until : default);
        return until > now ? until - now : TimeSpan.Zero;
    }

    public void Failed(string account, string address)
    {
        if (_failures.Count > MostKeys) Forget();
        foreach (var key in new[] { Of(account), At(address) })
            _failures.AddOrUpdate(key, _ => new(1, default, clock.GetUtcNow()), (_, known) => Next(known));
    }

    public void Succeeded(string account, string address)
    {
        _failures.TryRemove(Of(account), out _);
        _failures.TryRemove(At(address), out _);
    }

    private Failures Next(Failures known)
    {
        var now = clock.GetUtcNow();
        var number = now - known.Last > LongestWait ? 1 : known.Number + 1;
        if (number < Allowed) return new(number, default, now);
        var wait = FirstWait * Math.Pow(2, Math.Min(number - Allowed, 10));
        return new(number, now + (wait < LongestWait ? wait : LongestWait), now);
    }

    private void Forget()
    {
        var now = clock.GetUtcNow();
        foreach (var (key, failures) in _failures)
            if (now - failures.Last > LongestWait) _failures.TryRemove(key, out _);
    }

    private static string Of(string account) => "account " + account.Trim();

    private static string At(string address) => "address " + address;

    private sealed record Failures(int Number, DateTimeOffset Until, DateTimeOffset Last);
}
