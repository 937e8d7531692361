using System.Net;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;

namespace Inventory.Blazor.Tests.Audits;

/// <summary>The hub as a handheld sees it.</summary>
public sealed class AuditHubTests(AuditedRoom room) : IClassFixture<AuditedRoom>, IAsyncLifetime
{
    private readonly List<HubConnection> _connections = [];

    public ValueTask InitializeAsync() => new(room.ForgetAsync());

    public async ValueTask DisposeAsync()
    {
        foreach (var connection in _connections) await connection.DisposeAsync();
    }

    [Fact]
    public async Task WithoutToken_NobodyConnects()
    {
        var connection = Connection("no such token");
        var error = await Assert.ThrowsAsync<HttpRequestException>(() => connection.StartAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, error.StatusCode);
    }

    [Fact]
    public async Task Join_AnswersTheState()
    {
        await ScanAsync(AuditedRoom.BorToken, "FOC1");
        var (hub, _) = await ConnectAsync(AuditedRoom.AnaToken);
        var state = await hub.InvokeAsync<JsonElement>("Join", room.Flow, room.Room);
        Assert.Equal(0, state.GetProperty("seq").GetInt64());
        Assert.Equal("sw-1 (TAG-1)", state.GetProperty("pages")[0].GetProperty("rows")[0].GetProperty("display").GetString());
    }

    [Fact]
    public async Task Join_OfWhatOneMayNotRun_IsRefused()
    {
        var (stranger, _) = await ConnectAsync(AuditedRoom.StrangerToken);
        await Assert.ThrowsAsync<HubException>(() => stranger.InvokeAsync<JsonElement>("Join", room.Flow, room.Room));
        var (ana, _) = await ConnectAsync(AuditedRoom.AnaToken);
        await Assert.ThrowsAsync<HubException>(() => ana.InvokeAsync<JsonElement>("Join", room.Flow, 999_999L));
        await Assert.ThrowsAsync<HubException>(() => ana.InvokeAsync<JsonElement>("Join", 999_999L, room.Room));
    }

    [Fact]
    public async Task Marks_AreHeardInOrder_AndNumbered()
    {
        var (hub, heard) = await ConnectAsync(AuditedRoom.AnaToken);
        await hub.InvokeAsync<JsonElement>("Join", room.Flow, room.Room);
        var trail = (await ScanAsync(AuditedRoom.BorToken, "FOC1")).GetProperty("trail").GetInt64();
        await ScanAsync(AuditedRoom.BorToken, "FOC1");
        await ScanAsync(AuditedRoom.BorToken, "FAR1");
        await ScanAsync(AuditedRoom.BorToken, "SPARE1");
        await room.ForgetAsync();

        var seen = await NextAsync(heard, "Seen");
        Assert.Equal(["object", "by", "at", "trail", "pages", "seq"], seen.EnumerateObject().Select(p => p.Name));
        Assert.Equal(($"dcim.device:{room.Switch}", "bor", trail, 1L), (seen.GetProperty("object").GetString(), seen.GetProperty("by").GetString(), seen.GetProperty("trail").GetInt64(), seen.GetProperty("seq").GetInt64()));
        Assert.Equal([room.DevicesPage], seen.GetProperty("pages").EnumerateArray().Select(p => p.GetInt64()));
        Assert.Equal(2, (await NextAsync(heard, "Seen")).GetProperty("seq").GetInt64());
        var unseen = await NextAsync(heard, "Unseen");
        Assert.Equal(["object", "seq"], unseen.EnumerateObject().Select(p => p.Name));
        Assert.Equal(3, unseen.GetProperty("seq").GetInt64());
        Assert.Equal(4, (await NextAsync(heard, "Unseen")).GetProperty("seq").GetInt64());
    }

    [Fact]
    public async Task Scan_IsAnsweredLikeTheCall()
    {
        var (hub, _) = await ConnectAsync(AuditedRoom.AnaToken);
        var id = Guid.NewGuid();
        var answer = await hub.InvokeAsync<JsonElement>("Scan", new { scanId = id, flowId = room.Flow, objectId = room.Room, code = "FOC2", page = (long?)null, run = (long?)null, queuedMs = 0, input = "scan" });
        Assert.Equal((id, "seen", "ana"), (answer.GetProperty("scan_id").GetGuid(), answer.GetProperty("outcome").GetString(), answer.GetProperty("seen_by").GetString()));
        Assert.Equal(answer.ToString(), (await ScanAsync(AuditedRoom.AnaToken, "FOC2", id)).ToString());
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Scan", new { scanId = Guid.NewGuid(), flowId = room.Flow, objectId = room.Room, code = "" }));
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Scan", new { scanId = Guid.NewGuid(), flowId = room.Flow, objectId = room.Room }));
    }

