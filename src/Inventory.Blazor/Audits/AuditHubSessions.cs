using System.Collections.Concurrent;
using System.Text.Json;
using Inventory.Blazor.Api;
using Inventory.Core.Access;
using Inventory.Core.Audits;
using Microsoft.AspNetCore.SignalR;

namespace Inventory.Blazor.Audits;

/// <summary>Relays what happens in an audit to the connections that joined it, numbered, and to nobody who may not run it any more.</summary>
internal sealed class AuditHubSessions(IHubContext<AuditHub> hub, AuditDoor door, Viewers viewers, TimeProvider clock)
{
    private static readonly TimeSpan RightsLifetime = TimeSpan.FromSeconds(30);
    private readonly ConcurrentDictionary<(string Connection, long Flow, long Object), Session> _sessions = new();

    /// <summary>Answers the state that the connection starts from.</summary>
    public object Join(string connection, Viewer viewer, AuditFlow flow, long objectId, LiveRuns.Lease lease)
    {
        Leave(connection, flow.Id, objectId);
        var session = new Session(this, connection, viewer, flow, objectId, lease);
        _sessions[(connection, flow.Id, objectId)] = session;
        return JsonSerializer.SerializeToElement(StateJson.Of(lease.Run.State, session.Start()), ApiSetup.Json);
    }

    public void Leave(string connection, long flowId, long objectId)
    {
        if (_sessions.TryRemove((connection, flowId, objectId), out var session)) session.Dispose();
    }

    public void Leave(string connection)
    {
        foreach (var key in _sessions.Keys.Where(k => k.Connection == connection)) Leave(key.Connection, key.Flow, key.Object);
    }

    private IHubContext<AuditHub> Hub => hub;

    private AuditDoor Door => door;

    private Viewers Viewers => viewers;

    private TimeProvider Clock => clock;

    private sealed class Session(AuditHubSessions sessions, string connection, Viewer viewer, AuditFlow flow, long objectId, LiveRuns.Lease lease) : IDisposable
    {
        private readonly SemaphoreSlim _order = new(1, 1);
        private readonly LiveRun.Seat _seat = lease.Run.Sit(viewer.Name, page: null);
        private DateTimeOffset _allowedUntil = sessions.Clock.GetUtcNow() + RightsLifetime;
        private IDisposable? _watching;
        private long _seq;

        private TimeProvider Clock => sessions.Clock;

        public long Start()
        {
            _watching = lease.Run.Watch(news => _ = RelayAsync(news));
            return _seq;
        }

        public void Dispose()
        {
            _watching?.Dispose();
            _seat.Dispose();
            lease.Dispose();
        }

        private async Task RelayAsync(RunNews news)
        {
            await _order.WaitAsync();
            try
            {
                if (!await MayStillAsync()) return;
                var client = sessions.Hub.Clients.Client(connection);
                await (news switch
                {
                    RunNews.Turned { Mark: { } mark, Row: var row } => client.SendAsync("Seen", new
                    {
                        Object = row.ToString(),
                        mark.By,
                        mark.At,
                        mark.Trail,
                        Pages = lease.Run.State.PagesOf(row).Select(p => p.Id),
                        Seq = ++_seq,
                    }),
                    RunNews.Turned { Row: var row } => client.SendAsync("Unseen", new { Object = row.ToString(), Seq = ++_seq }),
                    RunNews.PeopleChanged => client.SendAsync("Presence", lease.Run.People),
                    // Rows came or went: a gap in the numbers makes the client ask for the state again.
                    _ => Task.FromResult(++_seq),
                });
            }
            finally
            {
                _order.Release();
            }
        }

        private async Task<bool> MayStillAsync()
        {
            if (Clock.GetUtcNow() < _allowedUntil) return true;
            var now = viewer.UserId is { } id ? await sessions.Viewers.OfAsync(id) : null;
            if (now is not null && (await sessions.Door.FindAsync(now, flow.Id, objectId)).Flow is not null)
            {
                _allowedUntil = Clock.GetUtcNow() + RightsLifetime;
                return true;
            }
            sessions.Leave(connection, flow.Id, objectId);
            return false;
        }
    }
}
