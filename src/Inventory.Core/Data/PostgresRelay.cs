using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Inventory.Core.Data;

/// <summary>Joins the nodes on one PostgreSQL through LISTEN and NOTIFY. After a lost line everything is read again, because nobody knows what was missed.</summary>
internal sealed class PostgresRelay(string connectionString, Feed feed, ILogger log)
{
    private const string ChannelName = "inventory_feed";

    /// <summary>PostgreSQL refuses payloads of 8,000 bytes and more.</summary>
    private const int LongestPayload = 7500;

    private static readonly Dictionary<string, Type> Kinds = typeof(Notice).Assembly.GetTypes()
        .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(Notice))).ToDictionary(t => t.Name);

    private readonly Guid _node = Guid.NewGuid();
    private readonly Channel<Notice> _outgoing = Channel.CreateBounded<Notice>(new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    public static async Task SendAsync(NpgsqlConnection connection, Guid node, Notice notice, CancellationToken cancel)
    {
        var payload = Write(node, notice);
        if (System.Text.Encoding.UTF8.GetByteCount(payload) > LongestPayload) payload = Write(node, new EverythingChanged());
        await using var command = new NpgsqlCommand("SELECT pg_notify($1, $2)", connection) { Parameters = { new() { Value = ChannelName }, new() { Value = payload } } };
        await command.ExecuteNonQueryAsync(cancel);
    }

    public async Task RunAsync(CancellationToken cancel)
    {
        feed.Relay = notice => _outgoing.Writer.TryWrite(notice);
        await Task.WhenAll(KeepAsync(ListenAsync, cancel), KeepAsync(TalkAsync, cancel));
    }

    private async Task KeepAsync(Func<NpgsqlConnection, CancellationToken, Task> act, CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            try
            {
                var pool = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = 10 };
                await using var connection = new NpgsqlConnection(pool.ConnectionString);
                await connection.OpenAsync(cancel);
                await act(connection, cancel);
            }
            catch (Exception error) when (error is NpgsqlException or System.IO.IOException or TimeoutException)
            {
                log.LogWarning("The relay between nodes lost its line: {Why}", error.Message);
                await Task.Delay(TimeSpan.FromSeconds(1), cancel);
            }
        }
    }

    private async Task ListenAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        connection.Notification += (_, e) => Deliver(e.Payload);
        await using (var command = new NpgsqlCommand($"LISTEN {ChannelName}", connection)) await command.ExecuteNonQueryAsync(cancel);
        feed.Deliver(new EverythingChanged());
        while (true) await connection.WaitAsync(cancel);
    }

    private async Task TalkAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        while (await _outgoing.Reader.WaitToReadAsync(cancel))
            while (_outgoing.Reader.TryPeek(out var notice))
            {
                await SendAsync(connection, _node, notice, cancel);
                _outgoing.Reader.TryRead(out _);
            }
    }

    private void Deliver(string payload)
    {
        var message = JsonSerializer.Deserialize<Message>(payload)!;
        if (message.Node == _node || !Kinds.TryGetValue(message.Kind, out var kind)) return;
        feed.Deliver((Notice)message.Body.Deserialize(kind)!);
    }

    private static string Write(Guid node, Notice notice) =>
        JsonSerializer.Serialize(new Message(node, notice.GetType().Name, JsonSerializer.SerializeToElement(notice, notice.GetType())));

    private sealed record Message(Guid Node, string Kind, JsonElement Body);
}