    [Fact]
    public async Task Scan_WithoutAnId_IsRefused()
    {
        var (hub, _) = await ConnectAsync(AuditedRoom.AnaToken);
        var error = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Scan", new { flowId = room.Flow, objectId = room.Room, code = "FOC2" }));
        Assert.Contains("scanId", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_AreToldWhoIsHere()
    {
        var (ana, heard) = await ConnectAsync(AuditedRoom.AnaToken);
        await ana.InvokeAsync<JsonElement>("Join", room.Flow, room.Room);
        Assert.Equal(["ana"], await UsersAsync(heard, 1));
        var (bor, _) = await ConnectAsync(AuditedRoom.BorToken);
        await bor.InvokeAsync<JsonElement>("Join", room.Flow, room.Room);
        Assert.Equal(["ana", "bor"], await UsersAsync(heard, 2));
        await bor.InvokeAsync("Leave", room.Flow, room.Room);
        Assert.Equal(["ana"], await UsersAsync(heard, 1));
        await bor.InvokeAsync<JsonElement>("Join", room.Flow, room.Room);
        Assert.Equal(["ana", "bor"], await UsersAsync(heard, 2));
        await bor.DisposeAsync();
        Assert.Equal(["ana"], await UsersAsync(heard, 1));
    }

    [Fact]
    public async Task RightsTakenAway_SilenceTheConnection()
    {
        string[] grants = ["run netbox_inventory.auditflow", "view *"];
        var cene = await room.Server.AddUserAsync($"cene-{Guid.NewGuid():N}", "cene-token", grants);
        var (ana, others) = await ConnectAsync(AuditedRoom.AnaToken);
        await ana.InvokeAsync<JsonElement>("Join", room.Flow, room.Room);
        var (hub, heard) = await ConnectAsync("cene-token");
        await hub.InvokeAsync<JsonElement>("Join", room.Flow, room.Room);
        await UsersAsync(others, 2);
        await ScanAsync(AuditedRoom.BorToken, "FOC1");
        await NextAsync(heard, "Seen");

        await room.Server.TakeAwayAsync(cene);
        Assert.Equal(["ana"], await UsersAsync(others, 1));
        await ScanAsync(AuditedRoom.BorToken, "FOC2");
        await NextAsync(others, "Seen");
        await Task.Delay(300);
        Assert.DoesNotContain(Drained(heard), m => m.Name == "Seen");
        await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Join", room.Flow, room.Room));
    }

    [Fact]
    public async Task TokenTakenBack_SilencesTheConnection_AndRefusesItsScans()
    {
        string[] grants = ["run netbox_inventory.auditflow", "view *", "add netbox_inventory.audittrail"];
        await room.Server.AddUserAsync($"drago-{Guid.NewGuid():N}", "drago-token", grants);
        var (ana, others) = await ConnectAsync(AuditedRoom.AnaToken);
        await ana.InvokeAsync<JsonElement>("Join", room.Flow, room.Room);
        // A socket: every other call would be asked for the token anew.
        var (hub, heard) = await ConnectAsync("drago-token", HttpTransportType.WebSockets);
        await hub.InvokeAsync<JsonElement>("Join", room.Flow, room.Room);
        await UsersAsync(others, 2);
        using (var script = room.Server.Script("drago-token"))
        {
            var id = JsonElement.Parse(await script.GetStringAsync("/api/users/tokens/")).GetProperty("results")[0].GetProperty("id").GetInt64();
            using var content = new StringContent("""{"enabled": false}""", Encoding.UTF8, "application/json");
            using var answer = await script.PatchAsync($"/api/users/tokens/{id}/", content);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        Assert.Equal(["ana"], await UsersAsync(others, 1));
        await ScanAsync(AuditedRoom.BorToken, "FOC1");
        await NextAsync(others, "Seen");
        Assert.DoesNotContain(Drained(heard), m => m.Name == "Seen");
        var error = await Assert.ThrowsAsync<HubException>(() => hub.InvokeAsync<JsonElement>("Scan", new { scanId = Guid.NewGuid(), flowId = room.Flow, objectId = room.Room, code = "FOC2" }));
        Assert.Contains("not accepted any more", error.Message, StringComparison.Ordinal);
    }

    private async Task<(HubConnection Hub, ChannelReader<(string Name, JsonElement Body)> Heard)> ConnectAsync(string token, HttpTransportType transport = HttpTransportType.LongPolling)
    {
        var hub = Connection(token, transport);
        var heard = Channel.CreateUnbounded<(string, JsonElement)>();
        foreach (var name in new[] { "Seen", "Unseen", "Presence" }) hub.On<JsonElement>(name, body => { heard.Writer.TryWrite((name, body.Clone())); });
        await hub.StartAsync();
        return (hub, heard.Reader);
    }

    private HubConnection Connection(string token, HttpTransportType transport = HttpTransportType.LongPolling)
    {
        var server = room.Server.Server;
        var hub = new HubConnectionBuilder().WithUrl(new Uri(server.BaseAddress, "/hubs/audit"), o =>
        {
            o.Transports = transport;
            o.HttpMessageHandlerFactory = _ => server.CreateHandler();
            o.AccessTokenProvider = () => Task.FromResult<string?>(token);
            o.WebSocketFactory = async (context, cancel) => await server.CreateWebSocketClient().ConnectAsync(new Uri($"{context.Uri}&access_token={token}"), cancel);
        }).Build();
        _connections.Add(hub);
        return hub;
    }

    private async Task<JsonElement> ScanAsync(string token, string code, Guid? id = null)
    {
        using var script = room.Server.Script(token);
        using var content = new StringContent(JsonSerializer.Serialize(new { scan_id = id ?? Guid.NewGuid(), object_id = room.Room, code, input = "scan" }), Encoding.UTF8, "application/json");
        var answer = await script.PostAsync(room.ScanPath, content);
        return JsonElement.Parse(await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync());
    }

    private static async Task<JsonElement> NextAsync(ChannelReader<(string Name, JsonElement Body)> heard, string name)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        while (true)
            if (await heard.ReadAsync(patience.Token) is var message && message.Name == name) return message.Body;
    }

    private static async Task<List<string?>> UsersAsync(ChannelReader<(string Name, JsonElement Body)> heard, int count)
    {
        while (true)
            if ((await NextAsync(heard, "Presence")).EnumerateArray().Select(p => p.GetProperty("user").GetString()).ToList() is var users && users.Count == count) return users;
    }

    private static IEnumerable<(string Name, JsonElement Body)> Drained(ChannelReader<(string Name, JsonElement Body)> heard)
    {
        while (heard.TryRead(out var message)) yield return message;
    }
}
