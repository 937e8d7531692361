using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Inventory.Blazor.Account;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Audits;
using Inventory.Core.Data;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.SignalR;

namespace Inventory.Blazor.Audits;

/// <summary>Relays what happens in an audit to the connections that joined it, numbered, and to nobody who may not run it any more.</summary>
internal sealed partial class AuditHubSessions : IDisposable
{
    private static readonly string TokenType = Names.ObjectType(typeof(Token))!;

    private readonly ConcurrentDictionary<(string Connection, long Flow, long Object), AuditHubSession> _sessions = new();
    private readonly IHubContext<AuditHub> _hub;
    private readonly AuditDoor _door;
    private readonly Viewers _viewers;
    private readonly Tokens _tokens;
    private readonly TimeProvider _clock;
    private readonly ILogger<AuditHubSessions> _log;
    private readonly IDisposable _listening;

    public AuditHubSessions(IHubContext<AuditHub> hub, AuditDoor door, Viewers viewers, Tokens tokens, Feed feed, TimeProvider clock, ILogger<AuditHubSessions> log)
    {
        (_hub, _door, _viewers, _tokens, _clock, _log) = (hub, door, viewers, tokens, clock, log);
        _listening = feed.Subscribe(notice =>
        {
            if (!MayEnd(notice)) return;
            foreach (var session in _sessions.Values) session.AskRightsAgain();
        });
    }

    /// <summary>Answers the state that the connection starts from.</summary>
    public object Join(HubCallerContext caller, Viewer viewer, AuditFlow flow, long objectId, LiveRuns.Lease lease)
    {
        var connection = caller.ConnectionId;
        Leave(connection, flow.Id, objectId);
        var (token, from) = (TokenHandler.TokenOf(caller.User!), AddressOf(caller));
        var session = new AuditHubSession(_hub.Clients.Client(connection), viewer.Name, lease, () => MayStillAsync(viewer.UserId, token, from, flow.Id, objectId), _clock);
        _sessions[(connection, flow.Id, objectId)] = session;
        _ = KeepAsync(session, caller, flow.Id, objectId);
        return JsonSerializer.SerializeToElement(StateJson.Of(session.Start, seq: 0), ApiJson.Options);
    }

    public void Leave(string connection, long flowId, long objectId)
    {
        if (_sessions.TryRemove((connection, flowId, objectId), out var session)) session.Dispose();
    }

    public void Leave(string connection)
    {
        foreach (var key in _sessions.Keys.Where(k => k.Connection == connection)) Leave(key.Connection, key.Flow, key.Object);
    }

    public void Dispose()
    {
        _listening.Dispose();
        foreach (var connection in _sessions.Keys.Select(k => k.Connection)) Leave(connection);
    }

    /// <summary>Where the connection comes from; null when that cannot be seen.</summary>
    public static IPAddress? AddressOf(HubCallerContext caller) => caller.GetHttpContext()?.Connection.RemoteIpAddress;

    private static bool MayEnd(Notice notice) =>
        notice is AccessChanged or EverythingChanged || (notice is RowsChanged { Rows: var rows } && rows.Any(r => r.ObjectType == TokenType));

    private async Task KeepAsync(AuditHubSession session, HubCallerContext caller, long flowId, long objectId)
    {
        var connection = caller.ConnectionId;
        try
        {
            await session.RelayAsync();
        }
#pragma warning disable CA1031 // Who cannot be told any more must notice: the connection ends, and its client joins again.
        catch (Exception error)
#pragma warning restore CA1031
        {
            LogLost(error, connection);
            caller.Abort();
        }
        if (_sessions.TryRemove(new((connection, flowId, objectId), session))) session.Dispose();
    }

    private async Task<bool> MayStillAsync(long? userId, long? token, IPAddress? from, long flowId, long objectId) =>
        userId is { } id && (token is null || await _tokens.FindAsync(token.Value, from) is not null) && await _viewers.OfAsync(id) is { } viewer && (await _door.FindAsync(viewer, flowId, objectId)).Flow is not null;

    [LoggerMessage(LogLevel.Warning, "Connection {Connection} hears no more of its audit.")]
    private partial void LogLost(Exception error, string connection);
}
