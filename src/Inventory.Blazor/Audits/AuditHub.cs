using System.Text.Json;
using Inventory.Blazor.Account;
using Inventory.Blazor.Shell;
using Inventory.Core.Access;
using Inventory.Core.Audits;
using Inventory.Core.Resources;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Inventory.Blazor.Audits;

/// <summary>Audits for handhelds and scripts that stay connected: join, scan, hear what others see.</summary>
[Authorize(SigningIn.CookieOrToken)]
internal sealed class AuditHub(AuditDoor door, Auditor auditor, Viewers viewers, Tokens tokens, Catalog catalog, AuditHubSessions sessions) : Hub
{
    /// <summary>Joins an audit; answers its state, as the REST call does.</summary>
    public async Task<object> Join(long flowId, long objectId)
    {
        var viewer = await ViewerAsync();
        var (flow, why) = await door.FindAsync(viewer, flowId, objectId, Context.ConnectionAborted);
        if (flow is null) throw new HubException(why is ScanResult.Forbidden f ? f.Message : "There is no such audit.");
        var lease = await door.OpenAsync(flow, objectId) ?? throw new HubException("There is no such audit.");
        return sessions.Join(Context, viewer, flow, objectId, lease);
    }

    public void Leave(long flowId, long objectId) => sessions.Leave(Context.ConnectionId, flowId, objectId);

    /// <summary>One scan, answered like the REST call.</summary>
    public async Task<object> Scan(HubScan scan)
    {
        var viewer = await ViewerAsync(writes: true);
        if (scan.ScanId == Guid.Empty) throw new HubException("A scan has a scanId.");
        var request = new ScanRequest(scan.ScanId, scan.FlowId, scan.ObjectId, scan.Code ?? "", scan.Page, scan.Run, Math.Max(0, scan.QueuedMs ?? 0), scan.Input ?? "api");
        return await auditor.ScanAsync(viewer, request, Context.ConnectionAborted) switch
        {
            ScanResult.Answered { Answer: var answer } => JsonSerializer.SerializeToElement(ScanJson.Of(answer, catalog), ApiJson.Options),
            ScanResult.Bad bad => throw new HubException(bad.Message),
            ScanResult.Forbidden forbidden => throw new HubException(forbidden.Message),
            ScanResult.NotFound missing => throw new HubException(missing.Message),
            _ => throw new HubException("This scan cannot be answered."),
        };
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        sessions.Leave(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }

    // The connection lives longer than the request that brought the token.
    private async Task<Viewer> ViewerAsync(bool writes = false)
    {
        if (TokenHandler.TokenOf(Context.User!) is { } id)
        {
            var token = await tokens.FindAsync(id, AuditHubSessions.AddressOf(Context), Context.ConnectionAborted) ?? throw new HubException("This token is not accepted any more.");
            if (writes && !token.MayWrite) throw new HubException("This token may not write.");
        }
        try
        {
            return await CurrentViewer.OfAsync(viewers, Context.User!, Context.ConnectionAborted);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new HubException(error.Message);
        }
    }
}

/// <summary>A scan as a hub's client sends it.</summary>
internal sealed record HubScan(Guid ScanId, long FlowId, long ObjectId, string? Code, long? Page, long? Run, long? QueuedMs, string? Input);
