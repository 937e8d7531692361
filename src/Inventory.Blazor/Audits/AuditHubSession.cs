using System.Threading.Channels;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Microsoft.AspNetCore.SignalR;

namespace Inventory.Blazor.Audits;

/// <summary>One connection in one audit: its place among the auditors, and what it is told, one after the other.</summary>
internal sealed class AuditHubSession : IDisposable
{
    private static readonly TimeSpan RightsLifetime = TimeSpan.FromSeconds(30);
    private readonly Channel<RunNews> _news = Channel.CreateUnbounded<RunNews>(new() { SingleReader = true });
    private readonly IClientProxy _client;
    private readonly LiveRuns.Lease _lease;
    private readonly Func<Task<bool>> _mayStill;
    private readonly TimeProvider _clock;
    private readonly IDisposable _watching;
    private readonly LiveRun.Seat _seat;
    private Dictionary<RowKey, Mark?> _told;
    private DateTimeOffset _allowedUntil;
    private long _seq;

    public AuditHubSession(IClientProxy client, string user, LiveRuns.Lease lease, Func<Task<bool>> mayStill, TimeProvider clock)
    {
        (_client, _lease, _mayStill, _clock) = (client, lease, mayStill, clock);
        _allowedUntil = clock.GetUtcNow() + RightsLifetime;
        // What happens from here on is told; what happened before is in the state.
        _watching = lease.Run.Watch(news => _news.Writer.TryWrite(news));
        Start = lease.Run.State;
        _told = RowsOf(Start);
        _seat = lease.Run.Sit(user, page: null);
    }

    /// <summary>The state from which the numbers count.</summary>
    public RunState Start { get; }

    /// <summary>The rights may have changed: they are asked for before anything more is told.</summary>
    public void AskRightsAgain()
    {
        _allowedUntil = DateTimeOffset.MinValue;
        // Who may not be here any more is shown out now, not with the next news.
        _news.Writer.TryWrite(new RunNews.PeopleChanged());
    }

    /// <summary>Tells what happens, until the session is disposed or its person may not hear it any more.</summary>
    public async Task RelayAsync()
    {
        await foreach (var news in _news.Reader.ReadAllAsync())
        {
            if (_clock.GetUtcNow() >= _allowedUntil)
            {
                if (!await _mayStill()) return;
                _allowedUntil = _clock.GetUtcNow() + RightsLifetime;
            }
            await TellAsync(news);
        }
    }

    public void Dispose()
    {
        _news.Writer.TryComplete();
        _watching.Dispose();
        _seat.Dispose();
        _lease.Dispose();
    }

    private static Dictionary<RowKey, Mark?> RowsOf(RunState state) =>
        state.Pages.SelectMany(p => p.Rows).DistinctBy(r => r.Key).ToDictionary(r => r.Key, r => r.Seen);

    private Task TellAsync(RunNews news) => news switch
    {
        RunNews.Turned turned => TellAsync(turned.Row, turned.Mark),
        RunNews.PeopleChanged => _client.SendAsync("Presence", _lease.Run.People),
        _ => TellDifferencesAsync(),
    };

    private async Task TellDifferencesAsync()
    {
        var rows = RowsOf(_lease.Run.State);
        // Rows came or went: a gap in the numbers makes the client ask for the state again.
        if (!rows.Keys.ToHashSet().SetEquals(_told.Keys)) _seq++;
        foreach (var (row, mark) in _told)
            if (mark is not null && !rows.ContainsKey(row)) await TellAsync(row, null);
        foreach (var (row, mark) in rows) await TellAsync(row, mark);
        _told = rows;
    }

    private Task TellAsync(RowKey row, Mark? mark)
    {
        if (_told.GetValueOrDefault(row) == mark) return Task.CompletedTask;
        _told[row] = mark;
        return mark is null
            ? _client.SendAsync("Unseen", new { Object = row.ToString(), Seq = ++_seq })
            : _client.SendAsync("Seen", new { Object = row.ToString(), mark.By, mark.At, mark.Trail, Pages = _lease.Run.State.PagesOf(row).Select(p => p.Id), Seq = ++_seq });
    }
}
